package org.essaim.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.essaim.ui.Messages;
import org.junit.jupiter.api.Test;

/// Every remark can be said, of one line and of several.
class WordsOfImportsTest {
    @Test
    void everyRemarkIsASentence() throws IOException {
        var words = new Properties();
        try (var in = new InputStreamReader(
                WordsOfImportsTest.class.getResourceAsStream("/imports/messages.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        var messages = new Messages(true);

        for (String key : words.stringPropertyNames()) {
            if (key.startsWith("imports.remark.")) {
                for (int count : new int[] {1, 2_000}) {
                    var remark = new Remark("f.csv", key, count, 1_234, List.of("1004.0", "01004"));
                    assertThat(messages.get(remark.key(), remark.values()))
                            .as(key)
                            .matches("\\p{Lu}.*|\\d.*")
                            .endsWith(".")
                            .doesNotContain("{");
                }
            }
        }
    }
}
