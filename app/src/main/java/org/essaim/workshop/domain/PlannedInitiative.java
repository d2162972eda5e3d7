package org.essaim.workshop.domain;

/// An initiative as it was brought to this room: the catalogue may change afterwards, the log does not.
///
/// @param summary one or two sentences; empty for an initiative known only by its territory
/// @param slug    its page in the catalogue
public record PlannedInitiative(Id<PlannedInitiative> id, String title, Place place, String summary, String slug) {
    public boolean isDescribed() {
        return !summary.isEmpty();
    }
}
