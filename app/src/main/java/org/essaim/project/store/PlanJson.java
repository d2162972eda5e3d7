package org.essaim.project.store;

import essaim.money.Amount;
import essaim.money.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.essaim.project.plan.Dates;
import org.essaim.project.plan.Dates.BeforeStart;
import org.essaim.project.plan.Expense;
import org.essaim.project.plan.FinancingPlan;
import org.essaim.project.plan.Life;
import org.essaim.project.plan.Limit;
import org.essaim.project.plan.LineId;
import org.essaim.project.plan.Origin;
import org.essaim.project.plan.PlanDraft;
import org.essaim.project.plan.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A plan as JSON. Written by hand, for it outlives the classes: what is not known is left out, amounts are whole cents,
/// rates are fractions.
final class PlanJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private PlanJson() {}

    static String write(PlanDraft draft) {
        ObjectNode body = MAPPER.createObjectNode();
        body.put("revision", draft.revision());
        body.put("base", draft.plan().base().name());
        draft.plan().worksStart().ifPresent(day -> body.put("start", day.toString()));
        ArrayNode expenses = body.putArray("expenses");
        draft.plan().expenses().forEach(expense -> expense(expenses.addObject(), expense));
        ArrayNode resources = body.putArray("resources");
        draft.plan().resources().forEach(resource -> resource(resources.addObject(), resource));
        ObjectNode touched = body.putObject("touched");
        draft.touched().forEach((line, revision) -> touched.put(line.value(), revision));
        return MAPPER.writeValueAsString(body);
    }

    private static void expense(ObjectNode to, Expense expense) {
        to.put("id", expense.id().value()).put("label", expense.label()).put("account", expense.account());
        to.put("cents", expense.amount().cents());
        expense.month().ifPresent(month -> to.put("month", month.toString()));
    }

    private static void resource(ObjectNode to, Resource resource) {
        to.put("id", resource.id().value()).put("label", resource.label()).put("from", resource.from().name());
        to.put("cents", resource.amount().cents()).put("life", resource.life().name());
        resource.month().ifPresent(month -> to.put("month", month.toString()));
        resource.limit().rate().ifPresent(rate -> to.put("rate", rate.toString()));
        resource.limit().cap().ifPresent(cap -> to.put("cap", cap.cents()));
        ArrayNode eligible = to.putArray("eligible");
        resource.limit().eligible().stream().map(LineId::value).sorted().forEach(eligible::add);
        Dates dates = resource.dates();
        dates.opens().ifPresent(day -> to.put("opens", day.toString()));
        dates.deadline().ifPresent(day -> to.put("deadline", day.toString()));
        dates.decisionDays().ifPresent(days -> to.put("decisionDays", days));
        to.put("beforeStart", dates.beforeStart().name());
        dates.submitted().ifPresent(day -> to.put("submitted", day.toString()));
        dates.decided().ifPresent(day -> to.put("decided", day.toString()));
    }

    static PlanDraft read(String json) {
        JsonNode body = MAPPER.readTree(json);
        Map<LineId, Integer> touched = new HashMap<>();
        body.path("touched").properties().forEach(entry -> touched.put(new LineId(entry.getKey()), entry.getValue().intValue()));
        return new PlanDraft(
                new FinancingPlan(
                        FinancingPlan.Base.valueOf(body.path("base").asString()),
                        each(body.path("expenses")).stream().map(PlanJson::expense).toList(),
                        each(body.path("resources")).stream().map(PlanJson::resource).toList(),
                        day(body, "start")),
                body.path("revision").intValue(),
                touched);
    }

    private static Expense expense(JsonNode from) {
        return new Expense(
                id(from), from.path("label").asString(), from.path("account").asString(), month(from), cents(from.path("cents")));
    }

    private static Resource resource(JsonNode from) {
        Set<LineId> eligible =
                each(from.path("eligible")).stream().map(line -> new LineId(line.asString())).collect(Collectors.toSet());
        return new Resource(
                id(from),
                from.path("label").asString(),
                Origin.valueOf(from.path("from").asString()),
                cents(from.path("cents")),
                new Limit(text(from, "rate").map(PlanJson::rate), text(from, "cap").map(_ -> cents(from.path("cap"))), eligible),
                Life.valueOf(from.path("life").asString()),
                new Dates(
                        day(from, "opens"),
                        day(from, "deadline"),
                        from.has("decisionDays") ? OptionalInt.of(from.path("decisionDays").intValue()) : OptionalInt.empty(),
                        BeforeStart.valueOf(from.path("beforeStart").asString()),
                        day(from, "submitted"),
                        day(from, "decided")),
                month(from));
    }

    private static LineId id(JsonNode from) {
        return new LineId(from.path("id").asString());
    }

    private static Amount cents(JsonNode node) {
        return new Amount(node.longValue());
    }

    private static Rate rate(String fraction) {
        String[] parts = fraction.split("/");
        return Rate.of(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
    }

    private static Optional<LocalDate> day(JsonNode from, String name) {
        return text(from, name).map(LocalDate::parse);
    }

    private static Optional<YearMonth> month(JsonNode from) {
        return text(from, "month").map(YearMonth::parse);
    }

    private static Optional<String> text(JsonNode from, String name) {
        return from.has(name) ? Optional.of(from.path(name).asString()) : Optional.empty();
    }

    private static List<JsonNode> each(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }
}
