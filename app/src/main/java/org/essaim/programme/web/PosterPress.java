package org.essaim.programme.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essaim.document.Block;
import org.essaim.document.Document;
import org.essaim.document.Document.Meta;
import org.essaim.document.Document.Section;
import org.essaim.document.Inline;
import org.essaim.document.Paper;
import org.essaim.document.PdfRenderer;
import org.essaim.document.QrCode;
import org.essaim.programme.OnShow.Part;
import org.essaim.programme.OnShow.Poster;
import org.essaim.programme.Programme;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.Typography;
import org.springframework.stereotype.Component;

/// The poster of a commun: one A3 sheet, read from two metres, and a code by which a territory says that it would take it
/// up.
@Component
class PosterPress {
    private static final int MOST_PARTS = 3;
    /// Beyond it a sheet would become two.
    private static final int MOST_LETTERS = 900;
    private static final int CODE_MM = 52;

    private final PdfRenderer pdf;
    private final Messages messages;
    private final PublicAddress address;

    PosterPress(PdfRenderer pdf, Messages messages, PublicAddress address) {
        this.pdf = pdf;
        this.messages = messages;
        this.address = address;
    }

    byte[] print(Programme programme, Poster poster) {
        return pdf.render(document(programme, poster), Paper.A3);
    }

    Document document(Programme programme, Poster poster) {
        String title = Typography.french(poster.shown().title());
        String takeUp = address.of(poster.shown().path() + "/reprendre");
        List<Section> sections = new ArrayList<>();
        List<Block> how = how(poster.parts());
        if (!how.isEmpty()) {
            sections.add(new Section("comment", messages.get("programme.poster.how"), false, how));
        }
        sections.add(new Section("reprendre", messages.get("programme.poster.take-up"), false, takeUp(takeUp, poster)));
        return new Document(
                title,
                Typography.french(poster.shown().purpose()),
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

    private List<Block> how(List<Part> parts) {
        List<Block> blocks = new ArrayList<>();
        int left = MOST_LETTERS;
        for (Part part : parts.stream().limit(MOST_PARTS).toList()) {
            List<List<Inline>> lines = new ArrayList<>();
            for (String sentence : part.sentences()) {
                left -= sentence.length();
                if (left < 0) {
                    break;
                }
                lines.add(Inline.text(Typography.french(sentence)));
            }
            if (!lines.isEmpty()) {
                blocks.add(new Block.Heading(3, Typography.french(part.heading())));
                blocks.add(new Block.Items(false, lines));
            }
        }
        return blocks;
    }

    private List<Block> takeUp(String takeUp, Poster poster) {
        List<Block> blocks = new ArrayList<>();
        if (!poster.shown().territory().isEmpty()) {
            blocks.add(Block.paragraph(messages.get("programme.gathering.adaptation", poster.shown().territory())));
        }
        blocks.add(new Block.Figure(
                QrCode.of(takeUp),
                messages.get("programme.poster.code", takeUp),
                List.of(new Inline.Text(messages.get("programme.poster.point") + " "), new Inline.Link(takeUp, takeUp, messages.get("programme.poster.code", takeUp))),
                CODE_MM));
        return blocks;
    }

    private String licence(Poster poster) {
        String key = "programme.poster.licence." + poster.licence();
        return messages.has(key) ? messages.get(key) : poster.licence();
    }
}
