package org.essaim.workshop.web.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.View;

/// How far the *mise en perspective* is: which territory has judged how many of the decisive elements.
///
/// @param initiatives the kept ones, heads of the columns
public record Progress(List<Item.InitiativeShown> initiatives, List<Line> lines, int judged, int expected) {
    /// @param first whether this is an initiative the territory worked on: judged first, the others if time allows
    public record Cell(int judged, int decisive, boolean first) {}

    public record Line(String place, List<Cell> cells) {
        /// Of what was asked of it: nothing asked is not done.
        public boolean isDone() {
            return cells.stream().anyMatch(cell -> cell.first() && cell.decisive() > 0)
                    && cells.stream().filter(Cell::first).allMatch(cell -> cell.judged() >= cell.decisive());
        }
    }

    public static Progress of(View view) {
        List<Item.InitiativeShown> kept =
                view.all(Item.InitiativeShown.class).filter(Item.InitiativeShown::kept).toList();
        List<Item.ElementShown> decisive =
                view.all(Item.ElementShown.class).filter(Item.ElementShown::decisive).toList();
        List<Item.JudgementShown> judgements = view.all(Item.JudgementShown.class).toList();
        List<Item.PersonShown> people = view.all(Item.PersonShown.class)
                .filter(it -> it.here() && it.role().takesPart())
                .toList();
        List<Line> lines = new ArrayList<>();
        int judged = 0;
        int expected = 0;
        for (String place : view.room().places()) {
            Set<Id<PlannedInitiative>> own = new HashSet<>();
            people.stream()
                    .filter(it -> it.place().name().equals(place))
                    .map(it -> view.table(it.table()).map(Item.TableShown::initiative))
                    .flatMap(Optional::stream)
                    .forEach(own::add);
            Set<Id<Element>> said = new HashSet<>();
            judgements.stream()
                    .filter(it -> it.place().name().equals(place))
                    .forEach(it -> said.add(it.element()));
            List<Cell> cells = new ArrayList<>();
            for (Item.InitiativeShown initiative : kept) {
                List<Id<Element>> of = decisive.stream()
                        .filter(it -> it.initiative().equals(initiative.id()))
                        .map(Item.ElementShown::id)
                        .toList();
                boolean first = own.contains(initiative.id());
                int done = (int) of.stream().filter(said::contains).count();
                cells.add(new Cell(done, of.size(), first));
                if (first) {
                    judged += done;
                    expected += of.size();
                }
            }
            lines.add(new Line(place, List.copyOf(cells)));
        }
        return new Progress(kept, List.copyOf(lines), judged, expected);
    }
}
