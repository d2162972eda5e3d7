package org.essaim.workshop.web.prepare;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.programme.ChallengeCard;
import org.essaim.territory.HostForm;
import org.essaim.text.Typed;
import org.essaim.ui.FormReader;
import org.essaim.ui.Moment;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.springframework.util.MultiValueMap;

/// What is typed on the page that prepares a workshop, word for word, so that a refusal loses nothing.
///
/// @param request    made with the page: a page sent twice makes one workshop, and one change
/// @param seen       names the plan that the page was made from; empty for a workshop that is not there yet
/// @param answers    the enjeu of a programme that it answers, by its id; empty for one of its own
/// @param host       the territory that receives it, and whose hour its hour is
/// @param initiatives the picked ones, in the order of the room
/// @param query      what is being looked for in the catalogue
/// @param asked      what was looked for when the page was made, to know a new question from an old one
/// @param tableLinks one a line, in the order of the tables; a blank line for a table without one
public record PlanForm(
        UUID request,
        String seen,
        String title,
        String challenge,
        String answers,
        String date,
        String time,
        HostForm host,
        String place,
        List<StepLine> steps,
        List<UUID> initiatives,
        String query,
        String asked,
        String keep,
        String tables,
        String capacity,
        String electorate,
        boolean silentStart,
        String videoLink,
        String tableLinks,
        String rereadDays) {
    /// Longer lists than this are cut: a page cannot make one.
    private static final int MOST_PICKED_READ = 40;

    public PlanForm {
        steps = List.copyOf(steps);
        initiatives = List.copyOf(initiatives);
    }

    /// The method's template, needing only a title, a day and initiatives.
    static PlanForm blank() {
        return new PlanForm(
                UuidCreator.getTimeOrderedEpoch(), "", "", "", "", "", "09:00", HostForm.BLANK, "", StepLine.ofTheTemplate(), List.of(), "", "",
                "3", "5", "30", Electorate.PERSON.name(), true, "", "", "7");
    }

    /// A plan to be changed.
    ///
    /// @param host   where it is held, as the form says it
    /// @param seen   names that plan
    /// @param passed how many of its steps are not to be changed any more
    static PlanForm of(Plan plan, HostForm host, String seen, int passed) {
        LocalDateTime starts = new Moment(plan.startsAt(), plan.venue().zone()).local();
        int lastLink = plan.tableLinks().keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        String links = IntStream.rangeClosed(1, lastLink)
                .mapToObj(table -> plan.tableLinks().getOrDefault(table, ""))
                .collect(Collectors.joining("\n"));
        return new PlanForm(
                UuidCreator.getTimeOrderedEpoch(),
                seen,
                plan.title(),
                // A plan without an enjeu of its own has its title for one: nobody typed it twice.
                plan.challenge().equals(plan.title()) ? "" : plan.challenge(),
                "",
                starts.toLocalDate().toString(),
                "%02d:%02d".formatted(starts.getHour(), starts.getMinute()),
                host,
                plan.venue().place(),
                StepLine.of(plan.steps(), passed),
                plan.initiatives().stream().map(PlannedInitiative::id).map(id -> id.value()).toList(),
                "", "",
                String.valueOf(plan.keep()),
                String.valueOf(plan.tables()),
                String.valueOf(plan.capacity()),
                plan.electorate().name(),
                plan.silentStart(),
                plan.videoLink(),
                links,
                String.valueOf(plan.rereadDays()));
    }

    /// What was sent.
    ///
    /// @param lines the running order the page was made with: what it does not send is skipped
    static PlanForm sent(MultiValueMap<String, String> sent, List<StepLine> lines) {
        UnaryOperator<String> typed = name -> Optional.ofNullable(sent.getFirst(name)).orElse("");
        List<StepLine> steps = lines.stream()
                .map(line -> line.as(sent.containsKey(line.heldField()), typed.apply(line.minutesField())))
                .toList();
        return new PlanForm(
                FormReader.idOrNew(typed.apply("request")),
                typed.apply("seen"),
                typed.apply("title"),
                typed.apply("challenge"),
                typed.apply("answers"),
                typed.apply("date"),
                typed.apply("time"),
                new HostForm(typed.apply("host"), typed.apply("host-id"), typed.apply("clock")),
                typed.apply("place"),
                steps,
                picked(sent),
                typed.apply("query"),
                typed.apply("asked"),
                typed.apply("keep"),
                typed.apply("tables"),
                typed.apply("capacity"),
                typed.apply("electorate"),
                sent.containsKey("silent"),
                typed.apply("video"),
                typed.apply("table-links"),
                typed.apply("reread"));
    }

    /// The same in the words of the enjeu it answers, unless words were typed.
    PlanForm worded(Optional<ChallengeCard> enjeu) {
        return challenge.isBlank() && enjeu.isPresent()
                ? new PlanForm(
                        request, seen, title, enjeu.get().title(), answers, date, time, host, place, steps, initiatives, query, asked,
                        keep, tables, capacity, electorate, silentStart, videoLink, tableLinks, rereadDays)
                : this;
    }

    /// The same with other initiatives.
    PlanForm picking(List<UUID> others) {
        return new PlanForm(
                request, seen, title, challenge, answers, date, time, host, place, steps, others, query, asked, keep, tables, capacity,
                electorate, silentStart, videoLink, tableLinks, rereadDays);
    }

    /// The same, made from another plan.
    PlanForm seeing(String plan) {
        return new PlanForm(
                request, plan, title, challenge, answers, date, time, host, place, steps, initiatives, query, asked, keep, tables, capacity,
                electorate, silentStart, videoLink, tableLinks, rereadDays);
    }

    /// The same, answering an enjeu.
    PlanForm answering(String enjeu) {
        return new PlanForm(
                request, seen, title, challenge, enjeu, date, time, host, place, steps, initiatives, query, asked, keep, tables,
                capacity, electorate, silentStart, videoLink, tableLinks, rereadDays);
    }

    PlanForm voting(String voters) {
        return new PlanForm(
                request, seen, title, challenge, answers, date, time, host, place, steps, initiatives, query, asked, keep, tables, capacity,
                voters, silentStart, videoLink, tableLinks, rereadDays);
    }

    PlanForm adding(UUID initiative) {
        if (initiatives.contains(initiative)) {
            return this;
        }
        List<UUID> more = new ArrayList<>(initiatives);
        more.add(initiative);
        return picking(more);
    }

    PlanForm removing(UUID initiative) {
        return picking(initiatives.stream().filter(other -> !other.equals(initiative)).toList());
    }

    /// @param by -1 towards the first, 1 towards the last; nothing moves beyond the ends
    PlanForm moving(UUID initiative, int by) {
        int from = initiatives.indexOf(initiative);
        int to = from + by;
        if (from < 0 || to < 0 || to >= initiatives.size()) {
            return this;
        }
        List<UUID> moved = new ArrayList<>(initiatives);
        moved.add(to, moved.remove(from));
        return picking(moved);
    }

    private static List<UUID> picked(Map<String, List<String>> sent) {
        return sent.getOrDefault("initiative", List.of()).stream()
                .limit(MOST_PICKED_READ)
                .flatMap(id -> Typed.id(id).stream())
                .distinct()
                .toList();
    }
}
