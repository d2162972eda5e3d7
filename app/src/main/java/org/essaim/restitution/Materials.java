package org.essaim.restitution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.restitution.RestitutionMaterial.Attendee;
import org.essaim.restitution.RestitutionMaterial.Comment;
import org.essaim.restitution.RestitutionMaterial.Element;
import org.essaim.restitution.RestitutionMaterial.Initiative;
import org.essaim.restitution.RestitutionMaterial.Judgement;
import org.essaim.restitution.RestitutionMaterial.NextStep;
import org.essaim.restitution.RestitutionMaterial.Note;
import org.essaim.restitution.RestitutionMaterial.Question;
import org.essaim.restitution.RestitutionMaterial.Sentence;
import org.essaim.restitution.RestitutionMaterial.Stage;
import org.essaim.restitution.RestitutionMaterial.Territory;
import org.essaim.restitution.RestitutionMaterial.Vote;
import org.essaim.ui.Moment;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Choice;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Material;
import org.essaim.workshop.domain.Note.Status;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Workshop;

/// Composes a restitution's material from what a workshop leaves, and from what is known beside it.
public final class Materials {
    /// What is known beside the log.
    ///
    /// @param now when the material is drawn
    /// @param zone whose clock the dates are in
    /// @param address the full address of the restitution's page
    /// @param sheet what a territory's sheet is called under `sheets`, the full address where they all lie
    /// @param leads true for facilitators: they see the room at work. Otherwise, only what the whole room may
    ///     see by now: no note of a silent start, no territory's verdict before they are read together
    public record Setting(
            Instant now,
            ZoneId zone,
            String address,
            String sheets,
            Function<Place, String> sheet,
            List<NextStep> nextSteps,
            boolean leads) {}

    private final Workshop workshop;
    private final Material material;
    private final Setting setting;
    private final Words words;

    private Materials(Workshop workshop, People people, Setting setting, Words words) {
        this.workshop = workshop;
        this.material = Material.of(workshop, people, setting.leads());
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
        return new RestitutionMaterial(
                workshop.plan().title(),
                workshop.plan().challenge(),
                local(workshop.agenda().begunAt().orElse(workshop.plan().startsAt())).day(),
                workshop.plan().example(),
                stage(),
                local(setting.now()),
                setting.address(),
                material.territories().stream().map(this::territory).toList(),
                material.cited().stream().map(Materials::attendee).toList(),
                material.uncited(),
                tookPart.stream().map(this::path).toList(),
                workshop.plan().initiatives().stream().map(this::initiative).toList(),
                vote().orElse(null),
                questions(),
                notes(),
                elements(),
                judgements(),
                sentences(),
                setting.nextSteps());
    }

    private Stage stage() {
        if (workshop.synthesis().isPublished()) {
            return Stage.PUBLISHED;
        }
        return workshop.agenda().status() == Agenda.Status.CLOSED ? Stage.CLOSED : Stage.IN_PROGRESS;
    }

    private Moment local(Instant instant) {
        return new Moment(instant, setting.zone());
    }

    private Territory territory(Place place) {
        if (!place.isKnown()) {
            return Territory.UNKNOWN;
        }
        String slug = setting.sheet().apply(place);
        return new Territory(place.key(), place.name(), slug, setting.sheets() + slug);
    }

    private static Attendee attendee(Material.Cited person) {
        return new Attendee(
                person.name(), person.role(), person.place().isKnown() ? person.place().key() : "", person.notes());
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
            List<String> counted = kept.equals(result.kept())
                    ? List.of()
                    : result.kept().stream()
                            .flatMap(id -> workshop.plan().initiative(id).stream())
                            .map(PlannedInitiative::title)
                            .toList();
            return new Vote(
                    result.ballots().size(),
                    represented,
                    counted,
                    counted.isEmpty() ? reasons(result, kept) : List.of());
        });
    }

    /// The first questions of a room: why not this one, that has more votes than one that was kept; and was there a
    /// lot?
    private List<String> reasons(Choice.Result result, List<Id<PlannedInitiative>> kept) {
        List<String> reasons = new ArrayList<>();
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

    private List<Note> notes() {
        return material.notes().stream()
                .map(it -> new Note(
                        it.note().number(),
                        it.note().initiative().toString(),
                        it.note().table(),
                        it.note().kind(),
                        territory(it.from()),
                        it.note().text(),
                        it.note().element() == null ? "" : it.note().element().toString(),
                        it.comments().stream()
                                .map(comment -> new Comment(comment.from().name(), comment.what().text()))
                                .toList()))
                .toList();
    }

    private List<Question> questions() {
        return material.questions().stream()
                .map(it -> new Question(
                        it.what().number(),
                        it.what().initiative().toString(),
                        it.from().name(),
                        it.what().text(),
                        it.what().answer()))
                .toList();
    }

    private List<Element> elements() {
        return material.elements().stream()
                .map(it -> new Element(
                        it.element().id().toString(),
                        it.element().initiative().toString(),
                        it.element().kind(),
                        it.code(words::get),
                        it.element().text(),
                        it.element().decisive(),
                        it.notes()))
                .toList();
    }

    private List<Sentence> sentences() {
        return material.sentences().stream()
                .map(it -> new Sentence(
                        it.initiative().toString(),
                        it.part(),
                        it.text(),
                        it.sources().stream().map(Id::toString).toList()))
                .toList();
    }

    private List<Judgement> judgements() {
        return material.judgements().stream()
                .map(it -> new Judgement(
                        it.element().toString(),
                        territory(it.place()),
                        it.verdict(),
                        (int) it.dissent(),
                        it.home(),
                        it.improvement(),
                        it.conditions(),
                        it.voices().stream()
                                .map(voice -> new RestitutionMaterial.Voice(
                                        voice.verdict(),
                                        voice.words().home(),
                                        voice.words().improvement(),
                                        voice.words().conditions()))
                                .toList()))
                .toList();
    }
}
