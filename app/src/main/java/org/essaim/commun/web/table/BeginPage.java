package org.essaim.commun.web.table;

import java.util.List;
import java.util.Set;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Option;

/// A new concept: its title, and the workshops it draws from.
///
/// @param chosen the ids of the workshops ticked
public record BeginPage(
        String base, String title, List<Option> workshops, Set<String> chosen, FormErrors errors)
        implements FormPage {}
