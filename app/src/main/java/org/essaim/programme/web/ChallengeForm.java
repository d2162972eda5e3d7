package org.essaim.programme.web;

import java.util.UUID;
import org.essaim.programme.Challenge;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.springframework.web.bind.annotation.BindParam;

/// An enjeu as it was typed.
///
/// @param id made with the page: a page sent twice proposes one enjeu
public record ChallengeForm(
        String id, String title, String why, String territory, @BindParam("territory-id") String territoryId) {
    public ChallengeForm {
        id = FormReader.idOrNew(id).toString();
        title = Typed.line(title);
        why = Typed.text(why);
        territory = Typed.line(territory);
        territoryId = Typed.word(territoryId);
    }

    static ChallengeForm blank() {
        return new ChallengeForm("", "", "", "", "");
    }

    static ChallengeForm of(Challenge challenge) {
        return new ChallengeForm(challenge.id().toString(), challenge.title(), challenge.why(), "", "");
    }

    UUID key() {
        return UUID.fromString(id);
    }

    void check(FormErrors errors) {
        FormReader read = new FormReader(errors);
        read.line("title", title).atLeast(3, "programme.challenge.title.missing").atMost(Challenge.LONGEST_TITLE);
        read.text("why", why).filled("programme.challenge.why.missing").atMost(Challenge.LONGEST_WHY);
    }
}
