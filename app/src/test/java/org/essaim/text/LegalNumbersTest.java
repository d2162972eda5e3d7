package org.essaim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.essaim.SharedData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LegalNumbersTest {
    private static final Map<String, Predicate<String>> KINDS = Map.of(
            "siret", LegalNumbers::isSiret, "rna", LegalNumbers::isRna, "uai", LegalNumbers::isUai, "iban", LegalNumbers::isIban);

    @Test
    void areToldWellFormedAsTheReferenceTellsThem() throws IOException {
        JsonNode oracle = JsonMapper.shared().readTree(Files.readString(SharedData.file("oracles/financing/identifiers.json")));

        KINDS.forEach((kind, wellFormed) -> assertThat(each(oracle.get("given").get(kind)).stream()
                        .map(number -> wellFormed.test(number.asString())))
                .as(kind)
                .isNotEmpty()
                .containsExactlyElementsOf(each(oracle.get("expect").get(kind)).stream().map(JsonNode::booleanValue).toList()));
    }

    @Test
    void aSirenIsNineDigitsWithItsKey() {
        assertThat(LegalNumbers.isSiren("200 070 563")).isTrue();
        assertThat(LegalNumbers.isSiren("356000000")).isTrue();
        assertThat(LegalNumbers.isSiren("200070564")).isFalse();
        assertThat(LegalNumbers.isSiren("20007056300024")).isFalse();
    }

    private static List<JsonNode> each(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }
}
