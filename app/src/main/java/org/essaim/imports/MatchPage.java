package org.essaim.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.essaim.imports.KnownList.Field;
import org.essaim.imports.KnownList.Use;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Messages;
import org.essaim.ui.Option;

/// Which column of a file is which field of a list, to be said once by hand. Whoever reads a list shows this page at an
/// address of theirs and takes its form back through [#read].
///
/// @param action where its form goes
/// @param samples a few values, by column
/// @param year as typed, where the list asks for one
public record MatchPage(
        String action,
        String fileName,
        List<Option> lists,
        Proposal proposal,
        List<List<String>> samples,
        String year,
        FormErrors errors)
        implements FormPage {
    /// Of form fields: this, then the field's name.
    public static final String COLUMN = "colonne-";

    public static final String YEAR = "annee-du-fichier";

    /// What the form says; refusals go to `errors`.
    ///
    /// @param said the form's values, by name
    public static Proposal read(Proposal proposed, Map<String, String> said, FormErrors errors, Messages messages) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Field field : proposed.list().asked()) {
            String value = said.getOrDefault(COLUMN + field.name(), "");
            boolean isColumn =
                    value.matches("\\d{1,4}") && Integer.parseInt(value) < proposed.columns().size();
            if (isColumn) {
                int column = Integer.parseInt(value);
                places.put(field.name(), column);
                errors.refuseIf(
                        !taken.add(column),
                        COLUMN + field.name(),
                        "imports.match.twice",
                        proposed.columns().get(column));
            } else {
                errors.refuseIf(
                        field.use() == Use.REQUIRED,
                        COLUMN + field.name(),
                        "imports.match.missing",
                        messages.get(proposed.list().messageKey(field)));
            }
        }
        var proposal = new Proposal(proposed.list(), proposed.columns(), places);
        if (!proposal.isPlaced()) {
            errors.refuse(COLUMN + proposal.list().placing().getFirst().name(), "imports.match.unplaced");
        }
        return proposal;
    }

    /// Of the file: needed unless a column says the year of each line.
    public static OptionalInt year(Proposal said, String typed, FormErrors errors) {
        if (!said.list().isYearly()) {
            return OptionalInt.empty();
        }
        OptionalInt year = Years.ofList(typed);
        boolean byLine = said.places().containsKey(Recognition.YEAR);
        errors.refuseIf(
                year.isEmpty() && !(byLine && typed.isBlank()),
                YEAR,
                typed.isBlank() ? "imports.match.year.missing" : "imports.match.year.wrong");
        return year;
    }

    /// The year that the file's name says, to begin with.
    public static String likelyYear(String fileName) {
        OptionalInt year = Years.only(fileName);
        return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
    }

    /// What was chosen for the person, who is told only what was done.
    public String leadKey() {
        return proposal.places().isEmpty() ? "imports.match.lead.none" : "imports.match.lead";
    }

    public String chosen(Field field) {
        Integer column = proposal.places().get(field.name());
        return column == null ? "" : column.toString();
    }

    /// The columns with their values beside, after the choice of none.
    public List<Option> choices(UnaryOperator<String> words) {
        var choices = new ArrayList<>(List.of(new Option("", words.apply("imports.match.none"))));
        IntStream.range(0, proposal.columns().size())
                .filter(column -> !proposal.columns().get(column).isEmpty())
                .mapToObj(column -> new Option(
                        Integer.toString(column),
                        samples.get(column).isEmpty()
                                ? proposal.columns().get(column)
                                : proposal.columns().get(column) + " : "
                                        + String.join(" · ", samples.get(column))))
                .forEach(choices::add);
        return choices;
    }

    /// Columns that no field is proposed to be, quoted: they will not be read.
    public List<String> unread() {
        return IntStream.range(0, proposal.columns().size())
                .filter(column -> !proposal.places().containsValue(column))
                .mapToObj(column -> proposal.columns().get(column))
                .filter(title -> !title.isEmpty())
                .map(title -> "«\u202F" + title + "\u202F»")
                .toList();
    }
}
