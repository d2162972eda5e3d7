package org.essaim.initiative.web.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.essaim.imports.ImportRun;
import org.essaim.imports.ImportRun.State;
import org.essaim.imports.KnownList;
import org.essaim.initiative.Dataset;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Listed;
import org.essaim.ui.Tab;
import org.essaim.ui.Ui;

/// The form of an import, and the imports made so far.
///
/// @param open whether this person may import
/// @param lists those that can be imported
/// @param list the latest first
/// @param names of the people who asked, who still have an account
public record ImportsPage(
        boolean open,
        FormErrors errors,
        long mostMegabytes,
        List<KnownList> lists,
        Listed<ImportRun> list,
        Map<UUID, String> names)
        implements FormPage {
    public String path(ImportRun run) {
        return ImportsController.path(run);
    }

    /// Empty for a file of collectivités alone.
    public Optional<Dataset> dataset(ImportRun run) {
        return Dataset.ofSlug(run.dataset());
    }

    public List<Tab> states(Ui ui) {
        return list.address().kinds(
                ImportsController.STATE,
                List.of(State.values()),
                state -> ui.t(state.map(State::messageKey).orElse("initiative.import.state.all")),
                _ -> OptionalLong.empty());
    }
}
