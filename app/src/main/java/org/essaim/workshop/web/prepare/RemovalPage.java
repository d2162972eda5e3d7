package org.essaim.workshop.web.prepare;

import java.util.UUID;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.workshop.WorkshopCard;

/// The last question before somebody leads a workshop no more.
///
/// @param oneself whether it is who asks
public record RemovalPage(WorkshopCard card, UUID account, String name, boolean oneself, FormErrors errors)
        implements FormPage {
    public String path() {
        return card.path() + "/animation/" + account + "/retrait";
    }

    public String back() {
        return card.path() + "#animation";
    }
}
