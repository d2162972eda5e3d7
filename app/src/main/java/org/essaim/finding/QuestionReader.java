package org.essaim.finding;

import java.util.Set;
import org.essaim.territory.NeedAndPlace;
import org.essaim.territory.TerritoryId;

/// Reads what is typed into a need and places. It takes a large collection to know which words people write without a capital: the
/// room that has one answers.
public interface QuestionReader {
    /// The parameters are those of [BoxQuestion].
    NeedAndPlace read(String words, Set<TerritoryId> chosen, Set<String> asWords);
}
