package org.essaim.commun.web.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.commun.domain.Matrix;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteThread;
import org.essaim.commun.web.show.CommunPage.Cell;
import org.essaim.commun.web.show.CommunPage.Column;
import org.essaim.commun.web.show.CommunPage.Home;
import org.essaim.commun.web.show.CommunPage.Line;
import org.essaim.commun.web.show.CommunPage.MatrixPart;
import org.essaim.commun.web.show.CommunPage.Said;
import org.essaim.language.Language;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.ui.Messages;
import org.essaim.workshop.WorkshopMaterial;
import org.essaim.workshop.WorkshopMaterial.Verdict;

/// « Qui le reprendrait, et à quelles conditions »: the table, and how to read it.
final class MatrixParts {
    private final NoteThread thread;
    private final Matrix matrix;
    private final Optional<Alike> alike;
    private final Messages messages;
    private final List<Boolean> marked;

    private MatrixParts(NoteThread thread, Matrix matrix, Optional<Alike> alike, Messages messages) {
        this.thread = thread;
        this.matrix = matrix;
        this.alike = alike;
        this.messages = messages;
        this.marked = matrix.territories().stream()
                .map(it -> alike.filter(like -> like.keys().contains(it.key())).isPresent())
                .toList();
    }

    static MatrixPart of(
            NoteThread thread, Matter matter, Optional<Territory> mine, Territories territories, Messages messages) {
        Matrix matrix = Matrix.of(thread, matter);
        Optional<Alike> alike = mine.map(it -> Alike.of(it, matrix.territories(), territories));
        return new MatrixParts(thread, matrix, alike, messages).part();
    }

    private MatrixPart part() {
        List<Matrix.Row> judged = matrix.rows().stream().filter(this::isJudged).toList();
        List<Line> lines = judged.stream().map(this::line).toList();
        long all = (long) judged.size() * matrix.territories().size();
        List<Long> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            counts.add(matrix.count(verdict));
        }
        counts.add(all - counts.stream().mapToLong(Long::longValue).sum());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < matrix.territories().size(); i++) {
            columns.add(new Column(matrix.territories().get(i).name(), marked.get(i)));
        }
        return new MatrixPart(columns, lines, counts, alike, reading(judged), homes());
    }

    private boolean isJudged(Matrix.Row row) {
        return row.cells().stream().flatMap(Optional::stream).anyMatch(it -> it.verdict() != null);
    }

    private Line line(Matrix.Row row) {
        var element = thread.elements().get(row.element()).element();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Optional<WorkshopMaterial.Judgement> said = row.cells().get(i);
            cells.add(new Cell(
                    said.map(WorkshopMaterial.Judgement::verdict)
                            .map(it -> it.name().toLowerCase(Locale.ROOT))
                            .orElse("none"),
                    said.map(WorkshopMaterial.Judgement::dissent).orElse(0),
                    marked.get(i)));
        }
        return new Line(
                element.kind().name().toLowerCase(Locale.ROOT),
                Language.spoken().typographed(element.text()),
                cells,
                conditions(row));
    }

    private String conditions(Matrix.Row row) {
        return String.join(
                ", ",
                row.conditions().stream()
                        .map(type -> messages.get("restitution.condition." + type))
                        .toList());
    }

    /// Of those alike where somebody said where they are from, else of all.
    private String reading(List<Matrix.Row> judged) {
        boolean some = marked.contains(true);
        long said = 0;
        long[] byVerdict = new long[Verdict.values().length];
        for (Matrix.Row row : judged) {
            for (Verdict verdict : Verdict.values()) {
                long count = count(row, verdict, some);
                byVerdict[verdict.ordinal()] += count;
                said += count;
            }
        }
        if (said == 0) {
            return "";
        }
        String who = messages.get(
                some ? "commun.matrix.reading.alike" : "commun.matrix.reading.all",
                said,
                byVerdict[Verdict.REPRODUCE.ordinal()],
                byVerdict[Verdict.ADAPT.ordinal()],
                byVerdict[Verdict.DROP.ordinal()]);
        return who
                + most(judged, Verdict.REPRODUCE, some)
                        .map(it -> " " + messages.get("commun.matrix.reading.reproduced", text(it)))
                        .orElse("")
                + most(judged, Verdict.ADAPT, some)
                        .map(it -> " "
                                + (it.conditions().isEmpty()
                                        ? messages.get("commun.matrix.reading.adapted", text(it))
                                        : messages.get(
                                                "commun.matrix.reading.adapted-if",
                                                text(it),
                                                Language.spoken().list(it.conditions().stream()
                                                        .map(type ->
                                                                messages.get("restitution.condition." + type))
                                                        .toList()),
                                                it.conditions().size())))
                        .orElse("");
    }

    private Optional<Matrix.Row> most(List<Matrix.Row> judged, Verdict verdict, boolean some) {
        return judged.stream()
                .filter(row -> count(row, verdict, some) > 0)
                .max(Comparator.comparingLong((Matrix.Row row) -> count(row, verdict, some))
                        .thenComparing(Matrix.Row::element, Comparator.reverseOrder()));
    }

    private long count(Matrix.Row row, Verdict verdict, boolean some) {
        long count = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            boolean counts = !some || marked.get(i);
            if (counts
                    && row.cells().get(i).filter(it -> it.verdict() == verdict).isPresent()) {
                count++;
            }
        }
        return count;
    }

    private String text(Matrix.Row row) {
        return Language.spoken().typographed(thread.elements().get(row.element()).element().text());
    }

    private List<Home> homes() {
        List<Home> homes = new ArrayList<>();
        for (Matrix.Row row : matrix.rows()) {
            List<Said> said = row.cells().stream()
                    .flatMap(Optional::stream)
                    .filter(it -> !it.home().isEmpty())
                    .map(it -> new Said(it.territory().name(), Language.spoken().typographed(it.home())))
                    .toList();
            if (!said.isEmpty()) {
                homes.add(new Home(text(row), said));
            }
        }
        return homes;
    }
}
