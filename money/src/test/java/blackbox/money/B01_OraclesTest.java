package blackbox.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import essaim.money.Amount;
import essaim.money.Rate;
import essaim.money.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Answers computed by a program that shares nothing with this one.
class B01_OraclesTest {
    @Test
    void instalments() throws IOException {
        var oracle = oracle("instalments.json");
        for (int i = 0; i < oracle.get("given").size(); i++) {
            var given = oracle.get("given").get(i);
            var shares = StreamSupport.stream(given.get("shares").spliterator(), false)
                    .map(share -> Rate.of(share.asString()))
                    .toList();

            assertThat(Split.inInstalments(new Amount(given.get("award_cents").longValue()), shares))
                    .isEqualTo(amounts(oracle.get("expect").get(i), 1));
        }
    }

    @Test
    void anEnvelopeOverYears() throws IOException {
        var oracle = oracle("tranches.json");
        for (int i = 0; i < oracle.get("given").size(); i++) {
            var given = oracle.get("given").get(i);

            assertThat(Split.evenly(new Amount(given.get("cents").longValue()), given.get("years").intValue()))
                    .isEqualTo(amounts(oracle.get("expect").get(i), 1));
        }
    }

    @Test
    void bothColumnsOfAPlanInWholeEuros() throws IOException {
        var oracle = oracle("plan-5-whole-euros.json");
        for (var column : List.of("expenses", "resources")) {
            var lines = StreamSupport.stream(oracle.get("given").get(column).spliterator(), false)
                    .map(line -> new Amount(line.get("cents").longValue()))
                    .toList();

            assertThat(Split.toWholeEuros(lines))
                    .isEqualTo(amounts(oracle.get("expect").get(column + "_whole_euros"), 100));
        }
    }

    private static List<Amount> amounts(JsonNode numbers, int cents) {
        return StreamSupport.stream(numbers.spliterator(), false)
                .map(number -> new Amount(number.longValue() * cents))
                .toList();
    }

    private static JsonNode oracle(String name) throws IOException {
        var shared = Optional.ofNullable(System.getenv("ESSAIM_SHARED")).map(Path::of);
        var file = shared.map(path -> path.resolve("oracles/financing").resolve(name)).filter(Files::exists);
        assumeTrue(file.isPresent(), "ESSAIM_SHARED names no folder with oracles/financing/" + name);
        return new ObjectMapper().readTree(Files.readString(file.orElseThrow()));
    }
}
