package org.essaim.initiative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.language.Language;

/// A text as people type it: paragraphs between blank lines, and lists of lines that begin with « - », « • » or « * ».
/// Nothing else means anything: a tag is shown as it was typed.
public record PlainText(List<Block> blocks) {
    private static final Pattern ITEM = Pattern.compile("^\\s*[-•*–]\\s+(.*)$");

    public sealed interface Block {
        /// Its lines stay lines.
        record Paragraph(String text) implements Block {}

        record Items(List<String> items) implements Block {
            public Items {
                items = List.copyOf(items);
            }

            /// Short items stand side by side.
            public boolean areShort() {
                return items.size() > 3 && items.stream().allMatch(item -> item.length() <= 90);
            }
        }
    }

    public PlainText {
        blocks = List.copyOf(blocks);
    }

    public static PlainText of(String text) {
        var blocks = new ArrayList<Block>();
        var lines = new ArrayList<String>();
        var items = new ArrayList<String>();
        for (String line : (Language.spoken().typographed(text) + "\n").lines().toList()) {
            var item = ITEM.matcher(line);
            if (item.matches()) {
                endParagraph(lines, blocks);
                items.add(item.group(1).strip());
            } else if (line.isBlank()) {
                endParagraph(lines, blocks);
                endItems(items, blocks);
            } else {
                endItems(items, blocks);
                lines.add(line.strip());
            }
        }
        endParagraph(lines, blocks);
        endItems(items, blocks);
        return new PlainText(blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    private static void endParagraph(List<String> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Paragraph(String.join("\n", lines)));
            lines.clear();
        }
    }

    private static void endItems(List<String> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(items));
            items.clear();
        }
    }
}
