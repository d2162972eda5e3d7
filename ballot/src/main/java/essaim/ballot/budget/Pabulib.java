package essaim.ballot.budget;

import essaim.ballot.budget.PabulibRefused.Reason;
import essaim.ballot.budget.Rows.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A file of the library of participatory budgets, [pabulib.org](http://pabulib.org): three sections, META,
/// PROJECTS and VOTES, of values between semicolons.
///
/// Understood: `vote_type` approval, choose-1 (an approval of one), cumulative and scoring; a budget or a cost written
/// `400000.0` or `400000,0`; any more keys and columns, which are kept in [#meta] or passed over. A vote that names
/// nothing is blank. Refused with the line and the mend ([PabulibRefused]): everything that would have to be
/// guessed, also fewer or more lines than `num_projects` and `num_votes` announce.
///
/// @param meta     all keys of META, in their order, as written
/// @param election what can be counted
public record Pabulib(Map<String, String> meta, BudgetElection election) {
    /// Digits beyond this make a number that no budget has.
    private static final int MAX_DIGITS = 30;

    public Pabulib {
        meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    }

    /// Reads the content of a file, in the order META, PROJECTS, VOTES.
    public static Pabulib read(String text) {
        return new Reading(Rows.of(text)).read();
    }

    /// Whether votes give points, so that [Utility#SCORE] is the value that voters stated.
    public boolean hasPoints() {
        return meta.getOrDefault("vote_type", "").matches("cumulative|scoring");
    }

    /// The words of the sections.
    private enum Section {
        META,
        PROJECTS,
        VOTES
    }

    private static final class Reading {
        private final List<Row> rows;
        private final Map<String, String> meta = new LinkedHashMap<>();
        private final Map<String, Integer> metaLines = new HashMap<>();
        private final List<Project> projects = new ArrayList<>();
        private final HashSet<String> ids = new HashSet<>();
        private final List<BudgetBallot> ballots = new ArrayList<>();

        Reading(List<Row> rows) {
            this.rows = rows;
        }

        Pabulib read() {
            var found = new HashSet<Section>();
            Section section = null;
            List<String> columns = List.of();
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var next = section(row);
                if (next.isPresent()) {
                    section = next.get();
                    found.add(section);
                    columns = i + 1 < rows.size() ? rows.get(++i).values() : List.of();
                    require(row.line(), section, columns);
                } else if (section == null) {
                    throw new PabulibRefused(row.line(), Reason.NO_SECTION, row.values().getFirst());
                } else {
                    read(section, columns, row);
                }
            }
            for (var wanted : Section.values()) {
                if (!found.contains(wanted)) {
                    throw new PabulibRefused(lastLine(), Reason.MISSING_SECTION, wanted.name());
                }
            }
            announced("num_projects", projects.size());
            announced("num_votes", ballots.size());
            var budget = number(line("budget"), key("budget"));
            try {
                return new Pabulib(meta, new BudgetElection(budget, projects, ballots));
            } catch (BudgetRefused refused) {
                throw new PabulibRefused(lastLine(), Reason.NOT_COUNTABLE, String.valueOf(refused.getMessage()));
            }
        }

        private static Optional<Section> section(Row row) {
            return Arrays.stream(Section.values())
                    .filter(section -> section.name().equalsIgnoreCase(row.values().getFirst()))
                    .filter(_ -> row.values().stream().skip(1).allMatch(String::isEmpty))
                    .findFirst();
        }

        private static void require(int line, Section section, List<String> columns) {
            var wanted =
                    switch (section) {
                        case META -> List.<String>of();
                        case PROJECTS -> List.of("project_id", "cost");
                        case VOTES -> List.of("vote");
                    };
            for (var column : wanted) {
                if (!columns.contains(column)) {
                    throw new PabulibRefused(line + 1, Reason.MISSING_COLUMN, column);
                }
            }
        }

        private void read(Section section, List<String> columns, Row row) {
            switch (section) {
                case META -> {
                    var values = row.values();
                    meta.put(values.getFirst(), values.size() > 1 ? values.get(1) : "");
                    metaLines.put(values.getFirst(), row.line());
                }
                case PROJECTS -> project(row, columns);
                case VOTES -> vote(row, columns);
            }
        }

        private void project(Row row, List<String> columns) {
            var id = value(row, columns, "project_id");
            var cost = value(row, columns, "cost");
            if (id.isEmpty() || cost.isEmpty()) {
                throw new PabulibRefused(row.line(), Reason.MISSING_VALUE, id.isEmpty() ? "project_id" : "cost");
            }
            if (!ids.add(id)) {
                throw new PabulibRefused(row.line(), Reason.SAME_PROJECT_TWICE, id);
            }
            projects.add(new Project(id, number(row.line(), cost), value(row, columns, "name")));
        }

        private void vote(Row row, List<String> columns) {
            var chosen = list(value(row, columns, "vote"));
            var type = key("vote_type");
            var points = new TreeMap<String, BigDecimal>();
            switch (type) {
                case "approval", "choose-1" -> chosen.forEach(id -> give(row, points, id, BigDecimal.ONE));
                case "cumulative", "scoring" -> {
                    var given = list(value(row, columns, "points"));
                    if (given.size() != chosen.size()) {
                        throw new PabulibRefused(
                                row.line(),
                                Reason.POINTS_DO_NOT_MATCH,
                                chosen.size() + " projects, " + given.size() + " points");
                    }
                    for (int i = 0; i < chosen.size(); i++) {
                        give(row, points, chosen.get(i), number(row.line(), given.get(i)));
                    }
                }
                default -> throw new PabulibRefused(line("vote_type"), Reason.VOTE_TYPE, type);
            }
            if (type.equals("choose-1") && chosen.size() > 1) {
                throw new PabulibRefused(row.line(), Reason.TOO_MANY_CHOSEN, String.join(",", chosen));
            }
            ballots.add(new BudgetBallot(points));
        }

        private void give(Row row, TreeMap<String, BigDecimal> points, String id, BigDecimal number) {
            if (!ids.contains(id)) {
                throw new PabulibRefused(row.line(), Reason.UNKNOWN_PROJECT, id);
            }
            if (points.put(id, number) != null) {
                throw new PabulibRefused(row.line(), Reason.SAME_PROJECT_TWICE, id);
            }
        }

        private void announced(String key, int found) {
            var number = meta.getOrDefault(key, "");
            if (!number.isEmpty() && number(line(key), number).compareTo(BigDecimal.valueOf(found)) != 0) {
                throw new PabulibRefused(line(key), Reason.COUNT_DIFFERS, key + " is " + number + ", found " + found);
            }
        }

        private String key(String key) {
            var value = meta.getOrDefault(key, "");
            if (value.isEmpty()) {
                throw new PabulibRefused(line(key), Reason.MISSING_KEY, key);
            }
            return value;
        }

        /// Where the key stands; the last line if it is missing.
        private int line(String key) {
            return metaLines.getOrDefault(key, lastLine());
        }

        private int lastLine() {
            return rows.isEmpty() ? 1 : rows.getLast().line();
        }

        private static String value(Row row, List<String> columns, String column) {
            int place = columns.indexOf(column);
            var value = place >= 0 && place < row.values().size() ? row.values().get(place) : "";
            return value.equalsIgnoreCase("none") ? "" : value;
        }

        private static List<String> list(String value) {
            return value.isEmpty()
                    ? List.of()
                    : Arrays.stream(value.split(",", -1)).map(String::strip).filter(item -> !item.isEmpty()).toList();
        }

        private static BigDecimal number(int line, String value) {
            if (value.length() > MAX_DIGITS || !value.matches("[0-9]+([.,][0-9]+)?")) {
                throw new PabulibRefused(line, Reason.NOT_A_NUMBER, value);
            }
            return new BigDecimal(value.replace(',', '.'));
        }
    }
}
