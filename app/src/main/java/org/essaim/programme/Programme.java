package org.essaim.programme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A series of workshops on enjeux that people proposed, up to a common day.
///
/// @param key the unguessable part of the address at which people propose and vote
/// @param example what it holds was written for the demonstration
/// @param revision raised by each change of its text
public record Programme(
        UUID id, String slug, ProgrammeText text, String key, Stage stage, boolean example, int revision) {
    /// What a facilitator writes of it.
    ///
    /// @param aims what it is for, in a few sentences
    public record ProgrammeText(
            String title,
            String aims,
            Optional<LocalDate> startsOn,
            Optional<LocalDate> endsOn,
            Electorate electorate) {}

    /// Whose voice a ballot is.
    public enum Electorate {
        TERRITORY,
        PERSON
    }

    /// Where the enjeux stand. A vote that was counted is not opened again.
    public enum Stage {
        PROPOSING,
        VOTING,
        VOTED;

        public boolean leadsTo(Stage next) {
            return switch (this) {
                case PROPOSING -> next == VOTING;
                case VOTING -> next != VOTING;
                case VOTED -> false;
            };
        }
    }

    public String title() {
        return text.title();
    }

    public String path() {
        return "/programmes/" + slug;
    }

    /// Where people propose and vote.
    public String contributionPath() {
        return "/p/" + key;
    }

    public String gatheringPath() {
        return path() + "/journee";
    }
}
