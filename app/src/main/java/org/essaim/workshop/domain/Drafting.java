package org.essaim.workshop.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The first state of the synthesis, drawn from the verdicts alone: per kept initiative, what most would reproduce and
/// no second voice refuses, what somebody would improve, and under which conditions; then what nobody settles and what most would drop, for no
/// answer of the room is left unsaid. The room amends it from there; what nobody took up follows the verdicts as long as
/// there is something to show.
final class Drafting {
    private Drafting() {}

    static List<Sentence> sentences(Workshop workshop) {
        List<Sentence> sentences = new ArrayList<>();
        for (Id<PlannedInitiative> initiative : workshop.choice().kept()) {
            List<Element> decisive = workshop.decomposition().decisiveOf(initiative).toList();
            decisive.forEach(element -> sentences.addAll(reproducible(workshop, element)));
            decisive.forEach(element -> sentences.addAll(improvements(workshop, element)));
            decisive.forEach(element -> sentences.addAll(conditions(workshop, element)));
            decisive.forEach(element -> sentences.addAll(unsettled(workshop, element)));
            decisive.forEach(element -> sentences.addAll(dropped(workshop, element)));
        }
        return withoutRepeats(sentences);
    }

    /// What was decided, and what it makes of the synthesis.
    static Decision.Accepted followed(Workshop workshop, Decision.Accepted decided) {
        if (decided.events().stream().noneMatch(Drafting::changesWhatIsDrawn)) {
            return decided;
        }
        Workshop after = workshop.evolve(decided.events());
        if (!after.in(Phase.SYNTHESIS) && after.agenda().status() != Agenda.Status.CLOSED) {
            return decided;
        }
        List<Sentence> now = upToDate(after, !workshop.in(Phase.SYNTHESIS));
        boolean asIs = now.equals(after.synthesis().sentences());
        return asIs && (after.synthesis().drafted() || !after.in(Phase.SYNTHESIS))
                ? decided
                : new Decision.Accepted(
                        Stream.concat(decided.events().stream(), Stream.of(new SynthesisEvent.Drafted(now))).toList(),
                        decided.effects());
    }

    private static boolean changesWhatIsDrawn(Event event) {
        return event instanceof AgendaEvent
                || event instanceof DecompositionEvent.ElementReworded
                || event instanceof DecompositionEvent.ElementDissolved
                || event instanceof DecompositionEvent.DecisiveMarked;
    }

    /// Those drawn from today's verdicts, but for what the room amended or took out; then its own, and those whose element
    /// went while the room was reading them.
    ///
    /// @param anew the room was elsewhere
    private static List<Sentence> upToDate(Workshop workshop, boolean anew) {
        Synthesis synthesis = workshop.synthesis();
        List<Sentence> now = new ArrayList<>();
        for (Sentence drawn : sentences(workshop)) {
            if (!synthesis.removed().contains(drawn.id())) {
                now.add(synthesis.sentence(drawn.id()).filter(Sentence::isTheRooms).orElse(drawn));
            }
        }
        synthesis.sentences().stream()
                .filter(it -> it.isTheRooms() || !anew && isOrphan(workshop, it))
                .filter(it -> !now.contains(it))
                .forEach(now::add);
        return now;
    }

    private static boolean isOrphan(Workshop workshop, Sentence sentence) {
        return sentence.sources().stream().noneMatch(workshop.decomposition().elements()::containsKey);
    }

    /// Several territories may ask for the same in the same words: one sentence, drawn from all their elements.
    private static List<Sentence> withoutRepeats(List<Sentence> sentences) {
        Map<List<Object>, Sentence> merged = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            List<Object> said =
                    List.of(sentence.initiative(), sentence.part(), sentence.text().toLowerCase(Locale.FRENCH));
            merged.merge(said, sentence, Drafting::together);
        }
        return List.copyOf(merged.values());
    }

    private static Sentence together(Sentence first, Sentence other) {
        List<Id<Element>> sources = Stream.concat(first.sources().stream(), other.sources().stream())
                .distinct()
                .toList();
        return new Sentence(first.id(), first.initiative(), first.part(), first.text(), 0, sources);
    }

    /// How many territories gave each verdict on an element.
    static Map<Verdict, Integer> count(Workshop workshop, Id<Element> element) {
        Map<Verdict, Integer> count = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            count.put(verdict, 0);
        }
        workshop.perspective().on(element).values().forEach(judgement -> {
            if (judgement.verdict() != null) {
                count.merge(judgement.verdict(), 1, Integer::sum);
            }
        });
        return count;
    }

    private static List<Sentence> reproducible(Workshop workshop, Element element) {
        return Shares.of(workshop, element).reproduced()
                ? List.of(sentence(element, Sentence.Part.REPRODUCIBLE, element.text(), ""))
                : List.of();
    }

    /// What somebody would improve; of an element that most would adapt though nobody said how, the element itself.
    private static List<Sentence> improvements(Workshop workshop, Element element) {
        List<Sentence> said = improvementsSaid(workshop, element);
        return said.isEmpty() && Shares.of(workshop, element).adapted()
                ? List.of(sentence(element, Sentence.Part.TO_IMPROVE, element.text(), ""))
                : said;
    }

    private static List<Sentence> improvementsSaid(Workshop workshop, Element element) {
        return workshop.perspective().on(element.id()).values().stream()
                .filter(judgement -> !judgement.improvement().isEmpty() && !judgement.drops())
                .map(judgement -> sentence(
                        element,
                        Sentence.Part.TO_IMPROVE,
                        judgement.improvement(),
                        judgement.place().key()))
                .toList();
    }

    private static List<Sentence> conditions(Workshop workshop, Element element) {
        List<Sentence> sentences = new ArrayList<>();
        for (Judgement judgement : workshop.perspective().on(element.id()).values()) {
            for (int i = 0; i < judgement.conditions().size(); i++) {
                Condition condition = judgement.conditions().get(i);
                if (!condition.text().isEmpty()) {
                    sentences.add(sentence(
                            element,
                            Sentence.Part.ON_CONDITION,
                            condition.text(),
                            judgement.place().key() + "/" + i));
                }
            }
        }
        return sentences;
    }

    private static List<Sentence> unsettled(Workshop workshop, Element element) {
        return Shares.of(workshop, element).contested()
                ? List.of(sentence(element, Sentence.Part.CONTESTED, element.text(), ""))
                : List.of();
    }

    private static List<Sentence> dropped(Workshop workshop, Element element) {
        return Shares.of(workshop, element).dropped()
                ? List.of(sentence(element, Sentence.Part.DROPPED, element.text(), ""))
                : List.of();
    }

    /// How territories are shared out over an element; one judged by somebody is always one of the four. Nothing is
    /// reproducible on a draw, nor against a second voice of a territory.
    ///
    /// @param against whether a second voice, unlike its territory's, would not reproduce it
    private record Shares(int reproduce, int adapt, int drop, boolean against) {
        static Shares of(Workshop workshop, Element element) {
            Map<Verdict, Integer> count = count(workshop, element.id());
            return new Shares(
                    count.getOrDefault(Verdict.REPRODUCE, 0),
                    count.getOrDefault(Verdict.ADAPT, 0),
                    count.getOrDefault(Verdict.DROP, 0),
                    workshop.perspective().on(element.id()).values().stream()
                            .flatMap(Judgement::otherwise)
                            .anyMatch(voice -> voice != Verdict.REPRODUCE));
        }

        boolean reproduced() {
            return reproduce > adapt && reproduce > drop && !against;
        }

        boolean adapted() {
            return adapt > reproduce && adapt > drop;
        }

        boolean dropped() {
            return drop > reproduce && drop > adapt;
        }

        boolean contested() {
            return reproduce + adapt + drop > 0 && !reproduced() && !adapted() && !dropped();
        }
    }

    private static Sentence sentence(Element element, Sentence.Part part, String text, String from) {
        Id<Sentence> id = Id.derived(part + "/" + element.id() + "/" + from);
        return new Sentence(id, element.initiative(), part, text, 0, List.of(element.id()));
    }
}
