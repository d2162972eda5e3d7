package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keys, and how often one may try them.
class KeyTest {
    @Test
    void aKeyIsDrawnAnewEachTimeAndFitsAnAddress() {
        assertThat(Stream.generate(Key::draw).limit(1_000)).doesNotHaveDuplicates().allMatch(key -> key.text().matches("[\\w-]{22}"));
        assertThat(Key.drawLong().text()).matches("[\\w-]{43}");
    }

    @Test
    void oneSecretMakesOneKey() {
        assertThat(Key.madeOf("page 7")).isEqualTo(Key.madeOf("page 7")).isNotEqualTo(Key.madeOf("page 8"));
        assertThat(Key.madeOf("page 7").text()).matches("[\\w-]{43}");
    }

    @Test
    void noLogShowsOne() {
        Key key = Key.draw();

        assertThat(key + " " + key.hash()).doesNotContain(key.text());
        assertThat(key.hash()).hasSize(32).isEqualTo(new Key(key.text()).hash()).isNotEqualTo(Key.draw().hash());
    }

    @Test
    void aCrowdShutsOutItselfAndNobodyElse() {
        var crowd = new Crowd(new Tries(2, Duration.ofDays(1)), new Tries(3, Duration.ofDays(1)));
        assertThat(crowd.allows("a")).isTrue();
        assertThat(crowd.allows("b")).isTrue();
        assertThat(crowd.allows("c")).isTrue();

        assertThat(crowd.allows("a")).as("all together made three").isFalse();
        assertThat(crowd.allows("d")).as("made nothing lately").isTrue();
        assertThat(crowd.allows("d")).isFalse();
    }

    @Test
    void whatIsCountedWhenItFailsTakesNothingUntilThen() {
        var crowd = new Crowd(new Tries(2, Duration.ofDays(1)), new Tries(3, Duration.ofDays(1)));
        for (int i = 0; i < 100; i++) {
            assertThat(crowd.leaves("a")).isTrue();
        }
        crowd.failed("a");
        assertThat(crowd.leaves("a")).isTrue();
        crowd.failed("a");
        assertThat(crowd.leaves("a")).as("its two").isFalse();
        crowd.failed("b");
        assertThat(crowd.leaves("b")).as("one of its two, but the three of all").isFalse();
        assertThat(crowd.leaves("c")).isTrue();
    }
}
