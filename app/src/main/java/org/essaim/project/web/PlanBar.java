package org.essaim.project.web;

import essaim.money.Amount;
import essaim.money.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.essaim.project.plan.FinancingPlan;
import org.essaim.project.plan.Origin.Side;
import org.essaim.project.plan.Resource;

/// The resources of a plan as one bar, from the most public to the most one's own.
public final class PlanBar {
    static final int WIDTH = 1_000;
    private static final List<Side> ORDER = List.of(Side.PUBLIC, Side.PRIVATE, Side.OWN);

    private PlanBar() {}

    /// @param from thousandths of the width
    /// @param shade which of the fills: `public-0`, `private-0`, `own-1`…
    public record Piece(Resource resource, int from, int width, String shade) {}

    static List<Piece> of(FinancingPlan plan) {
        Amount whole = plan.paid();
        if (whole.isZero()) {
            return List.of();
        }
        List<Resource> sorted = plan.counted().stream()
                .filter(resource -> !resource.amount().isZero())
                .sorted(Comparator.comparing((Resource resource) -> ORDER.indexOf(resource.from().side())))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        Amount before = Amount.NOTHING;
        int[] ofSide = new int[Side.values().length];
        for (Resource resource : sorted) {
            Side side = resource.from().side();
            int from = thousandths(before, whole);
            before = before.plus(resource.amount());
            String shade = side.name().toLowerCase(Locale.ROOT) + "-" + ofSide[side.ordinal()]++ % 3;
            pieces.add(new Piece(resource, from, thousandths(before, whole) - from, shade));
        }
        return pieces;
    }

    private static int thousandths(Amount part, Amount whole) {
        return Rate.ofPart(part, whole).times(Rate.of(WIDTH, 100)).percentShown(0).intValue();
    }
}
