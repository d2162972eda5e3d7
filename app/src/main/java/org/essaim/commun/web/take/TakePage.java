package org.essaim.commun.web.take;

import java.util.List;
import org.essaim.commun.domain.Commun;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;

/// The form « mon territoire reprendrait ».
///
/// @param takers the territories that said so before
public record TakePage(
        Commun commun,
        String title,
        String purpose,
        List<String> takers,
        TakeForm form,
        TerritoryField territory,
        FormErrors errors)
        implements FormPage {}
