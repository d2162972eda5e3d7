package org.essaim.workshop.web.restitution;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.essaim.account.SignedIn;
import org.essaim.document.Document;
import org.essaim.document.HtmlRenderer;
import org.essaim.document.MarkdownRenderer;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.ui.Slug;
import org.essaim.workshop.restitution.MaterialArchive;
import org.essaim.workshop.restitution.MaterialCsv;
import org.essaim.workshop.restitution.RestitutionMaterial.Territory;
import org.essaim.workshop.restitution.Restitutions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The restitution as a page, the sheets of the territories, and the files of both; at the workshop's address and behind
/// each personal link.
@Controller
class RestitutionController {
    private static final String PUBLIC = "/ateliers/{slug}/restitution";
    private static final String PERSONAL = "/s/{key}/restitution";

    private final Readings readings;
    private final PrintRoom prints;
    private final Messages messages;

    RestitutionController(Readings readings, PrintRoom prints, Messages messages) {
        this.readings = readings;
        this.prints = prints;
        this.messages = messages;
    }

    @GetMapping(PUBLIC)
    String page(@PathVariable String slug, Optional<SignedIn> who, Model model) {
        return page(readings.at(slug, who), model);
    }

    @GetMapping(PERSONAL)
    String personalPage(@PathVariable String key, Model model) {
        return page(readings.behind(key), model);
    }

    @GetMapping(PUBLIC + "/territoires/{territory}")
    String sheet(@PathVariable String slug, @PathVariable String territory, Optional<SignedIn> who, Model model) {
        return sheet(readings.at(slug, who), territory, model);
    }

    @GetMapping(PERSONAL + "/territoires/{territory}")
    String personalSheet(@PathVariable String key, @PathVariable String territory, Model model) {
        return sheet(readings.behind(key), territory, model);
    }

    @GetMapping(PUBLIC + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug, Optional<SignedIn> who) {
        return pdf(readings.at(slug, who));
    }

    @GetMapping(PERSONAL + ".pdf")
    ResponseEntity<byte[]> personalPdf(@PathVariable String key) {
        return pdf(readings.behind(key));
    }

    @GetMapping(PUBLIC + "/territoires/{territory}.pdf")
    ResponseEntity<byte[]> sheetPdf(
            @PathVariable String slug, @PathVariable String territory, Optional<SignedIn> who) {
        return sheetPdf(readings.at(slug, who), territory);
    }

    @GetMapping(PERSONAL + "/territoires/{territory}.pdf")
    ResponseEntity<byte[]> personalSheetPdf(@PathVariable String key, @PathVariable String territory) {
        return sheetPdf(readings.behind(key), territory);
    }

    @GetMapping(PUBLIC + "/{file:fiches\\.pdf|restitution\\.md|notes\\.csv|elements\\.csv|avis\\.csv|materiel\\.zip}")
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable String file, Optional<SignedIn> who) {
        return file(readings.at(slug, who), file);
    }

    @GetMapping(PERSONAL + "/{file:fiches\\.pdf|restitution\\.md|notes\\.csv|elements\\.csv|avis\\.csv|materiel\\.zip}")
    ResponseEntity<byte[]> personalFile(@PathVariable String key, @PathVariable String file) {
        return file(readings.behind(key), file);
    }

    private String page(Reading reading, Model model) {
        List<RestitutionPage.Sheet> sheets = reading.material().territories().stream()
                .map(it -> new RestitutionPage.Sheet(it.name(), path(reading, it)))
                .toList();
        model.addAttribute(
                "page",
                new RestitutionPage(
                        reading.material().title(),
                        reading.base(),
                        !reading.material().closed(),
                        reading.published(),
                        reading.material().example(),
                        HtmlRenderer.render(Restitutions.compose(reading.material(), messages::get)),
                        sheets,
                        ""));
        return "workshop/restitution/restitution";
    }

    private String sheet(Reading reading, String slug, Model model) {
        Territory territory = reading.territory(slug);
        Document document = Restitutions.territorySheet(reading.material(), territory, messages::get);
        model.addAttribute(
                "page",
                new RestitutionPage(
                        territory.name(),
                        path(reading, territory),
                        !reading.material().closed(),
                        reading.published(),
                        reading.material().example(),
                        HtmlRenderer.render(document),
                        List.of(),
                        reading.base()));
        return "workshop/restitution/restitution";
    }

    private static String path(Reading reading, Territory territory) {
        return reading.base() + Readings.TERRITORIES + Slug.of(territory.name());
    }

    private ResponseEntity<byte[]> pdf(Reading reading) {
        return printed(
                reading,
                "restitution-" + reading.slug(),
                () -> Restitutions.compose(reading.material(), messages::get));
    }

    private ResponseEntity<byte[]> sheetPdf(Reading reading, String slug) {
        Territory territory = reading.territory(slug);
        return printed(
                reading,
                "fiche-" + slug,
                () -> Restitutions.territorySheet(reading.material(), territory, messages::get));
    }

    private ResponseEntity<byte[]> printed(Reading reading, String name, Supplier<Document> document) {
        // What came of it since is not in its log.
        String what = name + reading.material().nextSteps().hashCode();
        var job = new PrintRoom.Job(reading.workshop(), reading.position(), reading.leads(), what);
        return answer(name + ".pdf", "application/pdf", prints.print(job, document));
    }

    private ResponseEntity<byte[]> file(Reading reading, String file) {
        return switch (file) {
            case "fiches.pdf" ->
                printed(
                        reading,
                        "fiches-" + reading.slug(),
                        () -> Restitutions.territorySheets(reading.material(), messages::get));
            case "restitution.md" ->
                text(
                        "restitution-" + reading.slug() + ".md",
                        "text/markdown;charset=UTF-8",
                        MarkdownRenderer.render(Restitutions.compose(reading.material(), messages::get)));
            case "notes.csv" -> csv(reading, "notes", MaterialCsv::notes);
            case "elements.csv" -> csv(reading, "elements", MaterialCsv::elements);
            case "avis.csv" -> csv(reading, "avis", MaterialCsv::verdicts);
            case "materiel.zip" ->
                answer(
                        "materiel-" + reading.slug() + ".zip",
                        "application/zip",
                        MaterialArchive.zip(reading.material(), messages::get));
            default -> throw Problem.notFound("ui.problem.404.text");
        };
    }

    private ResponseEntity<byte[]> csv(Reading reading, String name, Function<MaterialCsv, String> lines) {
        return text(
                name + "-" + reading.slug() + ".csv",
                "text/csv;charset=UTF-8",
                lines.apply(new MaterialCsv(reading.material(), messages::get)));
    }

    private static ResponseEntity<byte[]> text(String name, String type, String text) {
        return answer(name, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A PDF opens in the browser; other files are to be kept. Until it is published, no proxy keeps any of them.
    private static ResponseEntity<byte[]> answer(String name, String type, byte[] content) {
        String how = type.equals("application/pdf") ? "inline" : "attachment";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, how + "; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(content);
    }
}
