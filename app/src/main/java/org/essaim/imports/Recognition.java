package org.essaim.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import org.essaim.imports.KnownList.Field;
import org.essaim.language.Language;
import org.essaim.ui.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which list a file is of: by its titles, or as somebody once matched a file with the same.
@Service
public class Recognition {
    /// The field, of a list published each year, that says which.
    public static final String YEAR = "annee";

    /// A column that says more of them says something else.
    private static final int MOST_YEARS = 12;

    private final Matchings matchings;
    private final Messages messages;

    Recognition(Matchings matchings, Messages messages) {
        this.matchings = matchings;
        this.messages = messages;
    }

    /// Reads the whole file once: a person is told beside the field, not later.
    ///
    /// @param year of a list published each year, when somebody said it
    /// @throws FileRefused when it is empty or no table
    /// @throws ColumnsUnmatched when somebody has to say which column is which
    public Recognised recognise(GivenFile file, List<KnownList> lists, OptionalInt year) throws IOException {
        List<String> columns = new ArrayList<>();
        try (var table = new TableReader(file, Remarks.unheard())) {
            columns.addAll(table.columns());
            var next = table.next();
            if (next == null) {
                throw new FileRefused(file.name(), Reason.of("imports.header-only"));
            }
            while (next != null) {
                // Only to have read it.
                next = table.next();
            }
        }
        for (KnownList list : lists) {
            Map<String, Integer> places = Proposal.byName(list, columns);
            if (!places.isEmpty()) {
                return dated(file, new Proposal(list, columns, places), year, true);
            }
        }
        Optional<Proposal> kept = kept(columns, lists);
        if (kept.isPresent()) {
            return dated(file, kept.get(), year, false);
        }
        Proposal proposal = Proposal.likest(lists, columns, Samples.of(file));
        throw new ColumnsUnmatched(file, unmatched(proposal, lists), proposal);
    }

    /// Somebody says which column is which: kept for files with the same titles.
    ///
    /// @return false when what a line cannot do without has no column, or two fields have the same
    @Transactional
    public boolean keep(Proposal said, UUID by) {
        if (said.isWhole()) {
            matchings.keep(said, by);
        }
        return said.isWhole();
    }

    private Optional<Proposal> kept(List<String> columns, List<KnownList> lists) {
        return matchings.find(columns).flatMap(kept -> lists.stream()
                .filter(list -> list.slug().equals(kept.list()))
                // Of two columns with one title, which it was is not known.
                .filter(_ -> kept.titles().values().stream().allMatch(it -> Collections.frequency(columns, it) == 1))
                .findFirst()
                .map(list -> {
                    Map<String, Integer> places = new HashMap<>();
                    kept.titles().forEach((field, title) -> places.put(field, columns.indexOf(title)));
                    return new Proposal(list, columns, places);
                })
                .filter(Proposal::isWhole));
    }

    /// A list published each year is of the year that a column says, line by line, or the file's name; a file with the list's
    /// own titles, and neither, is of the year that had them.
    private Recognised dated(GivenFile file, Proposal known, OptionalInt said, boolean byName) throws IOException {
        OptionalInt year = said.isPresent() ? said : Years.only(file.name());
        if (!known.list().isYearly()) {
            return Recognised.of(file, known, OptionalInt.empty(), List.of());
        }
        Integer column = known.places().get(YEAR);
        if (column != null) {
            List<Integer> years = years(file, column, year);
            if (years.size() > MOST_YEARS) {
                throw new ColumnsUnmatched(
                        file, Reason.of("imports.years-many", known.columns().get(column), years.size()), known);
            }
            if (!years.isEmpty()) {
                return Recognised.of(file, known, year, years);
            }
        }
        if (year.isEmpty() && byName && Years.namesNone(file.name())) {
            year = OptionalInt.of(known.list().nativeYear());
        }
        if (year.isEmpty()) {
            throw new ColumnsUnmatched(file, Reason.of("imports.year-unknown", name(known.list())), known);
        }
        return Recognised.of(file, known, year, List.of());
    }

    /// That its lines say, from the first; of those that say none, the other.
    private static List<Integer> years(GivenFile file, int column, OptionalInt other) throws IOException {
        var years = new TreeSet<Integer>();
        try (var table = new TableReader(file, Remarks.unheard())) {
            for (var next = table.next(); next != null; next = table.next()) {
                if (next instanceof TableReader.Row row && years.size() <= MOST_YEARS) {
                    OptionalInt said = Years.ofList(row.cell(column));
                    (said.isPresent() ? said : other).ifPresent(years::add);
                }
            }
        }
        return List.copyOf(years);
    }

    private Reason unmatched(Proposal proposal, List<KnownList> lists) {
        return Reason.of(
                "imports.columns-unmatched",
                Language.spoken().list(lists.stream().map(this::name).toList()),
                name(proposal.list()),
                Language.spoken().list(proposal.lacking().stream().map(field -> label(proposal.list(), field)).toList()),
                Language.spoken().list(proposal.columns().stream().filter(title -> !title.isEmpty()).toList()));
    }

    private String name(KnownList list) {
        return messages.get(list.messageKey());
    }

    private String label(KnownList list, Field field) {
        return messages.get(list.messageKey(field));
    }
}
