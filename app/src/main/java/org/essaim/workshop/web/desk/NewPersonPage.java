package org.essaim.workshop.web.desk;

import java.util.List;
import java.util.Optional;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.FormReader;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Role;

/// The form by which facilitators let in somebody who has no phone at hand.
public record NewPersonPage(String base, String workshop, NewPersonForm form, TerritoryField territory, FormErrors errors)
        implements FormPage {
    /// As sent; a role or a citation that is none is asked again: to cite somebody by name is theirs to ask.
    public record NewPersonForm(String name, String role, String territory, String territoryId, String citation) {
        static final NewPersonForm EMPTY = new NewPersonForm("", "", "", "", "");

        Optional<Role> roleChosen() {
            return FormReader.named(Role.class, role);
        }

        Optional<Citation> citationChosen() {
            return FormReader.named(Citation.class, citation);
        }
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }

    public List<Citation> citations() {
        return List.of(Citation.values());
    }
}
