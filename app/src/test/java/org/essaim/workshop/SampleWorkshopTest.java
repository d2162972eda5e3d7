package org.essaim.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sample workshop has something to show at each moment.
class SampleWorkshopTest {
    @ParameterizedTest
    @EnumSource(Moment.class)
    void everybodySeesTheRoomAtEachMoment(Moment moment) {
        SampleWorkshop sample = SampleWorkshop.at(moment);

        assertThat(sample.view(SampleWorkshop.FACILITATOR_VIEWER).session().title())
                .isNotBlank();
        assertThat(sample.view(SampleWorkshop.WALL).items()).isNotEmpty();
        if (moment != Moment.PREPARED) {
            assertThat(sample.view(SampleWorkshop.viewer(1)).me()).isPresent();
        }
    }

    @Test
    void keepsTheThreeInitiativesItHasWordsFor() {
        var kept = SampleWorkshop.at(Moment.RESULT).workshop().choice().kept();

        assertThat(kept)
                .isEqualTo(SampleMaterial.KEPT.stream().map(it -> it.id()).toList());
    }

    @Test
    void endsWithSentencesAndVerdicts() {
        var view = SampleWorkshop.at(Moment.CLOSED).view(SampleWorkshop.viewer(1));

        assertThat(view.all(Item.SentenceShown.class)).hasSizeGreaterThan(10);
        assertThat(view.all(Item.JudgementShown.class)).hasSizeGreaterThan(20);
        assertThat(view.all(Item.ElementShown.class).filter(Item.ElementShown::decisive))
                .hasSize(15);
    }

    @Test
    void isTheSameAtEachRun() {
        assertThat(List.of(
                        SampleWorkshop.at(Moment.SYNTHESIS).workshop(),
                        SampleWorkshop.at(Moment.SYNTHESIS).people()))
                .isEqualTo(List.of(
                        SampleWorkshop.at(Moment.SYNTHESIS).workshop(),
                        SampleWorkshop.at(Moment.SYNTHESIS).people()));
    }
}
