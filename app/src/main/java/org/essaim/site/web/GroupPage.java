package org.essaim.site.web;

import org.essaim.territory.Territory;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.jspecify.annotations.Nullable;

/// @param group the one that is changed; none while one is made
public record GroupPage(@Nullable Territory group, GroupForm form, FormErrors errors)
        implements FormPage {
    public String action() {
        return group == null ? "/territoires/groupes" : "/territoires/groupes/" + group.id().code() + "/modifier";
    }
}
