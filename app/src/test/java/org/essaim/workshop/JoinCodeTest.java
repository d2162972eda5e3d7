package org.essaim.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoinCodeTest {
    private final Random chance = new Random(294);

    @Test
    void canBeSaidAndCannotBeMisread() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(JoinCode.random(chance).text()).matches("[A-Z]{3}-[2-9]{3}").doesNotContainPattern("[BGQSVWXYZ]");
        }
    }

    @Test
    void seldomComesTwice() {
        Set<JoinCode> drawn = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            drawn.add(JoinCode.random(chance));
        }
        assertThat(drawn).hasSizeGreaterThan(990);
    }

    @Test
    void isReadHoweverItIsTyped() {
        for (String typed : new String[] {"FIL-294", "fil294", " Fil 294 ", "F1L-294", "fil–294", "FIL-Z94"}) {
            assertThat(JoinCode.read(typed)).as(typed).contains(new JoinCode("FIL-294"));
        }
    }

    @Test
    void readsItselfBack() {
        for (int i = 0; i < 1_000; i++) {
            JoinCode code = JoinCode.random(chance);
            assertThat(JoinCode.read(code.text().toLowerCase())).contains(code);
        }
    }

    @Test
    void nothingElseIsACode() {
        for (String typed : new String[] {"", "FIL", "FIL-2945", "294-FIL", "FFF-294", "FIL-019", "été-294"}) {
            assertThat(JoinCode.read(typed)).as(typed).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new JoinCode("fil-294"));
    }
}
