package org.essaim.workshop.web.prepare;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.essaim.ui.FormErrors;
import org.essaim.ui.French;
import org.essaim.ui.TypedTime;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Phase;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Step;

/// Makes a plan of what was typed, or says field by field how to mend it.
final class PlanReading {
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_CHALLENGE = 300;
    static final int LONGEST_LINK = 500;
    static final int MOST_REREAD_DAYS = 90;
    /// Further ahead than this, a year was mistyped.
    private static final int MOST_YEARS_AHEAD = 5;

    private final PlanForm form;
    private final FormErrors errors;

    private PlanReading(PlanForm form, FormErrors errors) {
        this.form = form;
        this.errors = errors;
    }

    /// @param picked  the form's initiatives, found again in the catalogue or in the plan, in its order
    /// @param today   a day before it is refused, unless it is the one that the plan has already
    /// @param now     the plan being changed
    /// @param opened  whether people are in the room: it then needs what it needed to open
    /// @param example whether it is invented for the demonstration
    static Optional<Plan> read(
            PlanForm form,
            List<PlannedInitiative> picked,
            LocalDate today,
            Optional<Plan> now,
            boolean opened,
            boolean example,
            FormErrors errors) {
        return new PlanReading(form, errors).plan(picked, today, now, opened, example);
    }

    private Optional<Plan> plan(
            List<PlannedInitiative> picked, LocalDate today, Optional<Plan> now, boolean opened, boolean example) {
        String title = words("title", form.title(), LONGEST_TITLE);
        errors.refuseIf(title.isEmpty(), "title", "workshop.prepare.error.title");
        String challenge = words("challenge", form.challenge(), LONGEST_CHALLENGE);
        Optional<LocalDate> day = day(today, now.map(plan -> French.local(plan.startsAt()).toLocalDate()));
        Optional<LocalTime> hour = TypedTime.hour(form.time());
        errors.refuseIf(hour.isEmpty(), "time", "workshop.prepare.error.time");
        initiatives(picked, opened);
        List<Step> steps = steps();
        int keep = number("keep", form.keep(), 2, 3, "workshop.prepare.error.keep");
        int tables = number("tables", form.tables(), 1, Plan.MOST_TABLES, "workshop.prepare.error.number");
        errors.refuseIf(
                !errors.has("tables") && tables < keep, "tables", "workshop.prepare.error.tables-below-kept", keep);
        Optional<Electorate> electorate = electorate();
        int capacity = number("capacity", form.capacity(), 2, Plan.MOST_PEOPLE, "workshop.prepare.error.number");
        String video = link("video", form.videoLink(), 0);
        Map<Integer, String> tableLinks = tableLinks(tables);
        int reread = number("reread", form.rereadDays(), 0, MOST_REREAD_DAYS, "workshop.prepare.error.number");
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        Instant startsAt = day.orElseThrow().atTime(hour.orElseThrow()).atZone(French.ZONE).toInstant();
        return Optional.of(new Plan(
                title, challenge.isEmpty() ? title : challenge, startsAt, steps, picked, keep, tables, capacity,
                electorate.orElseThrow(), form.silentStart(), video, tableLinks, reread, example));
    }

    private String words(String field, String typed, int longest) {
        String text = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        int length = text.codePointCount(0, text.length());
        errors.refuseIf(length > longest, field, "workshop.prepare.error.too-long", length, longest);
        return text;
    }

    private Optional<LocalDate> day(LocalDate today, Optional<LocalDate> before) {
        Optional<LocalDate> day = TypedTime.day(form.date());
        if (day.isEmpty()) {
            errors.refuse("date", form.date().isBlank() ? "workshop.prepare.error.date-missing" : "workshop.prepare.error.date");
        } else if (!day.equals(before)) {
            errors.refuseIf(day.get().isBefore(today), "date", "workshop.prepare.error.date-past", day.get());
            errors.refuseIf(
                    day.get().isAfter(today.plusYears(MOST_YEARS_AHEAD)), "date", "workshop.prepare.error.date-far", day.get());
        }
        return day;
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
            Optional<Integer> minutes = line.planned();
            errors.refuseIf(
                    minutes.isEmpty(), line.minutesField(), "workshop.prepare.error.minutes", Step.LONGEST_MINUTES);
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

    private Optional<Electorate> electorate() {
        for (Electorate electorate : Electorate.values()) {
            if (electorate.name().equals(form.electorate())) {
                return Optional.of(electorate);
            }
        }
        errors.refuse("electorate", "workshop.prepare.error.electorate");
        return Optional.empty();
    }

    private int number(String field, String typed, int least, int most, String refusal) {
        Optional<Integer> number = Numbers.read(typed).filter(read -> read >= least && read <= most);
        errors.refuseIf(number.isEmpty(), field, refusal, least, most);
        return number.orElse(least);
    }

    private Map<Integer, String> tableLinks(int tables) {
        Map<Integer, String> links = new TreeMap<>();
        List<String> lines = form.tableLinks().lines().map(String::strip).toList();
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
        String link = typed.strip();
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
