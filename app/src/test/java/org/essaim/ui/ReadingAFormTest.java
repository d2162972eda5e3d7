package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.money.Amount;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.text.Typed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

class ReadingAFormTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Messages MESSAGES = new Messages(true);
    private static final Amount MOST = Amount.ofEuros(1_000_000);
    /// Nobody types these; somebody sends them.
    private static final List<String> HOSTILE = List.of(
            "\u0000", "\uFFFF\uD800", "\u202Eabc", "<script>alert(1)</script>", "' or 1=1 --", "-1", "1e9", "0x10", "٣", "٠٩:٣٠",
            "9".repeat(100_000), "NaN", "null", "../../etc/passwd", "2027-03-09T09:30:00Z");

    private final FormErrors errors = FormErrors.none();
    private final FormReader read = new FormReader(errors);

    @Test
    void aLineIsCleanedAndHasItsFewestAndItsMost() {
        assertThat(read.line("title", "  Un\tjardin \n partagé ").filled("missing").atMost(20)).isEqualTo("Un jardin partagé");
        assertThat(errors.isEmpty()).isTrue();

        read.line("title", "\u200B \u00A0").filled("missing").atLeast(3, "short").atMost(20);
        read.line("name", "Jo").filled("missing").atLeast(3, "short").atMost(20);
        read.line("place", null).filled("missing").atMost(20);

        assertThat(refusals("title")).as("one refusal, the first").containsExactly("missing");
        assertThat(refusals("name")).containsExactly("short");
        assertThat(refusals("place")).containsExactly("missing");
    }

    @Test
    void whatIsTooLongIsCountedInSignsAndTheMendSaysHowMany() {
        assertThat(read.line("title", "🌻".repeat(20)).atMost(20)).hasSize(40);
        assertThat(errors.isEmpty()).isTrue();

        assertThat(read.line("title", "🌻".repeat(21)).atMost(20)).as("kept as typed").isEqualTo("🌻".repeat(21));
        read.text("text", "x".repeat(1_000_000)).atMost(2_000);

        assertThat(said("title")).isEqualTo("1 caractère de trop : raccourcissez à 20 caractères.");
        assertThat(said("text")).isEqualTo("998 000 caractères de trop : raccourcissez à 2 000 caractères.");
    }

    @Test
    void aTextKeepsItsLinesAndALineHasNone() {
        assertThat(read.text("text", "Un\r\n\r\n\r\n\r\nDeux ").atMost(20)).isEqualTo("Un\n\nDeux");
        assertThat(read.line("line", "Un\r\nDeux").atMost(20)).isEqualTo("Un Deux");
        for (String hostile : HOSTILE) {
            String text = read.text("text", hostile).atMost(100_000);
            assertThat(text).isEqualTo(Typed.text(text));
        }
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void linesAreReadOneByOneAndNamedByTheirNumber() {
        assertThat(read.lines("figures", "1\n\n 2 \n", Typed::whole, "line", 3, "many")).containsExactly(1, 2);
        assertThat(errors.isEmpty()).isTrue();

        assertThat(read.lines("figures", "1\nun\n2\ndeux", Typed::whole, "line", 3, "many")).containsExactly(1, 2);

        assertThat(errors.of("figures").stream().map(one -> one.key() + one.args()[0])).containsExactly("line2", "line4", "many3");
    }

    @Test
    void aDayIsOneToCome() {
        assertThat(read.comingDay("day", "9/3/2027", TODAY, Optional.empty())).contains(LocalDate.of(2027, 3, 9));
        assertThat(read.comingDayIfAny("day", " ", TODAY, Optional.empty())).isEmpty();
        assertThat(errors.isEmpty()).isTrue();

        assertThat(read.comingDay("empty", "", TODAY, Optional.empty())).isEmpty();
        assertThat(read.comingDay("past", "2027-02-28", TODAY, Optional.empty())).isEmpty();
        assertThat(read.comingDayIfAny("wild", "bientôt", TODAY, Optional.empty())).isEmpty();
        assertThat(refusals("empty")).containsExactly("ui.date.missing");
        assertThat(refusals("past")).containsExactly("ui.date.past");
        assertThat(refusals("wild")).containsExactly("ui.date.unreadable");
        refuses(field -> read.comingDay(field, hostile(field), TODAY, Optional.empty()));
    }

    @Test
    void anHourIsReadAsItIsTyped() {
        assertThat(read.hour("hour", " 9h30 ")).contains(LocalTime.of(9, 30));
        assertThat(errors.isEmpty()).isTrue();

        assertThat(read.hour("hour", "")).isEmpty();
        assertThat(refusals("hour")).containsExactly("ui.hour.unreadable");
        refuses(field -> read.hour(field, hostile(field)));
    }

    @Test
    void aWholeNumberLiesBetweenItsEnds() {
        assertThat(read.whole("people", " 30 ", 2, 200, "wrong")).contains(30);
        assertThat(read.whole("people", "007", 2, 200, "wrong")).contains(7);
        assertThat(errors.isEmpty()).isTrue();

        for (String wrong : List.of("", "1", "201", "12,5", "1 000", "trente", "+3")) {
            assertThat(read.whole(wrong, wrong, 2, 200, "wrong")).as(wrong).isEmpty();
            assertThat(errors.of(wrong).getFirst().args()).as(wrong).containsExactly(2, 200);
        }
        assertThat(read.whole("none", null, 0, 9, "wrong")).isEmpty();
        refuses(field -> read.whole(field, hostile(field), 0, Integer.MAX_VALUE, "wrong"));
    }

    @Test
    void anAmountIsReadOrAskedAgainAndNeverGuessed() {
        assertThat(read.money("cost", "1 500,50 €", MOST)).contains(Amount.ofDecimal("1500.50"));
        assertThat(read.money("cost", "12 k€", MOST)).contains(Amount.ofEuros(12_000));
        assertThat(read.money("cost", "0", MOST)).contains(Amount.NOTHING);
        assertThat(errors.isEmpty()).isTrue();

        assertThat(read.money("cost", "1,500", MOST)).isEmpty();
        assertThat(said("cost")).isEqualTo("Est-ce 1,50 €, ou 1 500,00 € ? Écrivez-le ainsi.");
        for (String wrong : List.of("", "−3", "2 M€", "15 00", "1,0055 €", "beaucoup", "9".repeat(40))) {
            assertThat(read.money(wrong, wrong, MOST)).as(wrong).isEmpty();
            assertThat(said(wrong)).as(wrong).endsWith(".");
        }
        assertThat(said("2 M€")).isEqualTo("Au plus 1 000 000,00 €. Vérifiez le nombre de zéros.");
        assertThat(read.money("none", null, MOST)).isEmpty();
        refuses(field -> read.money(field, hostile(field), MOST));
    }

    @Test
    void oneOfAListIsItsVeryName() {
        assertThat(read.oneOf("theme", "LIGHT", Theme.class, "wrong")).contains(Theme.LIGHT);
        assertThat(read.someOf("themes", List.of("DARK", "x", "LIGHT", "DARK"), Theme.class, "wrong"))
                .containsExactly(Theme.LIGHT, Theme.DARK);
        assertThat(errors.isEmpty()).isTrue();

        for (String wrong : List.of("", "light", "LIGHT ", "Theme.LIGHT", "0")) {
            assertThat(read.oneOf(wrong, wrong, Theme.class, "wrong")).as(wrong).isEmpty();
        }
        assertThat(read.oneOf("none", null, Theme.class, "wrong")).isEmpty();
        assertThat(read.someOf("none of it", HOSTILE, Theme.class, "wrong")).isEmpty();
        assertThat(errors.count()).isEqualTo(7);
        refuses(field -> read.oneOf(field, hostile(field), Theme.class, "wrong"));
    }

    @Test
    void anIdIsOneThatAPageGaveElseANewOne() {
        UUID id = UUID.randomUUID();

        assertThat(read.id("id", id.toString(), "wrong")).contains(id);
        assertThat(FormReader.idOrNew(id.toString())).isEqualTo(id);
        assertThat(errors.isEmpty()).isTrue();
        assertThat(FormReader.idOrNew("")).isNotEqualTo(FormReader.idOrNew(null));
        // What java.util.UUID alone would take for an id.
        assertThat(read.id("short", "1-1-1-1-1", "wrong")).isEmpty();
        refuses(field -> read.id(field, hostile(field), "wrong"));
    }

    @Test
    void aFileIsOneThatWasChosen() {
        MultipartFile chosen = new MockMultipartFile("files", "a.csv", "text/csv", "a;b".getBytes(StandardCharsets.UTF_8));
        MultipartFile empty = new MockMultipartFile("files", "vide.csv", "text/csv", new byte[0]);
        MultipartFile none = new MockMultipartFile("files", "", "application/octet-stream", new byte[0]);

        assertThat(read.files("files", List.of(chosen, none, empty), "missing")).as("an empty one is said to be").containsExactly(chosen, empty);
        assertThat(read.fileIfAny(none)).isEmpty();
        assertThat(read.fileIfAny(null)).isEmpty();
        assertThat(read.fileIfAny(chosen)).contains(chosen);
        assertThat(errors.isEmpty()).isTrue();

        assertThat(read.files("files", List.of(none), "missing")).isEmpty();
        assertThat(read.files("others", null, "missing")).isEmpty();
        assertThat(errors.inOrder()).containsExactly("files", "others");
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingIsMadeOfIt() {
        read.line("title", "").filled("missing").atMost(9);
        read.hour("hour", "27");

        assertThat(errors.inOrder()).containsExactly("title", "hour");
        assertThat(read.made(() -> "made")).isEmpty();
        assertThat(new FormReader(FormErrors.none()).made(() -> "made")).contains("made");
    }

    @Test
    void theStatusSaysWhatTheFormIsRefusedBy() {
        assertThat(status(FormErrors.none())).isEqualTo(200);
        assertThat(status(FormErrors.none().refuse("title", "missing"))).isEqualTo(422);
        assertThat(status(FormErrors.none().conflict("title", "taken"))).isEqualTo(409);
        assertThat(FormAnswer.shown("form", new Overtaken(FormErrors.none())).getStatus().value()).isEqualTo(409);
        assertThat(FormAnswer.done("/compte", "enregistre").getViewName()).isEqualTo("redirect:/compte?fait=enregistre");
        assertThat(FormAnswer.done("/compte").getStatus().value()).isEqualTo(303);
    }

    private enum Theme {
        LIGHT,
        DARK
    }

    private record Shown(FormErrors errors) implements FormPage {}

    private record Overtaken(FormErrors errors) implements FormPage {
        @Override
        public boolean overtaken() {
            return true;
        }
    }

    private interface Kind {
        Optional<?> read(String field);
    }

    private void refuses(Kind kind) {
        for (int i = 0; i < HOSTILE.size(); i++) {
            String field = "hostile-" + i;
            assertThat(kind.read(field)).as(field).isEmpty();
            assertThat(errors.of(field)).as(field).hasSize(1);
        }
    }

    private static String hostile(String field) {
        return HOSTILE.get(Integer.parseInt(field.substring("hostile-".length())));
    }

    private List<String> refusals(String field) {
        return errors.of(field).stream().map(FormErrors.Refusal::key).toList();
    }

    private String said(String field) {
        FormErrors.Refusal refusal = errors.of(field).getFirst();
        @Nullable Object[] args = refusal.args();
        return MESSAGES.get(refusal.key(), args).replaceAll("[\\u00A0\\u202F]", " ");
    }

    private static int status(FormErrors errors) {
        return FormAnswer.shown("form", new Shown(errors)).getStatus().value();
    }
}
