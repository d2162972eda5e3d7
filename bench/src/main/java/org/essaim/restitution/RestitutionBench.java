package org.essaim.restitution;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.essaim.document.HtmlRenderer;
import org.essaim.document.PdfRenderer;
import org.essaim.ui.Messages;
import org.essaim.ui.Slug;

/// `./essaim bench restitution [file | --full]`: from the state of a full room to its restitution, page and PDF. Its last line is JSON; the
/// first run, in a JVM just started, is told apart from the following ones, as a server long running makes them.
public final class RestitutionBench {
    private static final int RUNS = 7;
    private static final double MILLION = 1e6;
    /// On a busy machine, the processor's time says what a quiet one would take.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RestitutionBench() {}

    public static void main(String[] args) throws Exception {
        boolean full = args.length > 0 && args[0].equals("--full");
        FullRoom room = full ? FullRoom.atItsBounds() : FullRoom.usual();
        Messages messages = new Messages(true);
        Words words = messages::get;
        PdfRenderer renderer = new PdfRenderer(messages);
        double[] millis = new double[RUNS];
        double[] cpu = new double[RUNS];
        byte[] pdf = {};
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            RestitutionMaterial material = Materials.of(room.workshop(), room.people(), setting(), words);
            var document = Restitutions.compose(material, words);
            HtmlRenderer.render(document);
            pdf = renderer.render(document);
            millis[run] = (System.nanoTime() - start) / MILLION;
            cpu[run] = (THREADS.getCurrentThreadCpuTime() - cpuStart) / MILLION;
            System.out.printf(Locale.ROOT, "%d: %.0f ms, of which %.0f of processor%n", run + 1, millis[run], cpu[run]);
        }
        if (args.length > 0 && !full) {
            Files.write(Path.of(args[0]), pdf);
        }
        double[] warm = Arrays.copyOfRange(millis, 1, RUNS);
        Arrays.sort(warm);
        double[] warmCpu = Arrays.copyOfRange(cpu, 1, RUNS);
        Arrays.sort(warmCpu);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"restitution\",\"people\":%d,\"notes\":%d,\"pdfBytes\":%d,\"firstMs\":%.0f,\"medianMs\":%.0f,"
                        + "\"worstWarmMs\":%.0f,\"medianCpuMs\":%.0f,\"heapMb\":%d,\"cores\":%d,\"java\":\"%s\"}%n",
                room.size(),
                room.workshop().decomposition().written(),
                pdf.length,
                millis[0],
                warm[warm.length / 2],
                warm[warm.length - 1],
                warmCpu[warmCpu.length / 2],
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    }

    private static Materials.Setting setting() {
        String home = "https://essaim.example/ateliers/banc/restitution";
        return new Materials.Setting(
                java.time.Instant.parse("2021-03-02T12:00:00Z"),
                ZoneId.of("Europe/Paris"),
                home,
                home + "/territoires/",
                place -> Slug.of(place.name()),
                List.of(),
                true);
    }
}
