package org.essaim.restitution.vote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page of a vote shows.
///
/// @param workshop its title
/// @param parent   the page above; empty for somebody of the room, who came by their own link
/// @param base     this page's address, under which the exports are
/// @param roomOnly not public yet
/// @param kept     the labels of the kept initiatives; none while nothing is decided
/// @param told     none when the room kept by a show of hands, or has not decided
public record ResultPage(
        String workshop,
        String parent,
        String base,
        boolean example,
        boolean roomOnly,
        List<String> kept,
        @Nullable Told told) {
    /// A closed vote with its drawing and its story.
    public record Told(Vote vote, InitiativeNames names, VoteFigure figure, Story story) {
        public static Told of(Vote vote) {
            InitiativeNames names = new InitiativeNames(vote.plan().initiatives());
            return new Told(vote, names, VoteFigure.of(vote, names, VoteFigure.Frame.PAGE), StoryTeller.tell(vote, names));
        }

        public VoteFigure onTheWall() {
            return VoteFigure.of(vote, names, VoteFigure.Frame.WALL);
        }
    }

    public boolean isDecided() {
        return told != null || !kept.isEmpty();
    }
}
