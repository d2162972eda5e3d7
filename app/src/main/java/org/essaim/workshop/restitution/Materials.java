package org.essaim.workshop.restitution;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Choice;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Note.Status;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Person;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.restitution.RestitutionMaterial.Attendee;
import org.essaim.workshop.restitution.RestitutionMaterial.Element;
import org.essaim.workshop.restitution.RestitutionMaterial.Initiative;
import org.essaim.workshop.restitution.RestitutionMaterial.Judgement;
import org.essaim.workshop.restitution.RestitutionMaterial.NextStep;
import org.essaim.workshop.restitution.RestitutionMaterial.Note;
import org.essaim.workshop.restitution.RestitutionMaterial.Sentence;
import org.essaim.workshop.restitution.RestitutionMaterial.Stage;
import org.essaim.workshop.restitution.RestitutionMaterial.Territory;
import org.essaim.workshop.restitution.RestitutionMaterial.Vote;

/// Draws a restitution's material from the state of a workshop and from what its people want said of them.
public final class Materials {

    /// What is known beside the log.
    ///
    /// @param now when the material is drawn
    /// @param zone whose clock the dates are in
    /// @param address the full address of the restitution's page
    /// @param sheetAddress the full address of a territory's sheet
    /// @param leads true for facilitators: they see the room at work. Otherwise, only what the whole room may
    ///     see by now: no note of a silent start, no territory's verdict before they are read together
    public record Setting(
            Instant now,
            ZoneId zone,
            String address,
            Function<Place, String> sheetAddress,
            List<NextStep> nextSteps,
            boolean leads) {}

    private final Workshop workshop;
    private final People people;
    private final Setting setting;
    private final Words words;

    private Materials(Workshop workshop, People people, Setting setting, Words words) {
        this.workshop = workshop;
        this.people = people;
        this.setting = setting;
        this.words = words;
    }

    public static RestitutionMaterial of(Workshop workshop, People people, Setting setting, Words words) {
        return new Materials(workshop, people, setting, words).draw();
    }

    private RestitutionMaterial draw() {
        List<Participant> tookPart = workshop.room()
                .inOrderOfArrival()
                .filter(Participant::takesPart)
                .toList();
        List<Attendee> attendees = tookPart.stream().flatMap(this::cited).toList();
        return new RestitutionMaterial(
                workshop.plan().title(),
                workshop.plan().challenge(),
                local(workshop.plan().startsAt()).toLocalDate(),
                workshop.plan().example(),
                stage(),
                local(setting.now()),
                setting.address(),
                territories(tookPart),
                attendees,
                tookPart.size() - attendees.size(),
                tookPart.stream().map(this::path).toList(),
                workshop.plan().initiatives().stream().map(this::initiative).toList(),
                vote().orElse(null),
                notes(),
                elements(),
                judgements(),
                workshop.synthesis().sentences().stream()
                        .map(it -> new Sentence(it.initiative().toString(), it.part(), it.text()))
                        .toList(),
                setting.nextSteps());
    }

    private Stage stage() {
        if (workshop.synthesis().isPublished()) {
            return Stage.PUBLISHED;
        }
        return workshop.agenda().status() == Agenda.Status.CLOSED ? Stage.CLOSED : Stage.IN_PROGRESS;
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, setting.zone());
    }

    private List<Territory> territories(List<Participant> tookPart) {
        Map<String, Territory> byKey = new LinkedHashMap<>();
        for (Participant person : tookPart) {
            if (person.place().isKnown()) {
                byKey.putIfAbsent(person.place().key(), territory(person.place()));
            }
        }
        return List.copyOf(byKey.values());
    }

    private Territory territory(Place place) {
        return new Territory(place.key(), place.name(), setting.sheetAddress().apply(place));
    }

    private Stream<Attendee> cited(Participant person) {
        String territory = person.place().isKnown() ? person.place().key() : "";
        return switch (citation(person)) {
            case BY_NAME -> Stream.of(new Attendee(people.name(person.id()), person.role(), territory));
            case BY_TERRITORY -> Stream.of(new Attendee("", person.role(), territory));
            case NOT_AT_ALL -> Stream.empty();
        };
    }

    /// Who was forgotten since is not cited any more.
    private Citation citation(Participant person) {
        return people.person(person.id()).map(Person::citation).orElse(Citation.NOT_AT_ALL);
    }

    /// The initiatives somebody carried, and those whose table they sat at.
    private List<String> path(Participant person) {
        TreeSet<Id<PlannedInitiative>> initiatives = new TreeSet<>(person.carries());
        workshop.room()
                .seats()
                .values()
                .forEach(seats -> workshop.choice()
                        .initiativeOf(seats.getOrDefault(person.id(), 0))
                        .ifPresent(initiatives::add));
        return initiatives.stream().map(Id::toString).toList();
    }

    private Initiative initiative(PlannedInitiative planned) {
        long votes = ballots().filter(ballot -> ballot.contains(planned.id())).count();
        return new Initiative(
                planned.id().toString(),
                planned.title(),
                planned.place().name(),
                planned.summary(),
                workshop.choice().status() == Choice.Status.CLOSED
                        && workshop.choice().keeps(planned.id()),
                (int) votes);
    }

    private Stream<List<Id<PlannedInitiative>>> ballots() {
        return workshop.choice().closedResult().stream().flatMap(result -> result.ballots().stream());
    }

    private Optional<Vote> vote() {
        return workshop.choice().closedResult().map(result -> {
            List<Id<PlannedInitiative>> kept = workshop.choice().kept();
            int represented = (int) ballots()
                    .filter(ballot -> ballot.stream().anyMatch(kept::contains))
                    .count();
            return new Vote(result.ballots().size(), represented, reasons(result, kept));
        });
    }

    /// The first questions of a room: why not this one, that has more votes than one that was kept; and was there a
    /// lot?
    private List<String> reasons(Choice.Result result, List<Id<PlannedInitiative>> kept) {
        List<String> reasons = new ArrayList<>();
        if (!kept.equals(result.kept())) {
            reasons.add(words.say("vote.then-by-hand"));
            return reasons;
        }
        if (!result.tied().isEmpty()) {
            reasons.add(words.say("vote.lot", result.tied().size(), Long.toString(result.seed())));
        }
        long fewest = kept.stream().mapToLong(this::votes).min().orElse(0);
        for (PlannedInitiative initiative : workshop.plan().initiatives()) {
            long votes = votes(initiative.id());
            if (!kept.contains(initiative.id()) && votes > fewest) {
                long served = ballots()
                        .filter(ballot -> ballot.contains(initiative.id()))
                        .filter(ballot -> ballot.stream().anyMatch(kept::contains))
                        .count();
                reasons.add(words.say("vote.served", initiative.title(), votes, served));
            }
        }
        return reasons;
    }

    private long votes(Id<PlannedInitiative> initiative) {
        return ballots().filter(ballot -> ballot.contains(initiative)).count();
    }

    /// What tables wrote is everybody's once it is revealed.
    private boolean revealed() {
        return setting.leads()
                || !workshop.decomposition().silent()
                || workshop.reached(Phase.TABLE_TOUR)
                || workshop.agenda().status() == Agenda.Status.CLOSED;
    }

    private boolean readTogether() {
        return setting.leads()
                || workshop.reached(Phase.SYNTHESIS)
                || workshop.agenda().status() == Agenda.Status.CLOSED;
    }

    private List<Note> notes() {
        if (!revealed()) {
            return List.of();
        }
        return workshop.decomposition()
                .inOrder()
                .filter(note -> note.status() == Status.STANDING || note.status() == Status.WITHDRAWN)
                .map(note -> new Note(
                        note.number(),
                        note.initiative().toString(),
                        note.table(),
                        note.kind(),
                        origin(note),
                        note.text(),
                        note.element() == null ? "" : note.element().toString()))
                .toList();
    }

    /// A note tells its author's territory unless they wish not to be cited at all: alone of theirs, they would be
    /// known.
    private String origin(org.essaim.workshop.domain.Note note) {
        return Optional.ofNullable(note.author())
                .flatMap(workshop.room()::participant)
                .filter(author -> citation(author) != Citation.NOT_AT_ALL)
                .map(author -> author.place().name())
                .orElse("");
    }

    private List<Element> elements() {
        if (!revealed()) {
            return List.of();
        }
        List<Element> elements = new ArrayList<>();
        for (PlannedInitiative initiative : workshop.plan().initiatives()) {
            Map<NoteKind, Integer> ranks = new EnumMap<>(NoteKind.class);
            workshop.decomposition().elementsOf(initiative.id()).forEach(it -> {
                int rank = ranks.merge(it.kind(), 1, Integer::sum);
                elements.add(new Element(
                        it.id().toString(),
                        initiative.id().toString(),
                        it.kind(),
                        words.say("code." + Signs.key(it.kind())) + rank,
                        it.text(),
                        it.decisive(),
                        workshop.decomposition()
                                .of(it.id())
                                .filter(note -> note.stands() || note.status() == Status.WITHDRAWN)
                                .map(org.essaim.workshop.domain.Note::number)
                                .toList()));
            });
        }
        return elements;
    }

    private List<Judgement> judgements() {
        if (!readTogether()) {
            return List.of();
        }
        return workshop.perspective()
                .all()
                .sorted(Comparator.comparing((org.essaim.workshop.domain.Judgement it) -> it.element())
                        .thenComparing(it -> it.place().key()))
                .map(it -> new Judgement(
                        it.element().toString(),
                        territory(it.place()),
                        it.verdict(),
                        (int) it.dissent(),
                        it.home(),
                        it.improvement(),
                        it.conditions()))
                .toList();
    }
}
