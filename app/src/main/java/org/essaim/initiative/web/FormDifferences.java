package org.essaim.initiative.web;

import java.util.ArrayList;
import java.util.List;
import org.essaim.initiative.web.InitiativeFormPage.Difference;

/// What differs between two forms, field by field.
final class FormDifferences {
    private final List<Difference> found = new ArrayList<>();

    private FormDifferences() {}

    static List<Difference> between(InitiativeForm mine, InitiativeForm theirs) {
        var differences = new FormDifferences();
        differences.add("title", mine.title(), theirs.title());
        if (!mine.territoryId().equals(theirs.territoryId())) {
            differences.add("territory", mine.territory(), theirs.territory());
        }
        differences.add("brief", mine.brief(), theirs.brief());
        differences.add("description", mine.description(), theirs.description());
        differences.add("results", mine.results(), theirs.results());
        differences.add("figures", mine.figures(), theirs.figures());
        differences.add("period", mine.period(), theirs.period());
        differences.add("audience", mine.audience(), theirs.audience());
        differences.add("contact", mine.contact(), theirs.contact());
        differences.add("links", mine.links(), theirs.links());
        differences.add("source", mine.source(), theirs.source());
        differences.add("picture-alternative", mine.pictureAlternative(), theirs.pictureAlternative());
        return List.copyOf(differences.found);
    }

    private void add(String field, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            found.add(new Difference(field, "initiative.form." + field, theirs));
        }
    }
}
