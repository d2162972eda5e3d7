package org.essaim.programme.web;

import java.util.List;
import org.essaim.programme.Programme;
import org.essaim.ui.Choice;

/// The programmes and one page of their enjeux.
///
/// @param programmes the latest first, each with how many voted so far
/// @param first the number of the first line shown, from 1
public record ChallengeListPage(
        ChallengeQuery query,
        List<Listed> programmes,
        List<Choice> choices,
        List<ChallengeLine> shown,
        int total,
        int first,
        boolean mayLead) {
    /// @param turnout how many have voted, while the vote is open
    public record Listed(Programme programme, int turnout) {}

    public int last() {
        return first + shown.size() - 1;
    }

    public boolean hasNext() {
        return last() < total;
    }

    public boolean any() {
        return !programmes.isEmpty();
    }
}
