package blackbox.money;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.money.Amount;
import essaim.money.Rate;
import essaim.money.Rounding;
import essaim.money.Split;
import essaim.money.TypedAmount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class A00_ReadmeTest {
    @Test
    void theExampleOfTheReadmeRuns() {
        // readme
        var plan = Amount.ofDecimal("2519.99");
        var award = plan.times(Rate.of("0.5")).rounded(Rounding.RIGHT); // 1259.99: a right is rounded down
        var own = plan.times(Rate.of("0.2")).rounded(Rounding.DUTY); // 504.00: a duty is rounded up

        var years = Split.evenly(Amount.ofEuros(50_000), 3); // 16666.67, 16666.67, 16666.66
        var typed = TypedAmount.read("1,500"); // Ambiguous: 1.50 or 1500.00, and whoever typed it says which
        // end

        assertThat(award).hasToString("1259.99");
        assertThat(own).hasToString("504.00");
        assertThat(years).hasToString("[16666.67, 16666.67, 16666.66]");
        assertThat(typed).hasToString("Ambiguous[meanings=[1.50, 1500.00]]");
    }

    @Test
    void theReadmeShowsThatExample() throws IOException {
        var source = Files.readString(Path.of("src/test/java/blackbox/money/A00_ReadmeTest.java"));
        var example = source.substring(source.indexOf("// readme\n") + 10, source.indexOf("        // end"))
                .indent(-8);

        assertThat(Files.readString(Path.of("README.md"))).contains(example);
    }
}
