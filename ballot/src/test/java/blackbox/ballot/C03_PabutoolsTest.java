package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.ballot.TieBreak;
import essaim.ballot.budget.BudgetRule;
import essaim.ballot.budget.Pabulib;
import essaim.ballot.budget.Utility;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The elections of pabulib that pabutools counted with exact rationals: same projects, same cost, same order.
class C03_PabutoolsTest {
    private static final Map<String, BudgetRule> RULES = Map.of(
            "greedy_welfare", BudgetRule.GREEDY,
            "mes", BudgetRule.EQUAL_SHARES,
            "mes_add1u", BudgetRule.EQUAL_SHARES_ADD1,
            "mes_add1u_then_greedy", BudgetRule.EQUAL_SHARES_ADD1_GREEDY);

    private static final Map<String, Utility> UTILITIES = Map.of(
            "cost", Utility.COST, "cardinality", Utility.CARDINALITY, "additive_cardinal", Utility.SCORE);

    @Test
    void electsTheSameForTheSameCostInTheSameOrder() throws IOException {
        var folder = Shared.data("oracles/pabulib");
        var expected = JsonMapper.shared().readTree(Files.readString(folder.resolve("pabutools_expected.json")));
        var compared = new ArrayList<String>();
        for (var instance : expected.get("instances").properties()) {
            var file = Pabulib.read(Files.readString(folder.resolve(instance.getKey())));
            for (var outcome : instance.getValue().get("outcomes").properties()) {
                if (!outcome.getValue().has("error") && compare(file, outcome.getKey(), outcome.getValue())) {
                    compared.add(instance.getKey() + " " + outcome.getKey());
                }
            }
        }
        assertThat(compared).as("%s", compared).hasSize(55);
    }

    private static boolean compare(Pabulib file, String name, JsonNode expected) {
        var parts = name.split("/");
        var rule = RULES.get(parts[0]);
        if (rule == null) {
            return false; // Sequential Phragmén and BOS are not rules of this library.
        }
        var outcome = rule.count(file.election(), UTILITIES.get(parts[1]), TieBreak.smallest());
        assertThat(outcome.elected()).as(name).isEqualTo(order(expected));
        assertThat(outcome.cost()).as(name).isEqualByComparingTo(new BigDecimal(expected.get("cost").asString()));
        return true;
    }

    private static List<String> order(JsonNode expected) {
        return expected.get("order").values().stream().map(JsonNode::asString).toList();
    }
}
