package org.essaim.commun.web.adapt;

import org.essaim.commun.web.show.Shelf;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;

/// Before an adaptation begins: which version, for which territory, under which name.
///
/// @param signedIn whether the visitor has an account; without one, the page says how to go on
public record AdaptPage(
        Shelf.Volume volume,
        String title,
        String licence,
        AdaptForm form,
        TerritoryField territory,
        FormErrors errors,
        boolean signedIn)
        implements FormPage {
    public String path() {
        return volume.path() + "/adapter";
    }
}
