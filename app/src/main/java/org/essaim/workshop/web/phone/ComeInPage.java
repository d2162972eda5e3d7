package org.essaim.workshop.web.phone;

import java.util.List;
import org.essaim.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/// Where one types the code on the wall.
///
/// @param notice what just happened; none usually
/// @param known  who came into a workshop by this phone
public record ComeInPage(
        String typed, FormErrors errors, @Nullable String notice, List<KnownPerson> known) {}
