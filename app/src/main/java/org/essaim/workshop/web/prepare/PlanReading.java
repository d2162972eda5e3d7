package org.essaim.workshop.web.prepare;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.essaim.territory.Host;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.Moment;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Step;
import org.essaim.workshop.domain.Venue;

/// Makes a plan of what was typed, or says field by field how to mend it.
final class PlanReading {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_CHALLENGE = 300;
    static final int LONGEST_LINK = 500;
    static final int MOST_REREAD_DAYS = 90;

    private final PlanForm form;
    private final FormErrors errors;
    private final FormReader read;

    private PlanReading(PlanForm form, FormErrors errors) {
        this.form = form;
        this.errors = errors;
        this.read = new FormReader(errors);
    }

    /// @param picked  the form's initiatives, found again in the catalogue or in the plan, in its order
    /// @param host    the territory that receives it, and whose clock its hour is read by; none where it is refused
    /// @param asked   when: what is over by then is refused, unless it is when the plan has it already
    /// @param now     the plan being changed
    /// @param opened  whether people are in the room: it then needs what it needed to open
    /// @param example whether it is invented for the demonstration
    static Optional<Plan> read(
            PlanForm form,
            List<PlannedInitiative> picked,
            Optional<Host> host,
            Instant asked,
            Optional<Plan> now,
            boolean opened,
            boolean example,
            FormErrors errors) {
        return new PlanReading(form, errors).plan(picked, host.orElse(Host.UNSAID), asked, now, opened, example);
    }

    private Optional<Plan> plan(
            List<PlannedInitiative> picked,
            Host host,
            Instant asked,
            Optional<Plan> now,
            boolean opened,
            boolean example) {
        String title = read.line("title", form.title()).filled("workshop.prepare.error.title").atMost(LONGEST_TITLE);
        String challenge = read.line("challenge", form.challenge()).atMost(LONGEST_CHALLENGE);
        Venue venue = venue(host);
        Optional<Instant> startsAt = startsAt(venue.zone(), asked, now);
        initiatives(picked, opened);
        List<Step> steps = steps();
        int keep = number("keep", form.keep(), 2, 3, "workshop.prepare.error.keep");
        int tables = number("tables", form.tables(), 1, Plan.MOST_TABLES, "workshop.prepare.error.number");
        errors.refuseIf(
                !errors.has("tables") && tables < keep, "tables", "workshop.prepare.error.tables-below-kept", keep);
        Optional<Electorate> electorate =
                read.oneOf("electorate", form.electorate(), Electorate.class, "workshop.prepare.error.electorate");
        int capacity = number("capacity", form.capacity(), 2, Plan.MOST_PEOPLE, "workshop.prepare.error.number");
        String video = link("video", form.videoLink(), 0);
        Map<Integer, String> tableLinks = tableLinks(tables);
        int reread = number("reread", form.rereadDays(), 0, MOST_REREAD_DAYS, "workshop.prepare.error.number");
        return read.made(() -> new Plan(
                title, challenge.isEmpty() ? title : challenge, startsAt.orElseThrow(), venue, steps, picked, keep, tables, capacity,
                electorate.orElseThrow(), form.silentStart(), video, tableLinks, reread, example));
    }

    private Venue venue(Host host) {
        String place = read.line("place", form.place()).atMost(Venue.LONGEST_PLACE);
        return new Venue(new Place(host.territory(), host.name()), place, host.zone());
    }

    /// A plan changed keeps its day, even one that is past.
    private Optional<Instant> startsAt(ZoneId zone, Instant asked, Optional<Plan> now) {
        LocalDate today = LocalDate.ofInstant(asked, zone);
        Optional<LocalDate> kept = now.map(plan -> new Moment(plan.startsAt(), plan.venue().zone()).day());
        Optional<LocalDate> day = read.comingDay("date", form.date(), today, kept);
        Optional<LocalTime> hour = read.hour("time", form.time());
        if (day.isEmpty() || hour.isEmpty()) {
            return Optional.empty();
        }
        Instant startsAt = Moment.of(day.get(), hour.get(), zone).at();
        boolean over = !startsAt.plus(planned()).isAfter(asked);
        errors.refuseIf(over && now.filter(plan -> plan.startsAt().equals(startsAt)).isEmpty(), "time", "ui.hour.over");
        return Optional.of(startsAt);
    }

    private Duration planned() {
        return Duration.ofMinutes(form.steps().stream()
                .filter(StepLine::held)
                .mapToInt(line -> line.planned().orElse(0))
                .sum());
    }

    /// Fewer than five may be kept for now: a workshop is prepared over several days, and cannot open before.
    private void initiatives(List<PlannedInitiative> picked, boolean opened) {
        errors.refuseIf(
                picked.size() > Plan.MOST_INITIATIVES,
                "initiatives",
                "workshop.prepare.error.too-many-initiatives",
                picked.size(),
                Plan.MOST_INITIATIVES);
        errors.refuseIf(
                opened && picked.size() < Plan.FEWEST_INITIATIVES,
                "initiatives",
                "workshop.prepare.error.too-few-initiatives",
                picked.size(),
                Plan.FEWEST_INITIATIVES);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int round = 0;
        for (StepLine line : form.steps()) {
            if (!line.held()) {
                continue;
            }
            Optional<Integer> minutes =
                    read.found(line.minutesField(), line.planned(), "workshop.prepare.error.minutes", Step.LONGEST_MINUTES);
            boolean atTables = line.phase() == Phase.DECOMPOSITION;
            round = atTables ? round + 1 : round;
            // Rounds are counted as they are held: leaving out the first makes the second the first.
            steps.add(new Step(line.phase(), atTables ? round : 0, minutes.orElse(1)));
        }
        errors.refuseIf(steps.isEmpty(), "steps", "workshop.prepare.error.no-step");
        boolean toJudge = steps.stream()
                .anyMatch(step -> step.phase() == Phase.TABLE_TOUR || step.phase() == Phase.PERSPECTIVE);
        errors.refuseIf(toJudge && round == 0, "steps", "workshop.prepare.error.nothing-to-judge");
        return steps;
    }

    private int number(String field, String typed, int least, int most, String refusal) {
        return read.whole(field, typed, least, most, refusal).orElse(least);
    }

    private Map<Integer, String> tableLinks(int tables) {
        Map<Integer, String> links = new TreeMap<>();
        List<String> lines = form.tableLinks().lines().map(Typed::word).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) {
                continue;
            }
            if (i >= tables) {
                errors.refuse("table-links", "workshop.prepare.error.links-beyond-tables", i + 1, tables);
                break;
            }
            links.put(i + 1, link("table-links", lines.get(i), i + 1));
        }
        return links;
    }

    /// @param line 0 where the field holds one link only
    private String link(String field, String typed, int line) {
        String link = Typed.word(typed);
        if (!link.isEmpty() && !isWebAddress(link)) {
            errors.refuse(field, line == 0 ? "workshop.prepare.error.link" : "workshop.prepare.error.link-line", line);
        }
        return link;
    }

    private static boolean isWebAddress(String link) {
        if (link.length() > LONGEST_LINK) {
            return false;
        }
        try {
            URI address = new URI(link);
            return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
