package org.essaim.programme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What came of workshops and is shown on the common day. What keeps communs answers it: a programme lies below and asks.
public interface OnShow {
    /// In one question for all of them, each once.
    List<Shown> of(Collection<UUID> workshops);

    /// What its poster says.
    Optional<Poster> poster(String slug);

    /// One of them in a list.
    ///
    /// @param slug its short name, unique
    /// @param purpose what it is for, in a sentence
    /// @param path its page
    /// @param territory of an adaptation; empty for the others
    record Shown(String slug, String title, String purpose, String path, String territory, boolean example) {}

    /// @param parts how one goes about it
    /// @param licence its key, such as `licence-ouverte-2.0`
    record Poster(Shown shown, int version, List<Part> parts, String licence) {
        public Poster {
            parts = List.copyOf(parts);
        }
    }

    record Part(String heading, List<String> sentences) {
        public Part {
            sentences = List.copyOf(sentences);
        }
    }
}
