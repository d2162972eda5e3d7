package org.essaim.territory.web;

import java.util.List;
import org.essaim.territory.Suggestion;

/// What the field's list offers.
public record TerritoryOptions(List<Suggestion> found) {}
