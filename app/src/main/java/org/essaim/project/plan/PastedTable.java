package org.essaim.project.plan;

import essaim.money.Amount;
import essaim.money.TypedAmount;
import essaim.money.TypedAmount.Ambiguous;
import essaim.money.TypedAmount.Read;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.essaim.project.plan.FinancingPlan.Base;
import org.essaim.text.Folded;

/// What somebody pasted from a spreadsheet, read as lines of a plan: nothing is dropped, what is no expense is told.
///
/// @param lines those with a label and an amount
/// @param left rows that hold no amount: headings, titles, notes
/// @param tooMany rows beyond [#MOST_LINES], which were not read
public record PastedTable(List<Line> lines, List<Row> left, int tooMany) {
    public static final int MOST_LINES = 200;

    private static final Pattern MONTH = Pattern.compile("(?:\\d{1,2}/)?(\\d{1,2})[/.-](\\d{4})|(\\d{4})-(\\d{1,2})(?:-\\d{1,2})?");
    private static final Pattern ACCOUNT = Pattern.compile("[678]\\d{1,3}");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /// How the language of whoever pasted names what a table has beside its lines; all folded.
    ///
    /// @param totals how a line of total begins
    public record Words(Set<String> totals, Set<String> withTax, Set<String> withoutTax) {
        public Words {
            totals = Set.copyOf(totals);
            withTax = Set.copyOf(withTax);
            withoutTax = Set.copyOf(withoutTax);
        }
    }

    /// @param number of the row in what was pasted, from 1
    public record Row(int number, String text) {}

    /// @param row of what was pasted, from 1
    /// @param account as the common form numbers it, or empty
    /// @param amount read, or what it could be
    /// @param total whether it sums up the lines above, and is to be left out
    public record Line(int row, String label, String account, Optional<YearMonth> month, TypedAmount amount, boolean total) {}

    public PastedTable {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
    }

    /// @param pasted cells apart by tabs, semicolons, bars or two spaces
    /// @param base of two columns of amounts, with tax and without, which is taken; without headings the first
    public static PastedTable read(String pasted, Base base, Words words) {
        List<List<String>> rows = cells(pasted);
        OptionalInt column = column(rows, base, words);
        List<Line> lines = new ArrayList<>();
        List<Row> left = new ArrayList<>();
        int tooMany = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.stream().allMatch(String::isEmpty)) {
                continue;
            }
            Optional<Line> line = line(i + 1, row, column, lines, words);
            if (line.isEmpty()) {
                left.add(new Row(i + 1, String.join(" ", row).strip()));
            } else if (lines.size() == MOST_LINES) {
                tooMany++;
            } else {
                lines.add(line.get());
            }
        }
        return new PastedTable(lines, left, tooMany);
    }

    private static List<List<String>> cells(String pasted) {
        String between = pasted.contains("\t") ? "\t" : pasted.contains(";") ? ";" : pasted.contains("|") ? "\\|" : "\\s{2,}";
        return pasted.lines()
                .map(line -> List.of(line.split(between, -1)).stream().map(String::strip).toList())
                .toList();
    }

    /// The column that a heading says holds the amounts of the base.
    private static OptionalInt column(List<List<String>> rows, Base base, Words words) {
        Set<String> wanted = base == Base.WITH_TAX ? words.withTax() : words.withoutTax();
        return rows.stream()
                .filter(row -> row.stream().noneMatch(PastedTable::isAmount))
                .map(row -> IntStream.range(0, row.size())
                        .filter(i -> wordsOf(row.get(i)).stream().anyMatch(wanted::contains))
                        .findFirst())
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static Optional<Line> line(int number, List<String> row, OptionalInt column, List<Line> above, Words words) {
        int at = column.isPresent() && column.getAsInt() < row.size() && isAmount(row.get(column.getAsInt()))
                ? column.getAsInt()
                : firstAmount(row);
        if (at < 0) {
            return Optional.empty();
        }
        List<String> others = new ArrayList<>(row.subList(0, at));
        others.addAll(row.subList(at + 1, row.size()));
        String label = others.stream()
                .filter(cell -> !cell.isEmpty() && !isAmount(cell) && month(cell).isEmpty() && !ACCOUNT.matcher(cell).matches())
                .findFirst()
                .orElse("");
        TypedAmount amount = TypedAmount.read(row.get(at));
        return Optional.of(new Line(
                number,
                label,
                others.stream().filter(cell -> ACCOUNT.matcher(cell).matches()).findFirst().orElse(""),
                others.stream().map(PastedTable::month).flatMap(Optional::stream).findFirst(),
                amount,
                isTotal(label, amount, above, words)));
    }

    /// By its name, or by a sum without a name that is that of the lines above.
    private static boolean isTotal(String label, TypedAmount amount, List<Line> above, Words words) {
        String folded = Folded.of(label);
        if (words.totals().stream().anyMatch(folded::startsWith)) {
            return true;
        }
        List<Amount> summed = above.stream()
                .filter(line -> !line.total())
                .map(Line::amount)
                .filter(Read.class::isInstance)
                .map(read -> ((Read) read).amount())
                .toList();
        return label.isEmpty() && summed.size() > 1 && amount.equals(new Read(Amount.sum(summed)));
    }

    /// The first from the right that is no account, for tables number their lines on the left; of two amounts side by side,
    /// the left one.
    private static int firstAmount(List<String> row) {
        int last = row.size() - 1;
        while (last >= 0 && !isAmount(row.get(last))) {
            last--;
        }
        while (last > 0 && isAmount(row.get(last - 1)) && !ACCOUNT.matcher(row.get(last - 1)).matches()) {
            last--;
        }
        return last;
    }

    private static boolean isAmount(String cell) {
        if (!DIGIT.matcher(cell).find() || month(cell).isPresent()) {
            return false;
        }
        TypedAmount read = TypedAmount.read(cell);
        return read instanceof Read || read instanceof Ambiguous;
    }

    private static Optional<YearMonth> month(String cell) {
        Matcher matcher = MONTH.matcher(cell);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean yearFirst = matcher.group(3) != null;
        try {
            return Optional.of(YearMonth.of(
                    Integer.parseInt(matcher.group(yearFirst ? 3 : 2)), Integer.parseInt(matcher.group(yearFirst ? 4 : 1))));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    private static List<String> wordsOf(String cell) {
        return List.of(Folded.of(cell).split("[^a-z]+"));
    }
}
