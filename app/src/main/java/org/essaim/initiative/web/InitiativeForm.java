package org.essaim.initiative.web;

import java.util.List;
import java.util.UUID;
import org.essaim.initiative.Figure;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.InitiativeCard;
import org.essaim.initiative.Link;
import org.essaim.initiative.Theme;
import org.essaim.media.Picture;
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
        @Nullable UUID id,
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
        title = line(title);
        territory = line(territory);
        territoryId = line(territoryId);
        themes = themes == null ? List.of() : List.copyOf(themes);
        brief = text(brief);
        description = text(description);
        results = text(results);
        figures = text(figures);
        period = line(period);
        audience = line(audience);
        contact = line(contact);
        links = text(links);
        source = line(source);
        pictureId = line(pictureId);
        pictureAlternative = line(pictureAlternative);
        project = line(project);
    }

    static InitiativeForm empty(UUID id) {
        return new InitiativeForm(
                id, null, "", "", "", List.of(), "", "", "", "", "", "", "", "", "", "", "", null, null, "");
    }

    static InitiativeForm of(Initiative initiative, String territoryName) {
        InitiativeCard card = initiative.card();
        return new InitiativeForm(
                initiative.id(),
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

    // Browsers send a line's end as two characters, and nothing for a field that a program left out.
    private static String text(@Nullable String sent) {
        return sent == null
                ? ""
                : sent.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static String line(@Nullable String sent) {
        return text(sent).replaceAll("\\s*\\n\\s*", " ");
    }
}
