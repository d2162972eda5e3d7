package org.essaim.project;

import essaim.money.Amount;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/// What a territory undertakes, of its own or after a commun.
///
/// @param commun what it copies
/// @param example made for the demonstration, or by its visitors
/// @param revision raised by each change of its text
public record Project(
        UUID id, String slug, ProjectText text, Optional<Copied> commun, boolean isPublic, boolean example, int revision) {
    /// What its people write of it.
    ///
    /// @param purpose in a sentence or two
    /// @param territory its official key, such as `epci:200070563`
    /// @param saving of the first year, where it saves something
    public record ProjectText(
            String title,
            String purpose,
            String territory,
            String territoryName,
            Owner owner,
            Phase phase,
            State state,
            Optional<YearMonth> begins,
            Optional<YearMonth> ends,
            Optional<Amount> saving) {}

    /// @param slug of the commun's page
    /// @param version the one that was read
    public record Copied(UUID id, int version, String slug, String title) {}

    /// The words of the national schema of projects: `idée`, `étude`, `opération`.
    public enum Phase {
        IDEA,
        STUDY,
        OPERATION
    }

    /// Of its phase, in the words of the same schema.
    public enum State {
        UNDER_WAY,
        LATE,
        PAUSED,
        BLOCKED,
        FINISHED,
        ABANDONED
    }

    public String title() {
        return text.title();
    }

    public String path() {
        return "/projets/" + slug;
    }

    public String planPath() {
        return path() + "/plan";
    }
}
