package org.essaim.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.EssaimTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every letter says who writes, and why to this reader.
@EssaimTest
class WritingALetterTest {
    /// A column of the list of letters, and a field where one searches.
    private static final Set<String> NO_LETTERS = Set.of("account.letters", "initiative.found");

    @Autowired
    LetterWriter letters;

    @Test
    void atItsFootALetterSaysWhoWritesAndWhy() {
        Letter letter = letters.write(
                "programme.ballot.letter", "noor@besancon.example", "bulletin:7", "Se nourrir", "https://essaim.example/p/k/bulletin/b");

        assertThat(letter.subject()).startsWith("Votre bulletin").endsWith("Se nourrir");
        assertThat(letter.about()).isEqualTo("bulletin:7");
        assertThat(letter.text()).contains("https://essaim.example/p/k/bulletin/b\n\n-- \nEssaim, http");
        assertThat(letter.text().strip().lines().toList().getLast()).startsWith("Vous recevez ce courrier parce que");
    }

    @Test
    void aNameThatLeadsSomewhereIsNobodys() {
        assertThat(letters.named("Noor")).isEqualTo("Noor");
        assertThat(letters.named("evil.example")).isEqualTo("à vous");
    }

    @Test
    void noLetterIsWrittenOtherwise() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java/org/essaim"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(source -> !source.getParent().endsWith("mail"))
                            .filter(source -> read(source).contains("new Letter(")))
                    .isEmpty();
        }
    }

    @Test
    void whateverHasASubjectHasATextAndAReason() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Resource bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:*/messages*.properties")) {
            var properties = new Properties();
            try (var in = Files.newBufferedReader(bundle.getFile().toPath())) {
                properties.load(in);
            }
            words.addAll(properties.stringPropertyNames());
        }
        List<String> letters = words.stream()
                .filter(key -> key.endsWith(".subject"))
                .map(key -> key.substring(0, key.length() - ".subject".length()))
                .filter(key -> !NO_LETTERS.contains(key))
                .toList();

        assertThat(letters).hasSizeGreaterThanOrEqualTo(19).allMatch(key -> words.contains(key + ".text"));
        assertThat(letters).allMatch(key -> words.contains(key + ".why") || words.contains(key.substring(0, key.lastIndexOf('.')) + ".why"));
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
