package org.essaim.workshop.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.rulebook.Play.FACILITATOR;
import static org.essaim.workshop.rulebook.Play.initiative;
import static org.essaim.workshop.rulebook.Play.person;
import static org.essaim.workshop.rulebook.Play.place;

import java.time.Duration;
import java.util.Set;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Question;
import org.essaim.workshop.domain.Refusal.Reason;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.SharingCommand;
import org.junit.jupiter.api.Test;

/// Questions on the initiatives shared.
class SharingTest {
    private static final Id<Question> QUESTION = Id.derived("question");
    private static final SharingCommand ASK = new SharingCommand.Ask(QUESTION, initiative(1), "Qui avance l’argent ?");

    @Test
    void aQuestionIsSignedByItsTerritory() {
        Play play = Play.withPeople(2).by(1, ASK);

        Item.QuestionShown shown =
                play.phone(2).all(Item.QuestionShown.class).findFirst().orElseThrow();
        assertThat(shown.place()).isEqualTo("Territoire 1");
        assertThat(shown.mine()).isFalse();
        assertThat(play.wall().initiative(initiative(1)).orElseThrow().questions())
                .isEqualTo(1);
    }

    @Test
    void isAskedOnceTheDoorsAreOpenOnWhatIsShared() {
        assertThat(Play.prepared().join(1, 1).refusal(1, ASK)).isEqualTo(Reason.NOT_OPEN);
        assertThat(Play.withPeople(1).refusal(1, new SharingCommand.Ask(QUESTION, Id.derived("autre"), "Combien ?")))
                .isEqualTo(Reason.UNKNOWN_INITIATIVE);
        assertThat(Play.withPeople(2).by(1, ASK).refusal(2, ASK)).isEqualTo(Reason.ID_ALREADY_USED);
    }

    @Test
    void isAnsweredByWhoCarriesTheInitiativeOrAFacilitator() {
        Play play = Play.prepared()
                .send(
                        new Actor.Newcomer(),
                        new RoomCommand.Join(
                                person(1),
                                "Alix",
                                Role.PROJECT_OWNER,
                                place(1),
                                Citation.BY_NAME,
                                Set.of(initiative(1))))
                .join(2, 2)
                .lead(new AgendaCommand.Open())
                .by(2, ASK);

        assertThat(play.refusal(2, new SharingCommand.Answer(QUESTION, "Moi"))).isEqualTo(Reason.NOT_YOURS);
        play.by(1, new SharingCommand.Answer(QUESTION, "Le territoire"));
        play.lead(new SharingCommand.Answer(QUESTION, "Le territoire, sur deux ans"));
        assertThat(play.workshop().sharing().question(QUESTION).orElseThrow().answer())
                .isEqualTo("Le territoire, sur deux ans");
        assertThat(play.wall().initiative(initiative(1)).orElseThrow().carriedHere())
                .isTrue();
    }

    @Test
    void isWithdrawnByWhoAskedOrAFacilitator() {
        Play play = Play.withPeople(2).by(1, ASK);

        assertThat(play.refusal(2, new SharingCommand.WithdrawQuestion(QUESTION)))
                .isEqualTo(Reason.NOT_YOURS);
        play.by(1, new SharingCommand.WithdrawQuestion(QUESTION));
        assertThat(play.phone(2).all(Item.QuestionShown.class)).isEmpty();
        assertThat(play.refusal(FACILITATOR, new SharingCommand.WithdrawQuestion(QUESTION)))
                .isEqualTo(Reason.UNKNOWN_QUESTION);
    }

    @Test
    void isWithdrawnDuringTheRereadingTooAndNotAfter() {
        Id<Question> second = Id.derived("second question");
        Id<Question> third = Id.derived("third question");
        Play play = Play.withPeople(2)
                .by(1, ASK)
                .by(1, new SharingCommand.Ask(second, initiative(1), "Et la suite ?"))
                .by(1, new SharingCommand.Ask(third, initiative(1), "Et après ?"))
                .lead(new AgendaCommand.Close());
        var withdraw = new SharingCommand.WithdrawQuestion(third);

        assertThat(play.refusal(2, withdraw)).isEqualTo(Reason.NOT_YOURS);
        assertThat(play.refusal(1, new SharingCommand.Ask(Id.derived("another"), initiative(1), "Et après ?")))
                .isEqualTo(Reason.NOT_OPEN);
        play.by(1, new SharingCommand.WithdrawQuestion(QUESTION));
        play.after(Duration.ofDays(7)).by(1, new SharingCommand.WithdrawQuestion(second));
        play.after(Duration.ofSeconds(1));
        assertThat(play.workshop().sharing().questions()).containsOnlyKeys(third);
        assertThat(play.refusal(1, withdraw)).isEqualTo(Reason.REREADING_OVER);
        assertThat(play.refusal(FACILITATOR, withdraw)).isEqualTo(Reason.REREADING_OVER);
    }
}
