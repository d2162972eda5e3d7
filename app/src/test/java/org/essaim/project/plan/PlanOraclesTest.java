package org.essaim.project.plan;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.money.Amount;
import essaim.money.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.essaim.SharedData;
import org.essaim.project.plan.Dates.BeforeStart;
import org.essaim.project.plan.Limit.Bound;
import org.essaim.project.plan.Origin.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Answers computed by a program that shares nothing with this one.
class PlanOraclesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan-1-balanced",
                "plan-2-own-share-too-small",
                "plan-3-exactly-20",
                "plan-4-one-cent-below-20",
                "plan-5-whole-euros",
                "plan-6-one-cent-above-its-rate",
                "plan-7-another-minimum"
            })
    void aPlanIsJudgedToTheCent(String name) throws IOException {
        JsonNode oracle = oracle(name);
        JsonNode expect = oracle.get("expect");
        FinancingPlan plan = plan(oracle.get("given"));

        PlanFindings found = PlanFindings.of(plan, rules(oracle.get("given")), TODAY);

        assertThat(found.cost()).isEqualTo(cents(expect.get("expenses_cents")));
        assertThat(found.paid()).isEqualTo(cents(expect.get("resources_cents")));
        assertThat(plan.gap()).isEqualTo(cents(expect.get("gap_cents")));
        assertThat(found.others()).isEqualTo(cents(expect.get("public_cents")));
        assertThat(found.own()).isEqualTo(cents(expect.get("own_cents")));
        assertThat(found.privately()).isEqualTo(cents(expect.get("private_cents")));
        assertThat(found.ownShare().share().orElseThrow().percentShown(1).toPlainString())
                .isEqualTo(expect.get("own_share_percent").asString());
        assertThat(found.ownShare().minimum()).isEqualTo(cents(expect.get("own_minimum_cents")));
        assertThat(found.ownShare().margin()).contains(cents(expect.get("margin_public_cents")));
        assertThat(found.broken().stream().map(PlanOraclesTest::code)).containsExactlyElementsOf(strings(expect.get("violations")));
        assertThat(plan.inWholeEuros().expenses()).isEqualTo(euros(expect.get("expenses_whole_euros")));
        assertThat(plan.inWholeEuros().resources()).isEqualTo(euros(expect.get("resources_whole_euros")));
    }

    @Test
    void anAidGivesItsRateOfWhatItTakesRoundedDownAndNoMoreThanItsCap() throws IOException {
        JsonNode oracle = oracle("aid-maxima");
        List<Expense> expenses = expenses(oracle.get("given"));

        assertThat(each(oracle.get("given").get("aids"))).isNotEmpty().allSatisfy(aid -> assertThat(limit(aid).most(expenses))
                .as(aid.get("id").asString())
                .contains(cents(oracle.get("expect").get(aid.get("id").asString()))));
    }

    @Test
    void theDatesOfAidsSayWhenWorksMayStart() throws IOException {
        JsonNode oracle = oracle("calendar");
        JsonNode given = oracle.get("given");
        LocalDate today = LocalDate.parse(given.get("today").asString());
        LocalDate start = LocalDate.parse(given.get("works_start").asString());

        assertThat(each(given.get("aids"))).isNotEmpty().allSatisfy(aid -> {
            LineId id = new LineId(aid.get("id").asString());
            Resource resource = new Resource(
                    id, "", Origin.REGION, Amount.NOTHING, Limit.NONE, Life.TO_SUBMIT, dates(aid), Optional.empty());
            FinancingPlan plan = new FinancingPlan(FinancingPlan.Base.WITHOUT_TAX, List.of(), List.of(resource), Optional.of(start));

            List<Finding> broken = PlanFindings.of(plan, rules("0.2"), today).broken();

            assertThat(broken.stream().map(PlanOraclesTest::code))
                    .as(id.value())
                    .containsExactlyElementsOf(strings(oracle.get("expect").get(id.value())));
        });
    }

    private static String code(Finding finding) {
        return switch (finding) {
            case Finding.Balance _ -> "GAP";
            case Finding.OwnShare _ -> "OWN_SHARE";
            case Finding.PublicAid _ -> "PUBLIC_AID";
            case Finding.AidLimit limit -> (limit.bound() == Bound.RATE ? "RATE:" : "CAP:") + limit.aid();
            case Finding.InTime _ -> "DEADLINE_PASSED";
            case Finding.StartAfterApplication _ -> "WORKS_BEFORE_APPLICATION";
            case Finding.StartAfterDecision _ -> "WORKS_BEFORE_DECISION";
            case Finding.Cash _ -> "CASH";
        };
    }

    private static FinancingPlan plan(JsonNode given) {
        List<Resource> resources = new ArrayList<>();
        for (JsonNode node : given.get("resources")) {
            Origin from = Origin.valueOf(node.get("from").asString());
            resources.add(new Resource(
                    new LineId(node.get("id").asString()),
                    "",
                    from,
                    cents(node.get("cents")),
                    from.side() == Side.PUBLIC && node.has("eligible") ? limit(node) : Limit.NONE,
                    Life.ENVISAGED,
                    Dates.UNKNOWN,
                    Optional.empty()));
        }
        return new FinancingPlan(FinancingPlan.Base.WITHOUT_TAX, expenses(given), resources, Optional.empty());
    }

    private static List<Expense> expenses(JsonNode given) {
        return each(given.get("expenses")).stream()
                .map(node -> new Expense(new LineId(node.get("id").asString()), "", "", Optional.empty(), cents(node.get("cents"))))
                .toList();
    }

    private static Limit limit(JsonNode node) {
        Set<LineId> eligible = new HashSet<>();
        strings(node.get("eligible")).forEach(id -> eligible.add(new LineId(id)));
        return new Limit(
                Optional.ofNullable(node.get("rate_ceiling")).map(rate -> Rate.of(rate.asString())),
                Optional.ofNullable(node.get("cap_cents")).map(PlanOraclesTest::cents),
                eligible);
    }

    private static Dates dates(JsonNode aid) {
        return new Dates(
                day(aid, "opens"),
                aid.get("permanent").booleanValue() ? Optional.empty() : day(aid, "deadline"),
                OptionalInt.of(aid.get("decision_days").intValue()),
                BeforeStart.valueOf(aid.get("before_start").asString()),
                day(aid, "submitted"),
                Optional.empty());
    }

    private static Optional<LocalDate> day(JsonNode node, String name) {
        return node.get(name).isNull() ? Optional.empty() : Optional.of(LocalDate.parse(node.get(name).asString()));
    }

    private static Rules rules(JsonNode given) {
        return rules(given.get("own_share_minimum").asString());
    }

    private static Rules rules(String leastOwnShare) {
        return new Rules(Rate.of(leastOwnShare), Rate.WHOLE);
    }

    private static Amount cents(JsonNode node) {
        return new Amount(node.longValue());
    }

    private static List<Amount> euros(JsonNode nodes) {
        return each(nodes).stream().map(node -> Amount.ofEuros(node.longValue())).toList();
    }

    private static List<String> strings(JsonNode nodes) {
        return each(nodes).stream().map(JsonNode::asString).toList();
    }

    private static List<JsonNode> each(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    private static JsonNode oracle(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(SharedData.file("oracles/financing/" + name + ".json")));
    }
}
