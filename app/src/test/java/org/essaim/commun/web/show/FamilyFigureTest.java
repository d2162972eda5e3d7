package org.essaim.commun.web.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.commun.domain.Family;
import org.essaim.commun.domain.Home;
import org.essaim.commun.domain.Licence;
import org.essaim.commun.domain.Parent;
import org.junit.jupiter.api.Test;

class FamilyFigureTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final Instant MARCH = Instant.parse("2027-03-09T08:00:00Z");
    private static final String LONGEST =
            "Agglomération de la région de Compiègne et de la Basse Automne, avec tous ses voisins";

    /// An average letter of a name is drawn narrower than this, at 15 px.
    private static final double LETTER = 7.6;

    @Test
    void theLongestNameOfATerritoryIsInsideTheDrawing() {
        Family family = Family.of(List.of(
                member(FIRST, Optional.empty(), Optional.empty(), 1, 2),
                member(new UUID(1, 2), Optional.of(new Home("", LONGEST)), Optional.of(new Parent(FIRST, 1)), 3)));

        FamilyFigure figure = FamilyFigure.of(family, FIRST, 1);

        FamilyFigure.Name name = figure.names().getLast();
        assertThat(name.text()).isEqualTo(LONGEST);
        assertThat(name.x() + LONGEST.length() * LETTER).isLessThanOrEqualTo(figure.width());
        assertThat(name.y()).isLessThan(figure.height());
    }

    /// Nothing kept for names that are not there: a narrow page shows the whole.
    @Test
    void aFamilyWithoutANameIsNoWiderThanItsVersions() {
        Family family = Family.of(List.of(member(FIRST, Optional.empty(), Optional.empty(), 1, 2)));

        assertThat(FamilyFigure.of(family, FIRST, 1).width()).isLessThan(260);
    }

    private static Family.Member member(UUID id, Optional<Home> home, Optional<Parent> parent, int... days) {
        List<Family.Issue> issues = new ArrayList<>();
        for (int day : days) {
            issues.add(new Family.Issue(issues.size() + 1, "", Licence.CC_BY_SA, MARCH.plusSeconds(86_400L * day)));
        }
        return new Family.Member(id, "m", "M", home, parent, issues);
    }
}
