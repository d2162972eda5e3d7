package org.essaim.initiative.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.initiative.Initiative;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Option;

/// The form of an initiative.
///
/// @param initiative the one edited; empty for a new one
/// @param ownerPath where an owner sends it, who came by a link; empty for somebody with an account
/// @param differences what somebody else saved meanwhile, where it is not what is in the form; empty otherwise
public record InitiativeFormPage(
        Optional<Initiative> initiative,
        InitiativeForm form,
        TerritoryField territory,
        List<Option> themes,
        FormErrors errors,
        boolean overtaken,
        List<Difference> differences,
        Optional<String> ownerPath)
        implements FormPage {
    static final String NAMESAKE = "initiative.form.namesake";

    /// Whether the form was stopped to ask if this is not the initiative of the same name.
    public boolean asksAboutNamesake() {
        return errors.of("title").stream().anyMatch(refusal -> refusal.key().equals(NAMESAKE));
    }

    /// @param field the form's field
    /// @param label the message key of its label
    /// @param theirs what is saved now
    public record Difference(String field, String label, String theirs) {}

    public String action() {
        return ownerPath.or(() -> initiative.map(Initiative::path)).orElse("/initiatives");
    }

    public Set<String> chosenThemes() {
        return Set.copyOf(form.themes());
    }
}
