package org.essaim.programme.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.essaim.document.Block;
import org.essaim.document.Document;
import org.essaim.document.Document.Meta;
import org.essaim.document.Document.Section;
import org.essaim.document.Inline;
import org.essaim.document.Paper;
import org.essaim.document.PdfRenderer;
import org.essaim.document.QrDrawing;
import org.essaim.language.Language;
import org.essaim.programme.OnShow.Part;
import org.essaim.programme.OnShow.Poster;
import org.essaim.programme.Programme;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.stereotype.Component;

/// The poster of a commun: one A3 sheet, read from two metres, and a code by which a territory says that it would take it
/// up.
@Component
class PosterPress {
    private static final int MOST_PARTS = 3;
    /// How much of the commun a poster tells: as much as one sheet holds beside its code, tried from the most.
    private static final List<Integer> LETTERS = List.of(900, 600, 400, 250, 120, 0);
    private static final int CODE_MM = 40;

    private final PdfRenderer pdf;
    private final Messages messages;
    private final PublicAddress address;

    PosterPress(PdfRenderer pdf, Messages messages, PublicAddress address) {
        this.pdf = pdf;
        this.messages = messages;
        this.address = address;
    }

    byte[] print(Programme programme, Poster poster) {
        byte[] sheet = new byte[0];
        for (int letters : LETTERS) {
            sheet = pdf.render(document(programme, poster, letters), Paper.A3);
            if (pages(sheet) == 1) {
                return sheet;
            }
        }
        return sheet;
    }

    private static int pages(byte[] sheet) {
        try (PDDocument read = Loader.loadPDF(sheet)) {
            return read.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param letters how many of the commun's sentences may take
    Document document(Programme programme, Poster poster, int letters) {
        String title = Language.spoken().typographed(poster.shown().title());
        String takeUp = address.of(poster.shown().path() + "/reprendre");
        List<Section> sections = new ArrayList<>();
        List<Block> how = how(poster.parts(), letters);
        long told = how.stream().filter(Block.Heading.class::isInstance).count();
        if (!how.isEmpty()) {
            sections.add(new Section("comment", messages.get("programme.poster.how"), false, how));
        }
        sections.add(new Section("reprendre", messages.get("programme.poster.take-up"), false, takeUp(takeUp, poster, told)));
        return new Document(
                title,
                Language.spoken().typographed(poster.shown().purpose()),
                Locale.FRENCH,
                new Meta(
                        messages.get("programme.poster.description", title),
                        messages.get("ui.brand"),
                        programme.title(),
                        messages.get("programme.poster.foot", poster.version(), licence(poster)),
                        poster.shown().example() ? messages.get("ui.example") : ""),
                null,
                sections);
    }

    private List<Block> how(List<Part> parts, int letters) {
        List<Block> blocks = new ArrayList<>();
        int left = letters;
        for (Part part : parts.stream().limit(MOST_PARTS).toList()) {
            List<List<Inline>> lines = new ArrayList<>();
            for (String sentence : part.sentences()) {
                left -= sentence.length();
                if (left < 0) {
                    break;
                }
                lines.add(Inline.text(Language.spoken().typographed(sentence)));
            }
            if (!lines.isEmpty()) {
                blocks.add(new Block.Heading(3, Language.spoken().typographed(part.heading())));
                blocks.add(new Block.Items(false, lines));
            }
        }
        return blocks;
    }

    /// @param told how many of the commun's blocks the sheet has room for
    private List<Block> takeUp(String takeUp, Poster poster, long told) {
        List<Block> blocks = new ArrayList<>();
        if (!poster.shown().territory().isEmpty()) {
            blocks.add(Block.paragraph(messages.get("programme.gathering.adaptation", poster.shown().territory())));
        }
        if (told < poster.parts().size()) {
            blocks.add(Block.paragraph(messages.get(
                    "programme.poster.more", told, poster.parts().size(), address.of(poster.shown().path()))));
        }
        blocks.add(new Block.Figure(
                QrDrawing.of(takeUp),
                messages.get("programme.poster.code", takeUp),
                List.of(
                        new Inline.Text(messages.get("programme.poster.point") + " "),
                        new Inline.Link(takeUp, takeUp, messages.get("programme.poster.code", takeUp))),
                CODE_MM));
        return blocks;
    }

    private String licence(Poster poster) {
        String key = "programme.poster.licence." + poster.licence();
        return messages.has(key) ? messages.get(key) : poster.licence();
    }
}
