package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.accept;
import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Decision.unchanged;
import static org.essaim.workshop.domain.Refusal.Reason.CONDITION_ONLY_WHEN_ADAPTED;
import static org.essaim.workshop.domain.Refusal.Reason.CONTEXT_IS_DESCRIBED;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_ALLOWED;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_DECISIVE;
import static org.essaim.workshop.domain.Refusal.Reason.ONLY_CONTEXT_IS_DESCRIBED;
import static org.essaim.workshop.domain.Refusal.Reason.PHASE_MOVED_ON;
import static org.essaim.workshop.domain.Refusal.Reason.PLACE_MISSING;
import static org.essaim.workshop.domain.Refusal.Reason.TEXT_TOO_LONG;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_MANY_CONDITIONS;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_ELEMENT;
import static org.essaim.workshop.domain.Refusal.Reason.WRONG_PHASE;

import java.util.List;
import java.util.Optional;
import org.essaim.text.Typed;

/// A verdict is a territory's: the first of its people to give it holds it, what the others say and write stays beside it.
final class PerspectiveDecider {
    private PerspectiveDecider() {}

    static Decision decide(Workshop workshop, Actor by, PerspectiveCommand command) {
        Optional<Participant> sender = Decider.person(workshop, by).filter(Participant::takesPart);
        if (sender.isEmpty()) {
            return refuse(NOT_ALLOWED);
        }
        if (!workshop.in(Phase.PERSPECTIVE)) {
            return refuse(workshop.reached(Phase.PERSPECTIVE) ? PHASE_MOVED_ON : WRONG_PHASE);
        }
        Participant person = sender.get();
        if (!person.place().isKnown()) {
            return refuse(PLACE_MISSING);
        }
        return switch (command) {
            case PerspectiveCommand.Judge judge -> judge(workshop, person, judge);
            case PerspectiveCommand.DescribeHome describe -> describe(workshop, person, describe);
        };
    }

    private static Decision judge(Workshop workshop, Participant person, PerspectiveCommand.Judge judge) {
        Optional<Element> element = workshop.decomposition().element(judge.element());
        if (element.isEmpty()) {
            return refuse(UNKNOWN_ELEMENT);
        }
        if (!element.get().decisive()) {
            return refuse(NOT_DECISIVE);
        }
        if (element.get().kind() == NoteKind.CONTEXT) {
            return refuse(CONTEXT_IS_DESCRIBED);
        }
        if (judge.verdict() != Verdict.ADAPT && !judge.conditions().isEmpty()) {
            return refuse(CONDITION_ONLY_WHEN_ADAPTED);
        }
        if (judge.conditions().size() > Judgement.MOST_CONDITIONS) {
            return refuse(TOO_MANY_CONDITIONS, Judgement.MOST_CONDITIONS);
        }
        List<Condition> conditions = judge.conditions().stream()
                .map(condition -> new Condition(condition.type(), Typed.text(condition.text())))
                .toList();
        String improvement = Typed.text(judge.improvement());
        int longest = Math.max(
                Typed.length(improvement),
                conditions.stream().mapToInt(condition -> Typed.length(condition.text())).max().orElse(0));
        if (longest > Judgement.LONGEST_TEXT) {
            return refuse(TEXT_TOO_LONG, longest, Judgement.LONGEST_TEXT);
        }
        var judged = new PerspectiveEvent.Judged(
                judge.element(), person.place(), person.id(), judge.verdict(), improvement, conditions);
        Optional<Judgement> held = workshop.perspective().judgement(judge.element(), person.place());
        if (held.isEmpty() || held.get().holder().equals(person.id())) {
            return sameAs(held, judged) ? unchanged() : said(judged, judge.element(), person);
        }
        boolean alreadySaid = judge.verdict() == held.get().otherVoices().get(person.id())
                && new Judgement.Words(improvement, conditions, "").equals(held.get().otherWords().get(person.id()));
        return alreadySaid
                ? unchanged()
                : said(
                        new PerspectiveEvent.Dissented(
                                judge.element(), person.place(), person.id(), judge.verdict(), improvement, conditions),
                        judge.element(),
                        person);
    }

    /// In the place of what they said before.
    private static Decision said(PerspectiveEvent event, Id<Element> element, Participant person) {
        return accept(event).and(new Effect.BlankFormerVoice(element, person.place().key(), person.id()));
    }

    private static boolean sameAs(Optional<Judgement> held, PerspectiveEvent.Judged judged) {
        return held.filter(now -> now.verdict() == judged.verdict()
                        && now.improvement().equals(judged.improvement())
                        && now.conditions().equals(judged.conditions()))
                .isPresent();
    }

    private static Decision describe(
            Workshop workshop, Participant person, PerspectiveCommand.DescribeHome describe) {
        Optional<Element> element = workshop.decomposition().element(describe.element());
        if (element.isEmpty()) {
            return refuse(UNKNOWN_ELEMENT);
        }
        if (!element.get().decisive()) {
            return refuse(NOT_DECISIVE);
        }
        if (element.get().kind() != NoteKind.CONTEXT) {
            return refuse(ONLY_CONTEXT_IS_DESCRIBED);
        }
        Optional<Judgement> held = workshop.perspective().judgement(describe.element(), person.place());
        boolean second = held.filter(now -> !now.holder().equals(person.id())).isPresent();
        String text = Typed.text(describe.text());
        Optional<String> said = second
                ? held.map(now -> now.otherWords().get(person.id())).map(Judgement.Words::home)
                : held.map(Judgement::home);
        if (said.filter(text::equals).isPresent()) {
            return unchanged();
        }
        return CardTexts.refusal(text, Judgement.LONGEST_TEXT)
                .orElseGet(() -> said(
                        second
                                ? new PerspectiveEvent.HomeSeconded(describe.element(), person.place(), person.id(), text)
                                : new PerspectiveEvent.HomeDescribed(
                                        describe.element(), person.place(), person.id(), text),
                        describe.element(),
                        person));
    }
}
