package org.essaim.commun.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A run of words that two texts share, or that only one has. What is same and added, joined, is the later text; what is
/// same and removed, the earlier.
public record Piece(What what, String text) {
    public enum What {
        SAME,
        ADDED,
        REMOVED
    }

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}’'-]*|\\s+|.", Pattern.DOTALL);

    /// What changed between two texts, word by word.
    public static List<Piece> between(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        List<Piece> pieces = new ArrayList<>();
        for (Alignment.Step step : Alignment.of(old, now)) {
            if (step.isCommon()) {
                add(pieces, What.SAME, now.get(step.after()));
            } else if (step.after() < 0) {
                add(pieces, What.REMOVED, old.get(step.before()));
            } else {
                add(pieces, What.ADDED, now.get(step.after()));
            }
        }
        return tidy(pieces);
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, What what, String text) {
        if (!pieces.isEmpty() && pieces.getLast().what() == what) {
            pieces.add(new Piece(what, pieces.removeLast().text() + text));
        } else {
            pieces.add(new Piece(what, text));
        }
    }

    /// A blank shared between two changes says nothing: it goes with them, and what was removed is read in one run, then
    /// what was added.
    private static List<Piece> tidy(List<Piece> pieces) {
        List<Piece> tidy = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean within = piece.what() == What.SAME && piece.text().isBlank()
                    && i > 0 && i < pieces.size() - 1
                    && removed.length() + added.length() > 0;
            if (piece.what() == What.SAME && !within) {
                flush(tidy, removed, added);
                tidy.add(piece);
                continue;
            }
            if (piece.what() != What.ADDED) {
                removed.append(piece.text());
            }
            if (piece.what() != What.REMOVED) {
                added.append(piece.text());
            }
        }
        flush(tidy, removed, added);
        return List.copyOf(tidy);
    }

    private static void flush(List<Piece> tidy, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            tidy.add(new Piece(What.REMOVED, removed.toString()));
        }
        if (!added.isEmpty()) {
            tidy.add(new Piece(What.ADDED, added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }
}
