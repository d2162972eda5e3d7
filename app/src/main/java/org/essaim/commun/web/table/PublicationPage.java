package org.essaim.commun.web.table;

import java.util.List;
import java.util.Optional;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Differences;
import org.essaim.ui.Choice;
import org.essaim.ui.FormErrors;

/// The concept as it would be published, and what is asked before it is.
///
/// @param path        of the concept's table
/// @param number      the version it would be
/// @param parts       what it says
/// @param unsourced   how many sentences nothing holds
/// @param withdrawn   the numbers of notes cited whose words are gone
/// @param differences beside the version before, or beside what it adapts; nothing for a first one
/// @param shareAlike  whether something of it was received under CC BY-SA
public record PublicationPage(
        Concept concept,
        String path,
        int number,
        List<Passage> parts,
        int unsourced,
        List<String> withdrawn,
        Optional<Differences> differences,
        List<Choice> licences,
        boolean shareAlike,
        Form form,
        FormErrors errors) {
    public record Passage(String kind, String heading, List<Saying> sentences) {}

    public record Saying(String text, List<TablePage.Call> calls, boolean held) {}

    /// @param citation `nom` or `sans`
    public record Form(String revision, String licence, String changes, String citation) {
        public Form {
            revision = plain(revision);
            licence = plain(licence);
            changes = plain(changes);
            citation = plain(citation);
        }

        private static String plain(@org.jspecify.annotations.Nullable String text) {
            return text == null ? "" : text;
        }
    }

    public boolean asksForChanges() {
        return differences.isPresent();
    }
}
