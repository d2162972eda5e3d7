package org.essaim.territory;

import java.util.List;
import java.util.Optional;
import org.essaim.ui.FormErrors;

/// A form's field in which one finds a territory, to be shown by the template `territory/field`.
///
/// The form sends two parameters: `name`, the text as typed, and `name-id`, what was picked from the list (empty
/// without script).
/// [Territories#resolve] makes a territory of both. The page lists [#SCRIPT] among its scripts and [#STYLE] among its
/// styles.
///
/// @param text what the entry shows
/// @param picked the picked territory's id; may be empty
/// @param choices offered under the entry when the text fits several
public record TerritoryField(String name, String text, String picked, List<Territory> choices) {
    public static final String SCRIPT = "territory/territory-field.js";
    public static final String STYLE = "territory/territory-field.css";

    public TerritoryField {
        choices = List.copyOf(choices);
    }

    /// For a form not filled yet.
    public static TerritoryField empty(String name) {
        return new TerritoryField(name, "", "", List.of());
    }

    /// For a form that changes something which already has its territory.
    public static TerritoryField of(String name, Territory territory) {
        return new TerritoryField(name, territory.name(), territory.id().toString(), List.of());
    }

    /// For a form that was sent: what was typed is kept, the choices are offered.
    public static TerritoryField sent(String name, String text, String picked, Resolution resolution) {
        return switch (resolution) {
            case Resolution.One(Territory territory) ->
                new TerritoryField(name, text, territory.id().toString(), List.of());
            case Resolution.Several(List<Territory> choices) -> new TerritoryField(name, text, "", choices);
            case Resolution.None _ -> new TerritoryField(name, text, "", List.of());
        };
    }

    /// The territory of a sent form, or what to mend beside the field.
    public static Optional<Territory> territory(Resolution resolution, String name, FormErrors errors) {
        return switch (resolution) {
            case Resolution.One(Territory territory) -> Optional.of(territory);
            case Resolution.Several _ -> {
                errors.refuse(name, "territory.field.several");
                yield Optional.empty();
            }
            case Resolution.None _ -> {
                errors.refuse(name, "territory.field.none");
                yield Optional.empty();
            }
        };
    }
}
