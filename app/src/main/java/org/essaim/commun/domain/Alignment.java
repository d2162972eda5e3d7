package org.essaim.commun.domain;

import java.util.ArrayList;
import java.util.List;

/// The longest common subsequence of two lists: the classic table, quadratic, for lists of a few hundred.
final class Alignment {
    /// A step along both lists: in both, or only in one (the other index is −1).
    record Step(int before, int after) {
        boolean isCommon() {
            return before >= 0 && after >= 0;
        }
    }

    private Alignment() {}

    /// Every element of both once, in order; where they part, the former list's come first.
    static <T> List<Step> of(List<T> before, List<T> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<Step> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                steps.add(new Step(i++, j++));
            } else if (i < before.size() && (j == after.size() || longest[i + 1][j] >= longest[i][j + 1])) {
                steps.add(new Step(i++, -1));
            } else {
                steps.add(new Step(-1, j++));
            }
        }
        return steps;
    }
}
