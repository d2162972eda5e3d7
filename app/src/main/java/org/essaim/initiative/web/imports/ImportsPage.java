package org.essaim.initiative.web.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.initiative.imports.ImportRun;
import org.essaim.initiative.imports.ImportRun.State;
import org.essaim.ui.FormErrors;

/// The form of an import, and the imports made so far.
///
/// @param open whether this person may import
/// @param runs one page of them, the latest first
/// @param names of the people who asked, who still have an account
/// @param page from 1
public record ImportsPage(
        boolean open,
        FormErrors errors,
        long mostMegabytes,
        Optional<State> state,
        List<ImportRun> runs,
        Map<UUID, String> names,
        int total,
        int page) {
    static final int PER_PAGE = 20;

    public int from() {
        return (page - 1) * PER_PAGE + 1;
    }

    public int to() {
        return from() + runs.size() - 1;
    }

    public Optional<String> previous() {
        return page > 1 ? Optional.of(address(page - 1)) : Optional.empty();
    }

    public Optional<String> next() {
        return to() < total ? Optional.of(address(page + 1)) : Optional.empty();
    }

    public String csv() {
        return "/initiatives/imports.csv" + state.map(one -> "?etat=" + one.word()).orElse("");
    }

    private String address(int other) {
        return "/initiatives/imports?page=" + other + state.map(one -> "&etat=" + one.word()).orElse("");
    }
}
