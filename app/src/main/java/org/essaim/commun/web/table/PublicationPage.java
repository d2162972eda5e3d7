package org.essaim.commun.web.table;

import java.util.List;
import java.util.Optional;
import org.essaim.account.LeadersView;
import org.essaim.commun.Communs;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Differences;
import org.essaim.commun.domain.Evidence;
import org.essaim.commun.web.show.Originals;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Option;
import org.jspecify.annotations.Nullable;

/// The concept as it would be published, and what is asked before it is.
///
/// @param path        of the concept's table
/// @param number      the version it would be
/// @param parts       what it says
/// @param unsourced   how many sentences nothing holds
/// @param withdrawn   the numbers of notes cited whose words are gone
/// @param differences beside the version before, or beside what it adapts; nothing for a first one
/// @param newer       what an adaptation's original has become since
/// @param shareAlike  whether something of it was received under CC BY-SA
/// @param leaders     who takes care of it; none in the demonstration
public record PublicationPage(
        Concept concept,
        String path,
        int number,
        List<Passage> parts,
        int unsourced,
        List<String> withdrawn,
        Optional<Differences> differences,
        Optional<Communs.Newer> newer,
        List<Option> licences,
        boolean shareAlike,
        Form form,
        FormErrors errors,
        @Nullable LeadersView leaders)
        implements FormPage {
    public record Passage(String kind, String heading, List<Saying> sentences) {}

    public record Saying(
            String text,
            List<TablePage.Call> calls,
            List<Evidence> proofs,
            Optional<Originals.Original> original,
            boolean held) {}

    /// @param citation `nom` or `sans`
    public record Form(String revision, String licence, String changes, String citation) {
        public Form {
            revision = plain(revision);
            licence = plain(licence);
            changes = plain(changes);
            citation = plain(citation);
        }

        private static String plain(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /// What publishing would change, block by block; those that stay as they are are left out.
    public List<Differences.OfBlock> changed() {
        return differences.stream()
                .flatMap(it -> it.blocks().stream())
                .filter(it -> it.state() != Differences.State.SAME || it.moved())
                .toList();
    }
}
