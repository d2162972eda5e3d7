package blackbox.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import essaim.ballot.Points;
import org.junit.jupiter.api.Test;

class A02_PointsTest {
    @Test
    void areWrittenAsPeopleSayThem() {
        var points = new Points(124, 6);

        assertThat(points.whole()).isEqualTo(20);
        assertThat(points.rest()).isEqualTo(2);
        assertThat(points.denominator()).isEqualTo(3);
        assertThat(points).hasToString("20 2/3");
        assertThat(Points.of(24)).hasToString("24");
        assertThat(new Points(3, 6)).hasToString("1/2");
    }

    @Test
    void addUpWithoutLosingAnything() {
        var third = new Points(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Points.of(1));
        assertThat(new Points(1, 2).minus(third)).isEqualTo(new Points(1, 6));
        assertThat(third.minus(new Points(1, 2))).hasToString("-1/6");
    }

    @Test
    void compareByValue() {
        assertThat(new Points(47, 2)).isLessThan(Points.of(24)).isGreaterThan(new Points(62, 3));
    }

    @Test
    void refuseToWrapAround() {
        assertThatThrownBy(() -> Points.of(Long.MAX_VALUE).plus(Points.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Points(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
