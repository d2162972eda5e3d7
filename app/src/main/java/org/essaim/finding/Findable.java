package org.essaim.finding;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.essaim.finding.Finder.Kind;

/// The things of one kind that a room brings to the box: a bean of that room. They are indexed here in the background, follow
/// each [FindableChanged], and are asked again before they are shown, so that nothing is shown that is no longer everybody's.
public interface Findable {
    Kind kind();

    /// Gives all that anybody may read now.
    void each(Consumer<Thing> taker);

    /// What these sources have now that anybody may read, in one question for all of them; nothing of one that is private, or no more.
    List<Thing> of(Collection<UUID> sources);
}
