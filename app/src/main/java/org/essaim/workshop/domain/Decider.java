package org.essaim.workshop.domain;

import static org.essaim.workshop.domain.Decision.refuse;
import static org.essaim.workshop.domain.Refusal.Reason.ALREADY_PREPARED;
import static org.essaim.workshop.domain.Refusal.Reason.GONE;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_ALLOWED;
import static org.essaim.workshop.domain.Refusal.Reason.NOT_PREPARED;
import static org.essaim.workshop.domain.Refusal.Reason.TOO_MUCH_IN_ALL;
import static org.essaim.workshop.domain.Refusal.Reason.UNKNOWN_PERSON;

import java.util.Optional;

/// Answers a command from the past alone: no clock, no chance, no I/O, so that any session can be replayed,
/// explained and contested years later.
public final class Decider {
    private Decider() {}

    public static Decision decide(Workshop workshop, Sent sent) {
        boolean preparing = sent.command() instanceof AgendaCommand.Prepare;
        if (preparing == workshop.isPrepared()) {
            return refuse(preparing ? ALREADY_PREPARED : NOT_PREPARED);
        }
        return stranger(workshop, sent)
                .or(() -> tooMuch(workshop, sent))
                .<Decision>map(refused -> refused)
                .orElseGet(() -> held(workshop, sent));
    }

    /// What was decided, held against what the command was made for.
    private static Decision held(Workshop workshop, Sent sent) {
        return switch (byPhase(workshop, sent)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted accepted -> About.refusal(workshop, sent, accepted).orElseGet(() -> Drafting.followed(workshop, accepted));
        };
    }

    private static Decision byPhase(Workshop workshop, Sent sent) {
        return switch (sent.command()) {
            case AgendaCommand command -> AgendaDecider.decide(workshop, sent.by(), sent.at(), command);
            case RoomCommand command -> RoomDecider.decide(workshop, sent.by(), sent.at(), command);
            case SharingCommand command -> SharingDecider.decide(workshop, sent.by(), sent.at(), command);
            case ChoiceCommand command -> ChoiceDecider.decide(workshop, sent.by(), sent.at(), command);
            case DecompositionCommand command -> DecompositionDecider.decide(workshop, sent, command);
            case PerspectiveCommand command -> PerspectiveDecider.decide(workshop, sent.by(), command);
            case SynthesisCommand command -> SynthesisDecider.decide(workshop, sent.by(), sent.at(), command);
            case StageCommand command -> StageDecider.decide(workshop, sent.by(), command);
        };
    }

    /// Who is not of the room, or left it, may ask nothing but to come in, or back.
    private static Optional<Decision.Refused> stranger(Workshop workshop, Sent sent) {
        return switch (sent.by()) {
            case Actor.Facilitator _ -> Optional.empty();
            case Actor.Newcomer() ->
                sent.command() instanceof RoomCommand.Join ? Optional.empty() : Optional.of(refuse(NOT_ALLOWED));
            case Actor.Person(var id) -> {
                Optional<Participant> person = workshop.room().participant(id);
                if (person.isEmpty()) {
                    yield Optional.of(refuse(UNKNOWN_PERSON));
                }
                boolean away = !person.get().here() && workshop.agenda().isOpen();
                boolean mayWhileAway = sent.command() instanceof RoomCommand.Return
                        || sent.command() instanceof RoomCommand.ChangeDetails
                        || sent.command() instanceof RoomCommand.Forget
                        || sent.command() instanceof DecompositionCommand.WithdrawNote;
                yield away && !mayWhileAway ? Optional.of(refuse(GONE)) : Optional.empty();
            }
        };
    }

    /// A log ends somewhere. Who leads may still bring the room to its end, and everybody may vote, leave and take back
    /// what is theirs.
    private static Optional<Decision.Refused> tooMuch(Workshop workshop, Sent sent) {
        boolean always = isFacilitator(sent.by())
                || sent.command() instanceof ChoiceCommand.CastBallot
                || sent.command() instanceof RoomCommand.Leave
                || sent.command() instanceof RoomCommand.Return
                || sent.command() instanceof RoomCommand.Forget
                || sent.command() instanceof SharingCommand.WithdrawQuestion
                || sent.command() instanceof DecompositionCommand.WithdrawNote
                || sent.command() instanceof SynthesisCommand.SayReread;
        return always || workshop.position() < Workshop.MOST_FACTS
                ? Optional.empty()
                : Optional.of(refuse(TOO_MUCH_IN_ALL, Workshop.MOST_FACTS));
    }

    static boolean isFacilitator(Actor by) {
        return by instanceof Actor.Facilitator;
    }

    /// The sender as somebody of the room; nobody for a facilitator.
    static Optional<Participant> person(Workshop workshop, Actor by) {
        return by instanceof Actor.Person(var id) ? workshop.room().participant(id) : Optional.empty();
    }
}
