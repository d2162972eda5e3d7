package org.essaim.restitution.vote;

import essaim.ballot.ApprovalBallot;
import essaim.ballot.Representation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.essaim.text.Typed;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.PlannedInitiative;

/// A vote as a drawing: a ballot a column, an initiative a row, a hexagon where they meet. The kept rows come first,
/// then the others, most approved first; ballots that say the same stand side by side. The last row says who finds at
/// least one of theirs.
///
/// Coordinates are those of the drawing's own view box: columns get narrower as ballots get more, down to a stroke.
public record VoteFigure(Frame frame, List<Row> rows, List<Served> served, int servedCount, int columns) {
    /// The room there is: a page is read close, a wall from ten metres.
    ///
    /// @param labels   width left for the names
    /// @param numbers  width left for the counts
    /// @param longest  how many characters of a name fit a line
    public record Frame(int width, int labels, int numbers, int rowHeight, int text, int longest) {
        public static final Frame PAGE = new Frame(1080, 250, 70, 44, 17, 27);

        /// Nothing but the ballots: on a wall, names and counts are text beside the rows, as long as they are.
        public static final Frame WALL = new Frame(720, 0, 0, 44, 17, Integer.MAX_VALUE);
    }

    /// @param path  every hexagon of the row
    /// @param lines the name, on one line or two
    public record Row(
            Id<PlannedInitiative> initiative, List<String> lines, boolean kept, int supports, double y, String path) {}

    /// One ballot of the last row.
    public record Served(double x, double width, boolean served) {}

    private static final double LARGEST = 16.3;

    public static VoteFigure of(Vote vote, InitiativeNames names, Frame frame) {
        var election = vote.outcome().election();
        var order = rows(vote);
        var ballots = columns(election.ballots(), order);
        double pitch = (frame.width() - frame.labels() - frame.numbers()) / (double) Math.max(1, ballots.size());
        double radius = Math.min(Math.min(LARGEST, pitch * .43), frame.rowHeight() * .37);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            var initiative = order.get(i);
            double y = (i + .5) * frame.rowHeight();
            var path = new StringBuilder();
            for (int column = 0; column < ballots.size(); column++) {
                if (ballots.get(column).approves(initiative)) {
                    path.append(hexagon(frame.labels() + (column + .5) * pitch, y, radius));
                }
            }
            rows.add(new Row(
                    initiative,
                    lines(names.label(initiative), frame.longest()),
                    vote.outcome().keeps(initiative),
                    election.supports(initiative),
                    y,
                    path.toString()));
        }
        var served = IntStream.range(0, ballots.size())
                .mapToObj(column -> new Served(
                        frame.labels() + (column + .12) * pitch,
                        pitch * .76,
                        vote.outcome().kept().members().stream().anyMatch(ballots.get(column)::approves)))
                .toList();
        int count = Representation.of(election, vote.outcome().kept().members()).withAtLeast(1);
        return new VoteFigure(frame, List.copyOf(rows), served, count, ballots.size());
    }

    /// Under the last kept row.
    public double cut() {
        return rows.stream().filter(Row::kept).count() * (double) frame.rowHeight();
    }

    public double servedY() {
        return (rows.size() + .3) * frame.rowHeight();
    }

    public double height() {
        return servedY() + frame.rowHeight() * .85;
    }

    /// The part of the drawing where a row's ballots are.
    public String viewBox(Row row) {
        return viewBox(row.y() - frame.rowHeight() / 2.0, frame.rowHeight());
    }

    /// The part where the ballots are told apart: served or not.
    public String servedViewBox() {
        return viewBox(servedY() - 1, frame.rowHeight() * .54 + 2);
    }

    private String viewBox(double top, double height) {
        return frame.labels() + " " + top + " " + (frame.width() - frame.labels() - frame.numbers()) + " " + height;
    }

    /// Where the counts stand.
    public double numberX() {
        return frame.width() - frame.numbers() + frame.text() * .7;
    }

    public double labelX() {
        return frame.labels() - frame.text() * .9;
    }

    /// Kept first, then most approved first; equal ones in the order of the ballot paper.
    private static List<Id<PlannedInitiative>> rows(Vote vote) {
        var election = vote.outcome().election();
        return election.candidates().stream()
                .sorted(Comparator.comparing((Id<PlannedInitiative> it) -> !vote.outcome().keeps(it))
                        .thenComparing(it -> -election.supports(it)))
                .toList();
    }

    /// As if each ballot were a number whose digits are the rows: the greatest first.
    private static List<ApprovalBallot<Id<PlannedInitiative>>> columns(
            List<ApprovalBallot<Id<PlannedInitiative>>> ballots, List<Id<PlannedInitiative>> rows) {
        Comparator<ApprovalBallot<Id<PlannedInitiative>>> order = Comparator.comparing(_ -> 0);
        for (var row : rows) {
            order = order.thenComparing(ballot -> !ballot.approves(row));
        }
        return ballots.stream().sorted(order).toList();
    }

    private static String hexagon(double x, double y, double radius) {
        double half = radius * .866;
        return "M" + round(x) + " " + round(y - radius) + "l" + round(half) + " " + round(radius / 2) + "v"
                + round(radius) + "l" + round(-half) + " " + round(radius / 2) + "l" + round(-half) + " "
                + round(-radius / 2) + "v" + round(-radius) + "z";
    }

    /// A drawing does not need more than a hundredth.
    private static String round(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /// One line, or two, the second cut short if it must.
    static List<String> lines(String label, int longest) {
        if (label.length() <= longest) {
            return List.of(label);
        }
        int cut = label.lastIndexOf(' ', longest);
        if (cut <= 0) {
            return List.of(Typed.cut(label, longest - 1) + "…");
        }
        String rest = label.substring(cut + 1);
        return List.of(label.substring(0, cut), Typed.shortened(rest, longest));
    }
}
