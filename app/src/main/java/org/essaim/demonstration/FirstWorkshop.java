package org.essaim.demonstration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.essaim.rehearsal.Mind;
import org.essaim.rehearsal.Scene;
import org.essaim.rehearsal.Script;
import org.essaim.workshop.Chronicle;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.SynthesisCommand;

/// The morning of 2 March 2021 as the demonstration imagines it, from the first arrival to the published restitution.
/// The initiatives and their territories are real; every ballot, note and verdict is invented.
final class FirstWorkshop {
    private static final int PEOPLE = 20;
    private static final int DESIGNERS = 2;
    private static final int NOTES_A_ROUND = 74;
    private static final int MOST_PASSES = 40;
    private static final int FIRST_PIN = 4;
    private static final int PIN_EVERY = 9;

    /// Who ticks what, an initiative a line, a ballot a column: three groups, of which plain approval would forget one.
    private static final List<String> BALLOTS = List.of(
            "xxxxxxxxx..x........", // Pays de Grasse
            "xxxxxxxx.xxx........", // Rochefort Océan
            "xxxxxxxxxxx.........", // Grand Besançon Métropole
            "xxx.....x.....xx....", // TransitionS en Sicoval
            ".x.x................", // Grand Besançon, the other one
            "x...................", // Sicoval, the other one
            "............xxx.xxxx", // Gévaudan-Lozère
            "............xx..x..."); // Évian – Vallée d’Abondance

    private static final List<Role> ROLES = List.of(
            Role.LOCAL_AGENT, Role.ELECTED, Role.LOCAL_AGENT, Role.STATE_AGENT, Role.PROJECT_OWNER, Role.LOCAL_AGENT,
            Role.ASSOCIATION);

    private final Chronicle chronicle;
    private final List<Place> places;
    private final IntFunction<String> names;
    private final List<Id<Participant>> people = new ArrayList<>();
    private final List<Id<Participant>> designers = new ArrayList<>();
    private final List<Mind> minds = new ArrayList<>();

    FirstWorkshop(Chronicle chronicle, List<Place> places, IntFunction<String> names) {
        this.chronicle = chronicle;
        this.places = places;
        this.names = names;
    }

    void tell() {
        arrive();
        chronicle.advance();
        everybody(Duration.ofSeconds(70));
        chronicle.after(Duration.ofMinutes(15)).advance();
        vote();
        chronicle.advance();
        write(1);
        chronicle.advance();
        write(2);
        untilNobodyHasMore(Duration.ofSeconds(5));
        chronicle.after(Duration.ofMinutes(2)).advance();
        untilNobodyHasMore(Duration.ofSeconds(10));
        joinWhatSaysTheSame();
        pin();
        chronicle.after(Duration.ofMinutes(12)).advance();
        untilNobodyHasMore(Duration.ofSeconds(8));
        chronicle.after(Duration.ofMinutes(3)).advance();
        chronicle.after(Duration.ofMinutes(18)).lead(new AgendaCommand.Close());
        chronicle.after(Duration.ofDays(7)).lead(new SynthesisCommand.Publish(true));
        chronicle.save();
    }

    private void arrive() {
        chronicle.lead(new AgendaCommand.Open());
        for (int number = 0; number < PEOPLE; number++) {
            chronicle.after(Duration.ofSeconds(20));
            people.add(chronicle.join(
                    names.apply(number + 1),
                    ROLES.get(number % ROLES.size()),
                    places.get(number % places.size()),
                    Citation.BY_TERRITORY));
            minds.add(new Mind(number));
        }
        for (int number = 0; number < DESIGNERS; number++) {
            designers.add(chronicle.join(
                    names.apply(PEOPLE + number + 1), Role.DESIGNER, Place.UNKNOWN, Citation.NOT_AT_ALL));
        }
    }

    /// Two tables share the first initiative kept: while they present it, what one wrote joins what the other gathered.
    private void joinWhatSaysTheSame() {
        PlannedInitiative shared = chronicle.workshop().plan().initiatives().stream()
                .filter(it -> chronicle.workshop().choice().keeps(it.id()))
                .findFirst()
                .orElseThrow();
        Script script = Script.of(shared.slug());
        for (Element element : chronicle.workshop().decomposition().elementsOf(shared.id()).toList()) {
            List<String> same = script.passageOf(element.text()).map(Script.Passage::notes).orElse(List.of());
            for (Note note : chronicle.workshop().decomposition().inOrder().toList()) {
                if (note.initiative().equals(shared.id()) && note.element() == null && same.contains(note.text())) {
                    chronicle
                            .after(Duration.ofSeconds(4))
                            .lead(new DecompositionCommand.AddToElement(element.id(), note.id()));
                }
            }
        }
    }

    /// What strikes the designers: each every so many notes, from another one on.
    private void pin() {
        List<Note> notes = chronicle.workshop().decomposition().inOrder().toList();
        for (int number = 0; number < DESIGNERS; number++) {
            for (int place = FIRST_PIN + number; place < notes.size(); place += PIN_EVERY + number) {
                chronicle.by(designers.get(number), new StageCommand.Pin(notes.get(place).id(), true));
            }
        }
    }

    private void vote() {
        List<PlannedInitiative> initiatives = chronicle.workshop().plan().initiatives();
        for (int number = 0; number < PEOPLE; number++) {
            List<Id<PlannedInitiative>> approved = new ArrayList<>();
            for (int line = 0; line < BALLOTS.size(); line++) {
                if (BALLOTS.get(line).charAt(number) == 'x') {
                    approved.add(initiatives.get(line).id());
                }
            }
            chronicle
                    .after(Duration.ofSeconds(20))
                    .by(people.get(number), new ChoiceCommand.CastBallot(approved, null));
        }
        chronicle.lead(new ChoiceCommand.CloseVote(false)).after(Duration.ofMinutes(2));
    }

    private void write(int round) {
        for (int pass = 0; pass < MOST_PASSES
                && chronicle.workshop().decomposition().written() < round * NOTES_A_ROUND; pass++) {
            if (!everybody(Duration.ofSeconds(15))) {
                return;
            }
        }
    }

    private void untilNobodyHasMore(Duration between) {
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            if (!everybody(between)) {
                return;
            }
        }
    }

    /// @return whether anybody did anything
    private boolean everybody(Duration between) {
        boolean any = false;
        for (int number = 0; number < PEOPLE; number++) {
            Optional<Command> next =
                    minds.get(number).next(Scene.of(chronicle.view(people.get(number))));
            if (next.isPresent()) {
                chronicle.after(between.dividedBy(4)).by(people.get(number), next.get());
                any = true;
            }
        }
        return any;
    }
}
