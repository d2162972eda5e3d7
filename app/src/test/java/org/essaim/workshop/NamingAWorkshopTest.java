package org.essaim.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Plan;
import org.junit.jupiter.api.Test;

class NamingAWorkshopTest {
    @Test
    void anAddressSaysWhatAndWhenHoweverLongTheTitle() {
        assertThat(Workshops.slug(titled("Le financement collectif"))).isEqualTo("le-financement-collectif-9-mars-2027");
        assertThat(Workshops.slug(titled("Mobiliser et faire collaborer tous les acteurs du territoire")))
                .isEqualTo("mobiliser-et-faire-collaborer-tous-les-acteurs-9-mars-2027");
        assertThat(Workshops.slug(titled("x".repeat(120)))).hasSizeLessThanOrEqualTo(60).endsWith("-9-mars-2027");
    }

    private static Plan titled(String title) {
        return new Plan(title, title, Instant.parse("2027-03-09T08:00:00Z"), Plan.TEMPLATE, List.of(), 3, 5, 30,
                Electorate.PERSON, true, "", Map.of(), 7, false);
    }
}
