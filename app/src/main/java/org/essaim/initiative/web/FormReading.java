package org.essaim.initiative.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.initiative.Figure;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.Link;
import org.essaim.initiative.Theme;
import org.essaim.media.Keeping;
import org.essaim.media.Media;
import org.essaim.media.Picture;
import org.essaim.media.PictureUpload;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.FormErrors;
import org.springframework.stereotype.Component;

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
        var errors = FormErrors.none();
        title(form.title(), errors);
        Resolution resolution = territories.resolve(form.territory(), TerritoryId.parse(form.territoryId()));
        Optional<Territory> territory = TerritoryField.territory(resolution, "territory", errors);
        longest("brief", form.brief(), InitiativeCard.LONGEST_BRIEF, errors);
        longest("description", form.description(), InitiativeCard.LONGEST_TEXT, errors);
        longest("results", form.results(), InitiativeCard.LONGEST_TEXT, errors);
        List<Figure> figures = lines("figures", form.figures(), Figure::parse, Figure.MOST, errors);
        longest("period", form.period(), InitiativeCard.LONGEST_LINE, errors);
        longest("audience", form.audience(), InitiativeCard.LONGEST_LINE, errors);
        longest("contact", form.contact(), InitiativeCard.LONGEST_LINE, errors);
        List<Link> links = lines("links", form.links(), Link::parse, Link.MOST, errors);
        longest("source", form.source(), InitiativeCard.LONGEST_LINE, errors);
        longest("picture-alternative", form.pictureAlternative(), InitiativeCard.LONGEST_LINE, errors);
        Optional<Picture> picture = picture(form, errors);
        boolean sound = errors.isEmpty() && territory.isPresent();
        return new Read(
                sound ? Optional.of(card(form, territory.get(), figures, links, picture)) : Optional.empty(),
                TerritoryField.sent("territory", form.territory(), form.territoryId(), resolution),
                picture.map(Picture::id).orElse(""),
                errors);
    }

    private static InitiativeCard card(
            InitiativeForm form,
            Territory territory,
            List<Figure> figures,
            List<Link> links,
            Optional<Picture> picture) {
        return new InitiativeCard(
                form.title(),
                territory.id(),
                form.themes().stream()
                        .flatMap(theme -> Theme.ofSlug(theme).stream())
                        .collect(Collectors.toSet()),
                form.brief(),
                form.description(),
                form.results(),
                figures,
                form.period(),
                form.audience(),
                form.contact(),
                links,
                form.source(),
                picture);
    }

    private static void title(String title, FormErrors errors) {
        if (title.isEmpty()) {
            errors.refuse("title", "initiative.form.title.missing");
        } else if (title.length() < InitiativeCard.SHORTEST_TITLE) {
            errors.refuse("title", "initiative.form.title.short");
        }
        longest("title", title, InitiativeCard.LONGEST_TITLE, errors);
    }

    private static void longest(String field, String text, int most, FormErrors errors) {
        errors.refuseIf(text.length() > most, field, "initiative.form.long", most, text.length() - most);
    }

    /// Each line that is no figure, or no link, is named by its number.
    private static <T> List<T> lines(
            String field, String text, Function<String, Optional<T>> parse, int most, FormErrors errors) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (parse.apply(lines.get(i)).isEmpty()) {
                errors.refuse(field, "initiative.form." + field + ".line", i + 1);
            }
        }
        errors.refuseIf(lines.size() > most, field, "initiative.form.lines", most);
        return lines.stream().flatMap(line -> parse.apply(line).stream()).toList();
    }

    private Optional<Picture> picture(InitiativeForm form, FormErrors errors) {
        if (form.pictureRemove() != null) {
            return Optional.empty();
        }
        boolean wordless = form.pictureAlternative().isBlank();
        // Kept under its title for now: the words are asked for, the picture is not to be chosen again.
        String words = wordless ? "?" : form.pictureAlternative();
        Optional<Picture> picture = media.find(form.pictureId(), words);
        if (form.picture() != null && !form.picture().isEmpty()) {
            switch (media.keep(PictureUpload.of(form.picture(), words))) {
                case Keeping.Kept(Picture kept) -> picture = Optional.of(kept);
                case Keeping.Refused(Keeping.Reason reason, Object[] args) ->
                    errors.refuse("picture", reason.messageKey(), args);
            }
        }
        errors.refuseIf(
                picture.isPresent() && wordless, "picture-alternative", Keeping.Reason.NO_ALTERNATIVE.messageKey());
        return picture;
    }
}
