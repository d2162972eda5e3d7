package org.essaim.workshop.web.desk;

import java.util.List;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Role;

/// The form by which facilitators let in somebody who has no phone at hand.
public record NewPersonPage(String base, String workshop, NewPersonForm form, TerritoryField territory, FormErrors errors) {
    /// As sent; a role or a citation that is none falls back to the first.
    public record NewPersonForm(String name, String role, String territory, String territoryId, String citation) {
        static final NewPersonForm EMPTY = new NewPersonForm("", "", "", "", "");

        Role roleChosen() {
            return chosen(Role.values(), role);
        }

        Citation citationChosen() {
            return chosen(Citation.values(), citation);
        }

        private static <E extends Enum<E>> E chosen(E[] values, String name) {
            for (E value : values) {
                if (value.name().equals(name)) {
                    return value;
                }
            }
            return values[0];
        }
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }

    public List<Citation> citations() {
        return List.of(Citation.values());
    }
}
