package org.essaim.commun.web.show;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.commun.domain.Family;
import org.essaim.language.Language;
import org.essaim.ui.LocalClock;

/// A family as a drawing: a line for each commun, its versions from left to right in the order in which all were
/// published, its territory under them, and a curve from the version adapted to the first of what adapts it.
///
/// @param lines  along a commun's versions
/// @param curves from a version to its adaptation
public record FamilyFigure(
        int width, int height, List<String> lines, List<String> curves, List<Mark> marks, List<Name> names) {
    private static final int LEFT = 54;
    private static final int ROW = 108;
    private static final int FIRST_ROW = 66;
    private static final int RADIUS = 26;
    private static final int STEP = 118;
    /// As wide as a letter of a name is drawn, at most on average.
    private static final int LETTER = 8;

    /// @param here the one being read
    public record Mark(int x, int y, int number, String date, boolean latest, boolean here) {
        /// Its hexagon, as points of a polygon around the origin.
        public String transform() {
            return "translate(" + x + " " + y + ")";
        }
    }

    public record Name(int x, int y, String text) {}

    static FamilyFigure of(Family family, UUID commun, int version) {
        List<Instant> order = family.rows().stream()
                .flatMap(row -> row.member().versions().stream())
                .map(Family.Issue::at)
                .distinct()
                .sorted()
                .toList();
        List<Mark> marks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<String> curves = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (int row = 0; row < family.rows().size(); row++) {
            Family.Member member = family.rows().get(row).member();
            int y = FIRST_ROW + row * ROW;
            int first = x(order, member.versions().getFirst().at());
            int last = x(order, member.versions().getLast().at());
            if (last > first) {
                lines.add("M" + first + " " + y + "H" + last);
            }
            parent(family, row)
                    .ifPresent(issue -> curves.add("M%d %dC%d %d %d %d %d %d"
                            .formatted(
                                    x(order, issue.at()),
                                    issueRow(family, issue),
                                    x(order, issue.at()),
                                    y,
                                    x(order, issue.at()),
                                    y,
                                    first,
                                    y)));
            for (Family.Issue issue : member.versions()) {
                marks.add(new Mark(
                        x(order, issue.at()),
                        y,
                        issue.number(),
                        Language.spoken().dayAndMonth(LocalClock.PARIS.local(issue.at()).toLocalDate()),
                        issue.number() == member.versions().size(),
                        member.id().equals(commun) && issue.number() == version));
            }
            names.add(new Name(first - RADIUS, y + RADIUS + 12, member.home().map(home -> home.name()).orElse("")));
        }
        return new FamilyFigure(
                Math.max(LEFT * 2 + Math.max(0, order.size() - 1) * STEP, names.stream().mapToInt(FamilyFigure::end).max().orElse(0)),
                FIRST_ROW + (family.rows().size() - 1) * ROW + 58,
                lines,
                curves,
                marks,
                names);
    }

    private static int end(Name name) {
        return name.x() + name.text().length() * LETTER;
    }

    private static int x(List<Instant> order, Instant at) {
        return LEFT + order.indexOf(at) * STEP;
    }

    private static Optional<Family.Issue> parent(Family family, int row) {
        Family.Row here = family.rows().get(row);
        return here.parent() < 0
                ? Optional.empty()
                : here.member()
                        .parent()
                        .flatMap(parent -> family.rows().get(here.parent()).member().versions().stream()
                                .filter(issue -> issue.number() == parent.version())
                                .findFirst());
    }

    private static int issueRow(Family family, Family.Issue issue) {
        for (int row = 0; row < family.rows().size(); row++) {
            if (family.rows().get(row).member().versions().contains(issue)) {
                return FIRST_ROW + row * ROW;
            }
        }
        return FIRST_ROW;
    }
}
