package org.essaim.workshop.domain;

import java.util.List;

/// What each territory says of the decisive elements.
public sealed interface PerspectiveCommand extends Command {
    /// For a mechanism or a resource.
    ///
    /// @param improvement empty when there is none
    /// @param conditions  asked only to adapt
    record Judge(Id<Element> element, Verdict verdict, String improvement, List<Condition> conditions)
            implements PerspectiveCommand {
        public Judge {
            conditions = List.copyOf(conditions);
        }
    }

    /// For an element of context: how it is *chez nous*, beside the origin's sentence.
    record DescribeHome(Id<Element> element, String text) implements PerspectiveCommand {}
}
