package org.essaim.site.web;

import java.util.List;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;

/// Where one looks for a territory.
///
/// @param mayGroup whether the visitor may make a group
public record TerritoriesPage(
        TerritoryField field, FormErrors errors, List<Territory> groups, List<Territory> regions, boolean mayGroup) {}
