package org.essaim.workshop.web.desk;

import java.util.List;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.View;

/// The tables of the round, with who sits there.
///
/// @param base the desk's address
public record TablePlanPage(View view, String base) {
    public Item.Session session() {
        return view.session();
    }

    /// None before people sit.
    public List<Tables.Line> tables() {
        List<Tables.Line> lines = Tables.of(view).lines();
        return lines.stream().allMatch(line -> line.people().isEmpty()) ? List.of() : lines;
    }

    /// Of the last round that began; 0 when people never sat.
    public int round() {
        return session().steps().stream()
                .filter(step -> step.from() != null)
                .mapToInt(Item.StepShown::round)
                .max()
                .orElse(0);
    }
}
