package org.essaim.territory.web;

import java.util.List;
import org.essaim.territory.Found;

/// What the field's list offers.
public record TerritoryOptions(List<Found> found) {}
