package org.essaim.language;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.money.Amount;
import org.junit.jupiter.api.Test;

class EurosTest {
    @Test
    void writesCentsAndGroupsThousands() {
        assertThat(Language.spoken().exact(Amount.ofDecimal("524154.05"))).isEqualTo("524\u202F154,05\u00A0€");
        assertThat(Language.spoken().exact(Amount.ofDecimal("-0.50"))).isEqualTo("−0,50\u00A0€");
    }

    @Test
    void roundsToTheNearestEuro() {
        assertThat(Language.spoken().rounded(Amount.ofDecimal("524154.50"))).isEqualTo("524\u202F155\u00A0€");
        assertThat(Language.spoken().rounded(Amount.ofDecimal("0.49"))).isEqualTo("0\u00A0€");
    }
}
