package org.essaim.programme.web;

import java.util.List;
import java.util.stream.Stream;
import org.essaim.programme.Challenge;
import org.essaim.programme.ChallengeQuery.Order;
import org.essaim.programme.Programme;
import org.essaim.ui.Listed;
import org.essaim.ui.Option;
import org.essaim.ui.Tab;
import org.essaim.ui.Ui;

/// The programmes and one page of their enjeux.
///
/// @param programmes the latest first, each with how many voted so far
/// @param lines what is shown of the page's enjeux
public record ChallengeListPage(
        List<Voted> programmes, Listed<Challenge> list, List<ChallengeLine> lines, boolean mayLead) {
    /// @param turnout how many have voted, while the vote is open
    public record Voted(Programme programme, int turnout) {}

    public boolean any() {
        return !programmes.isEmpty();
    }

    public String words() {
        return list.address().shown(ChallengeList.WORDS);
    }

    public String programme() {
        return list.address().shown(ChallengeList.PROGRAMME);
    }

    public List<Option> choices(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.t("programme.list.every"))),
                        programmes.stream().map(Voted::programme).map(one -> new Option(one.slug(), one.title())))
                .toList();
    }

    public List<Tab> sorts(Ui ui) {
        return list.address().tabs(
                ChallengeList.ORDER,
                List.of(Order.values()),
                order -> ui.t("programme.list.sort." + ChallengeList.word(order)));
    }

    /// What the search keeps of the address.
    public List<Option> kept() {
        return list.address().kept(ChallengeList.ORDER);
    }
}
