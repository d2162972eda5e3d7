package org.essaim.initiative.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.initiative.Figure;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.Link;
import org.essaim.initiative.Theme;
import org.essaim.media.Media;
import org.essaim.media.Picture;
import org.essaim.media.PictureGiven;
import org.essaim.media.PictureUpload;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Makes a card of a sent form, or says field by field what to mend. A good picture is kept even when another field is
/// refused: a browser would not send the file again.
@Component
class FormReading {
    private final Territories territories;
    private final Media media;

    FormReading(Territories territories, Media media) {
        this.territories = territories;
        this.media = media;
    }

    /// @param card empty when something is refused
    /// @param pictureId of the picture kept so far; may be empty
    record Read(Optional<InitiativeCard> card, TerritoryField territory, String pictureId, FormErrors errors) {}

    Read read(InitiativeForm form) {
        FormErrors errors = FormErrors.none();
        FormReader read = new FormReader(errors);
        TerritoryField field = TerritoryField.sent("territory", form.territory(), form.territoryId(), territories);
        String title = read.line("title", form.title())
                .filled("initiative.form.title.missing")
                .atLeast(InitiativeCard.SHORTEST_TITLE, "initiative.form.title.short")
                .atMost(InitiativeCard.LONGEST_TITLE);
        Optional<Territory> territory = field.needed(errors);
        String brief = read.text("brief", form.brief()).atMost(InitiativeCard.LONGEST_BRIEF);
        String description = read.text("description", form.description()).atMost(InitiativeCard.LONGEST_TEXT);
        String results = read.text("results", form.results()).atMost(InitiativeCard.LONGEST_TEXT);
        List<Figure> figures = read.lines(
                "figures", form.figures(), Figure::parse, "initiative.form.figures.line", Figure.MOST, "initiative.form.lines");
        String period = read.line("period", form.period()).atMost(InitiativeCard.LONGEST_LINE);
        String audience = read.line("audience", form.audience()).atMost(InitiativeCard.LONGEST_LINE);
        String contact = read.line("contact", form.contact()).atMost(InitiativeCard.LONGEST_LINE);
        List<Link> links =
                read.lines("links", form.links(), Link::parse, "initiative.form.links.line", Link.MOST, "initiative.form.lines");
        String source = read.line("source", form.source()).atMost(InitiativeCard.LONGEST_LINE);
        read.line("picture-alternative", form.pictureAlternative()).atMost(InitiativeCard.LONGEST_LINE);
        Optional<Picture> picture = picture(form, read, errors);
        Optional<InitiativeCard> card = read.made(() -> new InitiativeCard(
                title,
                territory.orElseThrow().id(),
                form.themes().stream()
                        .flatMap(theme -> Theme.ofSlug(theme).stream())
                        .collect(Collectors.toSet()),
                brief,
                description,
                results,
                figures,
                period,
                audience,
                contact,
                links,
                source,
                picture));
        return new Read(card, field, picture.map(Picture::id).orElse(""), errors);
    }

    private Optional<Picture> picture(InitiativeForm form, FormReader read, FormErrors errors) {
        if (form.pictureRemove() != null) {
            return Optional.empty();
        }
        boolean wordless = form.pictureAlternative().isBlank();
        // Kept under its title for now: the words are asked for, the picture is not to be chosen again.
        String words = wordless ? "?" : form.pictureAlternative();
        Optional<Picture> picture = media.find(form.pictureId(), words);
        Optional<MultipartFile> file = read.fileIfAny(form.picture());
        if (file.isPresent()) {
            switch (media.keep(PictureUpload.of(file.get(), words))) {
                case PictureGiven.Kept(Picture kept) -> picture = Optional.of(kept);
                case PictureGiven.Refused(PictureGiven.Reason reason, Object[] args) ->
                    errors.refuse("picture", reason.messageKey(), args);
            }
        }
        errors.refuseIf(
                picture.isPresent() && wordless, "picture-alternative", PictureGiven.Reason.NO_ALTERNATIVE.messageKey());
        return picture;
    }
}
