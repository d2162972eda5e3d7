package org.essaim.workshop.web.desk;

import java.util.Comparator;
import java.util.List;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.View;

/// The tables side by side.
///
/// @param cells how many cells each row of the small chart has: the busiest kind decides, six at least
public record Tables(List<Line> lines, int notes, int cells) {
    private static final int FEWEST_CELLS = 6;
    private static final int MOST_CELLS = 24;

    /// @param people those of the table, in order of arrival
    /// @param quiet  wrote less than half of what the tables wrote on average
    public record Line(
            Item.TableShown table, String initiative, List<Item.PersonShown> people, boolean quiet) {
        public int count(NoteKind kind) {
            return switch (kind) {
                case MECHANISM -> table.mechanisms();
                case CONTEXT -> table.contexts();
                case RESOURCE -> table.resources();
            };
        }
    }

    public static Tables of(View view) {
        List<Item.TableShown> tables = view.all(Item.TableShown.class)
                .sorted(Comparator.comparingInt(Item.TableShown::number))
                .toList();
        int notes = tables.stream().mapToInt(Item.TableShown::notes).sum();
        int busiest = tables.stream()
                .mapToInt(it -> Math.max(it.mechanisms(), Math.max(it.contexts(), it.resources())))
                .max()
                .orElse(0);
        List<Item.PersonShown> people = view.all(Item.PersonShown.class).toList();
        return new Tables(
                tables.stream()
                        .map(table -> new Line(
                                table,
                                view.initiative(table.initiative())
                                        .map(Item.InitiativeShown::title)
                                        .orElse(""),
                                people.stream()
                                        .filter(it -> it.here() && it.table() == table.number())
                                        .toList(),
                                // Half of the average, in whole numbers: 2 × own × tables < all.
                                notes >= 2 * tables.size() && 2 * table.notes() * tables.size() < notes))
                        .toList(),
                notes,
                Math.min(MOST_CELLS, Math.max(FEWEST_CELLS, busiest)));
    }
}
