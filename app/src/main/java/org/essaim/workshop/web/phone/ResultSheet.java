package org.essaim.workshop.web.phone;

import java.util.Comparator;
import java.util.List;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.View;

/// What the room kept, the kept ones first.
public record ResultSheet(Item.ResultShown result, List<Line> lines) {
    public record Line(Item.InitiativeShown initiative, int approvals) {}

    static ResultSheet of(View view) {
        Item.ResultShown result = view.only(Item.ResultShown.class).orElseThrow();
        List<Line> lines = view.all(Item.InitiativeShown.class)
                .map(initiative -> new Line(initiative, result.approvals().getOrDefault(initiative.id(), 0)))
                .sorted(Comparator.comparing((Line line) -> !line.initiative().kept())
                        .thenComparing(Comparator.comparing(Line::approvals).reversed()))
                .toList();
        return new ResultSheet(result, lines);
    }

    public List<String> kept() {
        return lines.stream()
                .filter(line -> line.initiative().kept())
                .map(line -> line.initiative().title())
                .toList();
    }
}
