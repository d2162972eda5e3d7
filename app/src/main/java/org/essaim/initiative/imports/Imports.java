package org.essaim.initiative.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.imports.ColumnsUnmatched;
import org.essaim.imports.Edition;
import org.essaim.imports.FileRefused;
import org.essaim.imports.GivenFile;
import org.essaim.imports.ImportPlan;
import org.essaim.imports.ImportRun;
import org.essaim.imports.ImportRun.State;
import org.essaim.imports.ImportedLists;
import org.essaim.imports.Importer;
import org.essaim.imports.KnownList;
import org.essaim.imports.Recognised.Part;
import org.essaim.initiative.Dataset;
import org.essaim.initiative.FundedProjectsChanged;
import org.essaim.territory.Located;
import org.essaim.ui.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Imports of public lists of projects. The file of collectivités goes with the projects of the national schema.
@Service
public class Imports implements ImportedLists {
    private final Importer importer;
    private final List<Source> sources;
    private final CollectiviteReader collectivites;
    private final ProjectWriter writer;
    private final ApplicationEventPublisher events;

    Imports(
            Importer importer,
            List<Source> sources,
            CollectiviteReader collectivites,
            ProjectWriter writer,
            ApplicationEventPublisher events) {
        this.importer = importer;
        this.sources = sources;
        this.collectivites = collectivites;
        this.writer = writer;
        this.events = events;
    }

    /// @throws FileRefused when nothing was started, as [Importer#start] says
    /// @throws ColumnsUnmatched when somebody has to say which column is which: the files are kept
    public List<UUID> start(List<GivenFile> files, Optional<UUID> askedBy) {
        return start(files, askedBy, OptionalInt.empty());
    }

    /// Likewise.
    ///
    /// @param year of the files, when somebody said it
    public List<UUID> start(List<GivenFile> files, Optional<UUID> askedBy, OptionalInt year) {
        return importer.start(this, files, askedBy, year);
    }

    public Optional<ImportRun> find(UUID id) {
        return importer.find(this, id);
    }

    /// The latest first, without their refusals.
    public Slice<ImportRun> list(Optional<State> state, int page, int size) {
        return importer.list(this, state, page, size);
    }

    @Override
    public List<KnownList> lists() {
        return Stream.concat(sources.stream().map(Source::list), Stream.of(CollectiviteReader.LIST))
                .toList();
    }

    @Override
    public List<ImportPlan> plans(SequencedMap<Edition, List<Part>> given) {
        var plans = new ArrayList<ImportPlan>();
        var alone = new Edition(CollectiviteReader.LIST, OptionalInt.empty());
        List<Part> known = given.getOrDefault(alone, List.of());
        boolean schema = given.keySet().stream().anyMatch(of -> of.list().equals(SchemaProjets.LIST));
        given.forEach((of, parts) -> sources.stream()
                .filter(source -> source.list().equals(of.list()))
                .findFirst()
                .map(source -> plan(of, source, source.list().equals(SchemaProjets.LIST) ? known : List.of(), parts))
                .ifPresent(plans::add));
        if (!schema && !known.isEmpty()) {
            plans.add(new ImportPlan(
                    alone, known, report -> collectivites.readAll(known, writer.collectivites(), writer, report), () -> {}));
        }
        return plans;
    }

    private ImportPlan plan(Edition of, Source source, List<Part> known, List<Part> parts) {
        Dataset dataset = source.dataset(of.year());
        return new ImportPlan(
                of,
                Stream.concat(known.stream(), parts.stream()).toList(),
                report -> {
                    Map<String, Located> places = writer.collectivites();
                    collectivites.readAll(known, places, writer, report);
                    report.compare(parts, new ProjectLines(source, dataset, places, writer));
                },
                () -> events.publishEvent(new FundedProjectsChanged(dataset)));
    }
}
