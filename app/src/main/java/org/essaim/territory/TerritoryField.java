package org.essaim.territory;

import java.util.List;
import java.util.Optional;
import org.essaim.ui.FormErrors;

/// A form's field in which one finds a territory, to be shown by the template `territory/field`, and the reader of what it
/// sends.
///
/// The form sends two parameters: `name`, the text as typed, and `name-id`, what was picked from the list (empty without
/// script). The page lists [#SCRIPT] among its scripts and [#STYLE] among its styles.
///
/// @param text what the entry shows
/// @param picked the picked territory's id; may be empty
/// @param resolution what both are understood as
public record TerritoryField(String name, String text, String picked, Resolution resolution) {
    public static final String SCRIPT = "territory/territory-field.js";
    public static final String STYLE = "territory/territory-field.css";

    /// For a form not filled yet.
    public static TerritoryField empty(String name) {
        return filled(name, "", "");
    }

    /// For a form filled beforehand, which nobody has sent.
    public static TerritoryField filled(String name, String text, String picked) {
        return new TerritoryField(name, text, picked, new Resolution.None());
    }

    /// For a form that changes something which already has its territory.
    public static TerritoryField of(String name, Territory territory) {
        return new TerritoryField(name, territory.name(), territory.id().toString(), new Resolution.One(territory));
    }

    /// For a form that was sent: what was typed is kept.
    public static TerritoryField sent(String name, String text, String picked, Territories territories) {
        return sent(name, text, territories.resolve(text, TerritoryId.parse(picked)));
    }

    /// @param resolution what was sent is understood as
    public static TerritoryField sent(String name, String text, Resolution resolution) {
        String understood = resolution instanceof Resolution.One(Territory one) ? one.id().toString() : "";
        return new TerritoryField(name, text, understood, resolution);
    }

    /// Offered under the entry when the text fits several.
    public List<Suggestion> choices() {
        return resolution instanceof Resolution.Several(var choices) ? List.copyOf(choices) : List.of();
    }

    /// What it is understood as, where nothing is refused.
    public Optional<Territory> found() {
        return resolution instanceof Resolution.One(Territory one) ? Optional.of(one) : Optional.empty();
    }

    /// The territory, or what to mend beside the field.
    public Optional<Territory> needed(FormErrors errors) {
        return needed(errors, "territory.field.none");
    }

    /// @param missing what to say where nothing was typed
    public Optional<Territory> needed(FormErrors errors, String missing) {
        switch (resolution) {
            case Resolution.One _ -> {}
            case Resolution.Several(var choices) ->
                errors.refuse(name, choices.size() == 1 ? "territory.field.near" : "territory.field.several");
            case Resolution.None _ -> errors.refuse(name, text.isBlank() ? missing : "territory.field.none");
        }
        return found();
    }

    /// The territory of a field that may be left empty.
    public Optional<Territory> ifAny(FormErrors errors) {
        return text.isBlank() ? Optional.empty() : needed(errors);
    }
}
