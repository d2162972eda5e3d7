package org.essaim.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be read, before any format: the same value becomes a page of the site, an accessible PDF or Markdown.
/// All words are already in the reader's language and typography; renderers add none of their own.
///
/// @param cover absent: the PDF starts on its first section, under a plain title
/// @param sections in reading order, with distinct ids; copied
public record Document(
        String title,
        String subtitle,
        Locale language,
        Meta meta,
        @Nullable Cover cover,
        List<Section> sections) {
    public Document {
        sections = List.copyOf(sections);
        Set<String> ids = new HashSet<>();
        for (Section section : sections) {
            if (!ids.add(section.id())) {
                throw new IllegalArgumentException("Two sections are called " + section.id());
            }
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document has a title");
        }
    }

    /// What is said about the document rather than in it.
    ///
    /// @param description one sentence, for the file's metadata
    /// @param author the body that answers for it, for the file's metadata
    /// @param runningHead the short title at the head of each printed page
    /// @param folio the words at the foot of each printed page, before its number
    /// @param mark a word that each page carries when the material is not real ("exemple"); empty: none
    public record Meta(String description, String author, String runningHead, String folio, String mark) {}

    /// A full page before the first section.
    ///
    /// @param brand the name printed beside the sign at the top
    /// @param figure drawn over the whole width at the foot; what it counts is also said in the facts
    /// @param facts short lines at the bottom right
    public record Cover(String brand, Drawing figure, String alternative, List<String> facts) {
        public Cover {
            facts = List.copyOf(facts);
        }
    }

    /// A part with a title that the table of bookmarks names and the margin thread marks.
    ///
    /// @param id unique in the document, fit for a URL fragment: letters, digits and hyphens
    /// @param ownPage true: starts a page when printed
    public record Section(String id, String title, boolean ownPage, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
            if (!id.matches("[a-z][a-z0-9-]*")) {
                throw new IllegalArgumentException("Not a section id: " + id);
            }
        }
    }
}
