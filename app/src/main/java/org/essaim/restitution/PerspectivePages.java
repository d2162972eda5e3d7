package org.essaim.restitution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.essaim.document.Block;
import org.essaim.document.Block.Column;
import org.essaim.document.Block.Entries;
import org.essaim.document.Block.Entry;
import org.essaim.document.Block.Heading;
import org.essaim.document.Block.Paragraph;
import org.essaim.document.Block.Table;
import org.essaim.document.Block.Tone;
import org.essaim.document.Inline;
import org.essaim.document.Inline.Mark;
import org.essaim.document.Inline.Small;
import org.essaim.document.Inline.Strong;
import org.essaim.document.Inline.Text;
import org.essaim.restitution.RestitutionMaterial.Element;
import org.essaim.restitution.RestitutionMaterial.Initiative;
import org.essaim.restitution.RestitutionMaterial.Judgement;
import org.essaim.restitution.RestitutionMaterial.Territory;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Verdict;

/// The decisive elements of one initiative before the territories: who would reproduce, adapt or drop what, under which
/// conditions, how it could be better, and what the context is at home.
final class PerspectivePages {
    /// More columns than this and signs would touch: the matrix goes on in a second table.
    private static final int WIDEST = 16;

    /// With more rows, of texts as long as they may be, it would not stand on one page.
    private static final int LONGEST = 8;

    private static final int MOST_NAMED = 3;

    private final RestitutionMaterial material;
    private final Initiative initiative;
    private final Words words;
    private final List<Element> judged;
    private final List<Element> contexts;

    PerspectivePages(RestitutionMaterial material, Initiative initiative, Words words) {
        this.material = material;
        this.initiative = initiative;
        this.words = words;
        List<Element> decisive = material.decisiveOf(initiative);
        this.judged =
                decisive.stream().filter(it -> it.kind() != NoteKind.CONTEXT).toList();
        this.contexts =
                decisive.stream().filter(it -> it.kind() == NoteKind.CONTEXT).toList();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Territory> territories = material.territoriesThatJudged(judged);
        if (territories.isEmpty()) {
            blocks.add(Block.lead(words.say(material.closed() ? "matrix.none" : "matrix.none-yet", initiative.title())));
        } else {
            blocks.add(Block.lead(words.say("matrix.lead", judged.size(), territories.size(), initiative.title())));
            for (int from = 0; from < territories.size(); from += WIDEST) {
                List<Territory> some = territories.subList(from, Math.min(territories.size(), from + WIDEST));
                for (int row = 0; row < judged.size(); row += LONGEST) {
                    List<Element> rows = judged.subList(row, Math.min(judged.size(), row + LONGEST));
                    blocks.add(matrix(rows, some, from > 0 || row > 0));
                }
            }
            blocks.add(legend(territories));
            if (judged.stream()
                    .flatMap(it -> material.judgementsOn(it).stream())
                    .anyMatch(it -> it.dissent() > 0)) {
                blocks.add(Block.legend(words.say("matrix.dissent")));
            }
        }
        conditions(blocks);
        written(blocks, "improvements.title", judgement -> !judgement.drops());
        written(blocks, "reasons.title", Judgement::drops);
        home(blocks);
        voices(blocks);
        return blocks;
    }

    private Table matrix(List<Element> elements, List<Territory> territories, boolean continued) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("matrix.element"), Column.Form.WIDE, false));
        territories.forEach(territory -> columns.add(new Column(territory.name(), Column.Form.NARROW, true)));
        for (Verdict verdict : Verdict.values()) {
            columns.add(new Column(words.say("verdict." + Signs.key(verdict)), Column.Form.NUMBER, true));
        }
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (Element element : elements) {
            List<List<Inline>> row = new ArrayList<>();
            row.add(List.of(
                    new Mark(Signs.of(element.kind()), words.say("kind." + Signs.key(element.kind()))),
                    new Text(" "),
                    new Strong(element.code()),
                    new Text(" " + element.text())));
            territories.forEach(territory -> row.add(cell(element, territory)));
            Map<Verdict, Integer> counts = counts(List.of(element), territories);
            for (Verdict verdict : Verdict.values()) {
                row.add(Inline.text(words.say("count", counts.getOrDefault(verdict, 0))));
            }
            rows.add(row);
        }
        return new Table(
                words.say(continued ? "matrix.caption.continued" : "matrix.caption", initiative.title()),
                columns,
                rows);
    }

    private List<Inline> cell(Element element, Territory territory) {
        Judgement judgement = material.judgement(element, territory).orElse(null);
        Verdict verdict = judgement == null ? null : judgement.verdict();
        String label = words.say("verdict." + Signs.key(verdict));
        if (judgement == null || judgement.dissent() == 0) {
            return List.of(new Mark(Signs.of(verdict), label));
        }
        return List.of(
                new Mark(Signs.of(verdict), words.say("verdict.contested", label, judgement.dissent())),
                new Small(words.say("count", judgement.dissent())));
    }

    private Block legend(List<Territory> territories) {
        Map<Verdict, Integer> counts = counts(judged, territories);
        List<Inline> line = new ArrayList<>();
        int given = 0;
        for (Verdict verdict : Verdict.values()) {
            int count = counts.getOrDefault(verdict, 0);
            given += count;
            line.add(new Mark(Signs.of(verdict), ""));
            line.add(new Text(" " + words.say("legend." + Signs.key(verdict), count) + "\u00A0\u00A0 "));
        }
        line.add(new Mark(Signs.of((Verdict) null), ""));
        line.add(new Text(" " + words.say("legend.none", judged.size() * territories.size() - given)));
        return new Paragraph(Tone.LEGEND, line);
    }

    private Map<Verdict, Integer> counts(List<Element> elements, List<Territory> territories) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Element element : elements) {
            for (Territory territory : territories) {
                material.judgement(element, territory)
                        .map(Judgement::verdict)
                        .ifPresent(verdict -> counts.merge(verdict, 1, Integer::sum));
            }
        }
        return counts;
    }

    /// What has to be met, and where it was asked for.
    private record Asked(Condition condition, Element element) {}

    /// What was written with a verdict.
    private record Written(String text, Element element) {}

    /// The same words on the same element, from several territories, are one condition.
    private void conditions(List<Block> blocks) {
        Map<Asked, List<String>> conditions = new LinkedHashMap<>();
        for (Element element : judged) {
            for (Judgement judgement : material.judgementsOn(element)) {
                for (Condition condition : judgement.conditions()) {
                    conditions
                            .computeIfAbsent(new Asked(condition, element), _ -> new ArrayList<>())
                            .add(judgement.territory().name());
                }
            }
        }
        if (conditions.isEmpty()) {
            return;
        }
        blocks.add(new Heading(3, words.say("conditions.title")));
        blocks.add(new Entries(
                2,
                conditions.entrySet().stream()
                        .sorted(Comparator.comparing(
                                it -> it.getKey().condition().type()))
                        .map(it -> new Entry(
                                "",
                                Inline.text(words.say("condition."
                                        + Signs.key(it.getKey().condition().type()))),
                                Inline.text(it.getKey().condition().text()),
                                false,
                                Inline.text(from(it.getKey().element(), it.getValue()))))
                        .toList()));
    }

    private String from(Element element, List<String> territories) {
        return territories.size() > MOST_NAMED
                ? words.say("from.many", element.code(), territories.size())
                : words.say("from", element.code(), territories);
    }

    /// What may be improved, or why something is dropped; the same words on the same element are said once.
    private void written(List<Block> blocks, String title, Predicate<Judgement> which) {
        Map<Written, List<String>> texts = new LinkedHashMap<>();
        for (Element element : judged) {
            for (Judgement judgement : material.judgementsOn(element)) {
                if (!judgement.improvement().isEmpty() && which.test(judgement)) {
                    texts
                            .computeIfAbsent(new Written(judgement.improvement(), element), _ -> new ArrayList<>())
                            .add(judgement.territory().name());
                }
            }
        }
        if (!texts.isEmpty()) {
            blocks.add(new Heading(3, words.say(title)));
            blocks.add(new Entries(
                    2,
                    texts.entrySet().stream()
                            .map(it -> new Entry(
                                    "",
                                    List.of(),
                                    Inline.text(it.getKey().text()),
                                    false,
                                    Inline.text(from(it.getKey().element(), it.getValue()))))
                            .toList()));
        }
    }

    /// What others of a territory said beside its verdict: it counts for nothing, and is not lost.
    private void voices(List<Block> blocks) {
        List<Entry> entries = new ArrayList<>();
        for (Element element : Stream.concat(judged.stream(), contexts.stream()).toList()) {
            for (Judgement judgement : material.judgementsOn(element)) {
                for (RestitutionMaterial.Voice voice : judgement.otherVoices().toList()) {
                    entries.add(new Entry(
                            "",
                            Inline.text(words.say("from", element.code(), List.of(judgement.territory().name()))),
                            Inline.text(new VoiceWords(words).of(voice)),
                            false,
                            List.of()));
                }
            }
        }
        if (!entries.isEmpty()) {
            blocks.add(new Heading(3, words.say("voices.title")));
            blocks.add(new Entries(2, entries));
        }
    }

    /// Each element of context as it was at the origin, then as each territory says it is at home.
    private void home(List<Block> blocks) {
        if (contexts.isEmpty()) {
            return;
        }
        blocks.add(new Heading(3, words.say("home.title")));
        for (Element element : contexts) {
            blocks.add(new Heading(4, element.code() + "\u00A0 " + element.text()));
            List<Entry> entries = material.judgementsOn(element).stream()
                    .filter(judgement -> !judgement.home().isEmpty())
                    .map(judgement -> new Entry(
                            "",
                            Inline.text(judgement.territory().name()),
                            Inline.text(words.say("quoted", judgement.home())),
                            true,
                            List.of()))
                    .toList();
            blocks.add(entries.isEmpty() ? Block.legend(words.say(material.closed() ? "home.none" : "home.none-yet")) : new Entries(2, entries));
        }
    }
}
