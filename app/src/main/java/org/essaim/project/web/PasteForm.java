package org.essaim.project.web;

import com.github.f4b6a3.uuid.UuidCreator;
import essaim.money.TypedAmount;
import essaim.money.TypedAmount.Read;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.project.plan.Expense;
import org.essaim.project.plan.LineId;
import org.essaim.project.plan.PastedTable;
import org.essaim.project.plan.PastedTable.Line;
import org.essaim.text.Typed;
import org.jspecify.annotations.Nullable;

/// A table as it was pasted, and the rows of it that are left out.
///
/// @param without the numbers of these rows
/// @param agreed the table was read back, and is what was meant
public record PasteForm(@Nullable Integer revision, String table, List<String> without, String agreed) {
    private static final int LONGEST = 60_000;

    public PasteForm {
        table = table == null ? "" : cleaned(table.length() > LONGEST ? table.substring(0, LONGEST) : table);
        without = without == null ? List.of() : without.stream().map(Typed::word).toList();
        agreed = Typed.word(agreed);
    }

    /// Cell by cell, for the tabs part them; where there is none, two spaces do.
    private static String cleaned(String pasted) {
        String between = pasted.contains("\t") ? "\t" : " {2,}";
        return pasted.lines()
                .map(line -> Stream.of(line.split(between, -1)).map(Typed::line).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    boolean isAgreed() {
        return agreed.equals("oui");
    }

    /// Totals are left out until somebody keeps them.
    static Set<String> totals(PastedTable read) {
        return read.lines().stream()
                .filter(line -> line.total() || !(line.amount() instanceof Read))
                .map(line -> Integer.toString(line.row()))
                .collect(Collectors.toSet());
    }

    /// Those that can be expenses, in the table's order.
    List<Expense> expenses(PastedTable read, String unnamed) {
        return kept(read)
                .filter(line -> line.amount() instanceof Read(var amount) && !amount.isNegative())
                .map(line -> new Expense(
                        new LineId(UuidCreator.getTimeOrderedEpoch().toString()),
                        line.label().isEmpty() ? unnamed : Typed.line(line.label()),
                        line.account(),
                        line.month(),
                        ((Read) line.amount()).amount()))
                .toList();
    }

    /// Kept, and yet no expense: an amount that could be two, or below nothing.
    List<Line> unreadable(PastedTable read) {
        return kept(read)
                .filter(line -> !(line.amount() instanceof TypedAmount.Read(var amount)) || amount.isNegative())
                .toList();
    }

    private Stream<Line> kept(PastedTable read) {
        return read.lines().stream().filter(line -> !without.contains(Integer.toString(line.row())));
    }
}
