package org.essaim.demonstration;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.account.Accounts;
import org.essaim.account.DemonstrationAccess;
import org.essaim.account.DemonstrationPart;
import org.essaim.account.Role;
import org.essaim.initiative.DemonstrationInitiatives;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.NewInitiative;
import org.essaim.programme.DemonstrationProgramme;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Messages;
import org.essaim.workshop.JoinCode;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.live.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Loads the demonstration into an empty Essaim, before it says that it is ready: the workshop of 2 March 2021 told to its
/// end, the one of 9 March open to who has its code, and one a week from now, still to be prepared; then what other rooms
/// add ([DemonstrationPart]).
@Component
@Order(Demonstration.ORDER)
class Demonstration implements ApplicationRunner {
    /// Before what is made of the workshops, after what leads to them.
    static final int ORDER = 200;

    /// The code on the demonstration's wall, and in its pictures.
    static final JoinCode OPEN_CODE = new JoinCode("FIL-294");

    private static final int HELD = 30;
    private static final long SEED = 20210302;

    /// Those whose territories brought an initiative, to one workshop or the other.
    private static final List<TerritoryId> TERRITORIES = Stream.of(
                    "epci:242500361", "epci:200041762", "epci:200039857", "epci:243100633",
                    "groupe:pays-du-gevaudan-lozere", "epci:200071967", "epci:200067965", "epci:249740101",
                    "groupe:terres-de-lorraine")
            .map(TerritoryId::parse)
            .flatMap(Optional::stream)
            .toList();

    private final boolean wanted;
    private final Workshops workshops;
    private final Sessions sessions;
    private final Initiatives initiatives;
    private final Territories territories;
    private final Accounts accounts;
    private final DemonstrationAccess access;
    private final DemonstrationProgramme programme;
    private final DemonstrationRegistrations registrations;
    private final List<DemonstrationPart> others;
    private final Messages messages;
    private final Clock clock;

    Demonstration(
            @Value("${essaim.demo}") boolean wanted,
            Workshops workshops,
            Sessions sessions,
            Initiatives initiatives,
            Territories territories,
            Accounts accounts,
            DemonstrationAccess access,
            DemonstrationProgramme programme,
            DemonstrationRegistrations registrations,
            List<DemonstrationPart> others,
            Messages messages,
            Clock clock) {
        this.others = others;
        this.wanted = wanted;
        this.workshops = workshops;
        this.sessions = sessions;
        this.initiatives = initiatives;
        this.territories = territories;
        this.accounts = accounts;
        this.access = access;
        this.programme = programme;
        this.registrations = registrations;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<WorkshopCard> known = workshops.all();
        if (known.isEmpty() && wanted) {
            load();
        }
        if (known.isEmpty() ? wanted : known.stream().anyMatch(WorkshopCard::demonstration)) {
            if (wanted) {
                others.stream().filter(DemonstrationPart::isMissing).forEach(DemonstrationPart::load);
            }
            access.demonstrationIsLoaded();
        }
    }

    private void load() {
        UUID facilitator = accounts.demonstrationPerson(Role.FACILITATOR).id();
        List<PlannedInitiative> mobilising = brought(DemonstrationInitiatives.mobilising());
        List<PlannedInitiative> financing = brought(DemonstrationInitiatives.financing());

        Plan first = plan("mobilising", at(2021, 3, 2), mobilising);
        var chronicle = workshops.chronicle(first, facilitator, origin(Optional.empty()), SEED);
        new FirstWorkshop(chronicle, places(), number -> messages.get("rehearsal.person", number)).tell();
        var enjeux = programme.load();
        registrations.load(chronicle.card(), enjeux.mobilising(), places().subList(0, 6), chronicle.workshop());

        Plan second = plan("financing", at(2021, 3, 9), financing);
        WorkshopCard open = workshops.prepare(second, facilitator, origin(Optional.of(OPEN_CODE)));
        registrations.load(open, enjeux.financing(), places().subList(4, 9), Workshop.NOTHING);
        lead(open, facilitator, new AgendaCommand.Open());
        lead(open, facilitator, new AgendaCommand.Pause());

        Instant nextWeek = clock.instant().atZone(LocalClock.PARIS.zone()).plusDays(7).with(LocalTime.of(9, 0)).toInstant();
        workshops.prepare(plan("yours", nextWeek, List.of()), facilitator, origin(Optional.empty()));
    }

    private List<PlannedInitiative> brought(List<NewInitiative> made) {
        return made.stream().map(initiatives::create).map(this::planned).toList();
    }

    /// What was imagined for the demonstration says so in its first words.
    private PlannedInitiative planned(Initiative initiative) {
        String summary = initiative.isDescribed()
                ? initiative.card().brief()
                : initiative
                        .imagined()
                        .map(text -> messages.get("demonstration.imagined", text.title(), text.brief()))
                        .orElse("");
        return new PlannedInitiative(
                new Id<>(initiative.id()),
                initiative.card().title(),
                place(initiative.card().territory()),
                summary,
                initiative.slug());
    }

    private List<Place> places() {
        return TERRITORIES.stream().map(this::place).toList();
    }

    private Place place(TerritoryId id) {
        return new Place(id.toString(), territories.find(id).map(Territory::shortName).orElse(id.code()));
    }

    private Plan plan(String key, Instant startsAt, List<PlannedInitiative> brought) {
        return new Plan(
                messages.get("demonstration." + key + ".title"),
                messages.get("demonstration." + key + ".challenge"),
                startsAt,
                Plan.TEMPLATE,
                brought,
                3,
                5,
                HELD,
                Electorate.PERSON,
                false,
                "",
                Map.of(),
                7,
                true);
    }

    private static Workshops.Origin origin(Optional<JoinCode> code) {
        return new Workshops.Origin(true, Optional.empty(), code);
    }

    private static Instant at(int year, int month, int day) {
        return LocalDate.of(year, month, day).atTime(9, 0).atZone(LocalClock.PARIS.zone()).toInstant();
    }

    private void lead(WorkshopCard card, UUID facilitator, Command command) {
        sessions.send(card.id(), new Actor.Facilitator(facilitator), UuidCreator.getTimeOrderedEpoch(), command);
    }
}
