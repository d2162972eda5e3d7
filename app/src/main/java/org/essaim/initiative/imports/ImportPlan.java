package org.essaim.initiative.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// An import about to run: the files of one list, and the collectivités that come with them.
record ImportPlan(UUID run, Optional<Source> source, List<GivenFile> collectivites, List<GivenFile> projects) {
    /// How runs of a file of collectivités alone are named in the database.
    static final String COLLECTIVITES = "collectivites";

    List<GivenFile> files() {
        return Stream.concat(collectivites.stream(), projects.stream()).toList();
    }

    String dataset() {
        return source.map(one -> one.dataset().slug()).orElse(COLLECTIVITES);
    }
}
