package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is asked of a list is read from anything, and written back in one way.
class ListAddressTest {
    private enum State {
        OPEN,
        SHUT
    }

    private enum Sort {
        LATEST,
        TITLE
    }

    private static final Param<String> WORDS = Param.words(12);
    private static final Param<Optional<State>> STATE = Param.one("etat", List.of(State.values()), ListAddressTest::word);
    private static final Param<Set<Integer>> YEARS = Param.any("annee", ListAddressTest::year, Object::toString);
    private static final Param<Sort> SORT = Param.order(Sort.values(), ListAddressTest::word);
    private static final List<Param<?>> PARAMS = List.of(WORDS, STATE, YEARS, SORT);
    private static final List<String> PIECES = List.of(
            "open", "shut", "title", "latest", "2021", "2024", "été", "e\u0301", " ", "\u00A0", "&", "=", "+", "%", "#", "?",
            "\u202E", "\u2066", "\u200B", "\uD83D\uDC1D", "\u0000", "l’eau", "-3", "0", "7", "999999999", "99999999999", "abc");

    @Test
    void whatCannotBeReadIsAsIfItWereNotThere() {
        assertThat(read("q=+&etat=perdu&annee=hier&tri=hasard&page=-3&x=y")).isEqualTo(read(""));
        assertThat(read("").href()).isEqualTo("/choses");
        for (String wild : List.of("abc", "-1", "0", "1e3", "", "99999999999", "2,5", "%00")) {
            assertThat(read("page=" + wild).page()).as(wild).isEqualTo(1);
        }
    }

    @Test
    void itIsWrittenInOneOrderWhateverTheOrderItWasSentIn() {
        ListAddress asked = read("page=3&tri=title&annee=2024&annee=2021&annee=2024&etat=shut&q=l’été+%26+l’eau");

        assertThat(asked.href())
                .isEqualTo("/choses?q=l%E2%80%99%C3%A9t%C3%A9%20%26%20l%E2%80%99ea&etat=shut&annee=2021&annee=2024&tri=title&page=3");
        assertThat(asked.csv()).startsWith("/choses.csv?q=").doesNotContain("page");
        assertThat(asked.get(YEARS)).containsExactly(2021, 2024);
    }

    @Test
    void whatChangesTheRowsGoesBackToTheFirstPage() {
        ListAddress asked = read("annee=2021&page=3");

        assertThat(asked.with(STATE, Optional.of(State.OPEN)).href()).isEqualTo("/choses?etat=open&annee=2021");
        assertThat(asked.with(SORT, Sort.TITLE).href()).isEqualTo("/choses?annee=2021&tri=title");
        assertThat(asked.toggled(YEARS, 2021).href()).isEqualTo("/choses");
        assertThat(asked.toggled(YEARS, 2020).href()).isEqualTo("/choses?annee=2020&annee=2021");
        assertThat(asked.without(YEARS).href()).isEqualTo("/choses");
        assertThat(asked.at(4).href()).isEqualTo("/choses?annee=2021&page=4");
    }

    @Test
    void anOrderLeavesNothingOut() {
        assertThat(read("tri=title").isFiltered()).isFalse();
        assertThat(read("q=a").isFiltered()).isTrue();
        assertThat(read("etat=open").isFiltered()).isTrue();
    }

    @Test
    void tabsTellWhereOneIsAndAFormKeepsWhatItDoesNotAsk() {
        ListAddress asked = read("q=eau&etat=shut&tri=title");

        assertThat(asked.tabs(SORT, List.of(Sort.values()), Sort::name))
                .containsExactly(
                        new Tab("LATEST", "/choses?q=eau&etat=shut", false, OptionalLong.empty()),
                        new Tab("TITLE", "/choses?q=eau&etat=shut&tri=title", true, OptionalLong.empty()));
        assertThat(asked.kept(STATE, SORT, YEARS)).containsExactly(new Option("etat", "shut"), new Option("tri", "title"));
        assertThat(asked.shown(WORDS)).isEqualTo("eau");
        assertThat(asked.shown(YEARS)).isEmpty();
    }

    @Test
    void readAgainItIsTheSame() {
        Random chance = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            Map<String, List<String>> sent = new LinkedHashMap<>();
            for (String name : List.of("tri", "q", "page", "annee", "etat", "autre")) {
                List<String> values = new ArrayList<>();
                while (chance.nextInt(3) > 0) {
                    StringBuilder value = new StringBuilder();
                    do {
                        value.append(PIECES.get(chance.nextInt(PIECES.size())));
                    } while (chance.nextInt(3) == 0);
                    values.add(value.toString());
                }
                if (!values.isEmpty()) {
                    sent.put(name, values);
                }
            }

            ListAddress asked = ListAddress.read("/choses", sent, PARAMS);

            assertThat(read(asked.href().replaceFirst("^/choses\\??", ""))).as("%s", sent).isEqualTo(asked);
        }
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        Slice<Integer> last = Slice.of(999_999_999, 20, 45, ListAddressTest::numbers);

        assertThat(List.of(last.page(), last.pages())).containsExactly(3, 3);
        assertThat(List.of(last.from(), last.to(), last.total())).containsExactly(41L, 45L, 45L);
        assertThat(last.rows()).containsExactly(40, 41, 42, 43, 44);
        assertThat(Slice.of(7, 20, 0, ListAddressTest::numbers)).isEqualTo(new Slice<>(List.of(), 0, 1, 20));
    }

    @Test
    void pagesLeadToTheirNeighbours() {
        ListAddress asked = read("etat=open&page=2");
        Listed<Integer> middle = new Listed<>(asked, Slice.of(asked.page(), 20, 45, ListAddressTest::numbers));
        Listed<Integer> only = new Listed<>(read(""), Slice.of(1, 20, 20, (_, _) -> List.of(1)));

        assertThat(middle.previous()).contains("/choses?etat=open");
        assertThat(middle.next()).contains("/choses?etat=open&page=3");
        assertThat(only.previous()).isEmpty();
        assertThat(only.next()).isEmpty();
    }

    private static List<Integer> numbers(int limit, int offset) {
        return IntStream.range(offset, Math.min(45, offset + limit)).boxed().toList();
    }

    private static ListAddress read(String query) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            String[] said = part.split("=", 2);
            sent.computeIfAbsent(said[0], _ -> new ArrayList<>())
                    .add(said.length == 1 ? "" : URLDecoder.decode(said[1], StandardCharsets.UTF_8));
        }
        return ListAddress.read("/choses", sent, PARAMS);
    }

    private static Optional<Integer> year(String said) {
        return said.matches("20\\d\\d") ? Optional.of(Integer.valueOf(said)) : Optional.empty();
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase();
    }
}
