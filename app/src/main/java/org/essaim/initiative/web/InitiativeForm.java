package org.essaim.initiative.web;

import java.util.List;
import java.util.UUID;
import org.essaim.initiative.Figure;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.Link;
import org.essaim.initiative.Theme;
import org.essaim.media.Picture;
import org.essaim.text.Typed;
import org.essaim.ui.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.multipart.MultipartFile;

/// The form as it was sent: texts as typed, nothing checked.
///
/// @param id of the initiative to be; made when the form was shown, so that sending twice creates one
/// @param revision the one the person started from
/// @param project the slug of the funded project that the initiative is made of; mostly empty
/// @param pictureId a picture kept before, by this form or by an earlier one
public record InitiativeForm(
        String id,
        @Nullable Integer revision,
        String title,
        String territory,
        @BindParam("territory-id") String territoryId,
        List<String> themes,
        String brief,
        String description,
        String results,
        String figures,
        String period,
        String audience,
        String contact,
        String links,
        String source,
        @BindParam("picture-id") String pictureId,
        @BindParam("picture-alternative") String pictureAlternative,
        @BindParam("picture-remove") @Nullable String pictureRemove,
        @Nullable MultipartFile picture,
        @BindParam("projet") String project) {
    public InitiativeForm {
        id = FormReader.idOrNew(id).toString();
        title = Typed.line(title);
        territory = Typed.line(territory);
        territoryId = Typed.word(territoryId);
        themes = themes == null ? List.of() : List.copyOf(themes);
        brief = Typed.text(brief);
        description = Typed.text(description);
        results = Typed.text(results);
        figures = Typed.text(figures);
        period = Typed.line(period);
        audience = Typed.line(audience);
        contact = Typed.line(contact);
        links = Typed.text(links);
        source = Typed.line(source);
        pictureId = Typed.word(pictureId);
        pictureAlternative = Typed.line(pictureAlternative);
        project = Typed.word(project);
    }

    static InitiativeForm empty(UUID id) {
        return new InitiativeForm(
                id.toString(), null, "", "", "", List.of(), "", "", "", "", "", "", "", "", "", "", "", null, null, "");
    }

    static InitiativeForm of(Initiative initiative, String territoryName) {
        InitiativeCard card = initiative.card();
        return new InitiativeForm(
                initiative.id().toString(),
                initiative.revision(),
                card.title(),
                territoryName,
                card.territory().toString(),
                card.themes().stream().map(Theme::slug).toList(),
                card.brief(),
                card.description(),
                card.results(),
                lines(card.figures().stream().map(Figure::toString).toList()),
                card.period(),
                card.audience(),
                card.contact(),
                lines(card.links().stream().map(Link::toString).toList()),
                card.source(),
                card.picture().map(Picture::id).orElse(""),
                card.picture().map(Picture::alternative).orElse(""),
                null,
                null,
                "");
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
