package org.essaim.commun.store;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// The concepts that somebody may work on, as the database is asked for them: one of them as well as a page of them.
///
/// @param condition on `c`, a row of concepts; ours, never a text from outside
public record Reach(String condition, Map<String, Object> params) {
    private static final String UNPUBLISHED = "not exists (select from commun.version v where v.concept_id = c.id)";

    public static final Reach NOTHING = new Reach("false", Map.of());
    public static final Reach EVERYTHING = new Reach("true", Map.of());
    public static final Reach DEMONSTRATION = new Reach("c.demonstration", Map.of());

    /// What is drawn from one workshop and from nothing else, until it is published.
    public static Reach room(UUID workshop) {
        return new Reach(
                "c.parent_id is null and c.workshops = array[:room]::uuid[] and " + UNPUBLISHED, Map.of("room", workshop));
    }

    /// What an account leads, and any draft.
    public static Reach drafts(Collection<UUID> led) {
        return new Reach("(c.id = any (:led) or " + UNPUBLISHED + ")", Map.of("led", ids(led)));
    }

    /// What an account leads; of the drafts, those it wrote in, and those drawn from workshops that are all open to it.
    public static Reach drafts(Collection<UUID> led, Collection<UUID> written, Collection<UUID> open) {
        return new Reach(
                "(c.id = any (:led) or " + UNPUBLISHED
                        + " and (c.id = any (:written) or c.parent_id is null and c.workshops <@ :open))",
                Map.of("led", ids(led), "written", ids(written), "open", ids(open)));
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
