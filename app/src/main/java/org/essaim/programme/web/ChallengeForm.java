package org.essaim.programme.web;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Objects;
import java.util.UUID;
import org.essaim.programme.Challenge;
import org.essaim.ui.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// An enjeu as it was typed.
///
/// @param id made with the page: a page sent twice proposes one enjeu
public record ChallengeForm(
        @Nullable UUID id, String title, String why, String territory, @BindParam("territory-id") String territoryId) {
    public ChallengeForm {
        title = Typed.line(title);
        why = Typed.text(why);
        territory = Typed.line(territory);
        territoryId = Objects.requireNonNullElse(territoryId, "");
    }

    static ChallengeForm blank() {
        return new ChallengeForm(UuidCreator.getTimeOrderedEpoch(), "", "", "", "");
    }

    static ChallengeForm of(Challenge challenge) {
        return new ChallengeForm(challenge.id(), challenge.title(), challenge.why(), "", "");
    }

    public UUID key() {
        return id == null ? UuidCreator.getTimeOrderedEpoch() : id;
    }

    void check(FormErrors errors) {
        errors.refuseIf(title.length() < 3, "title", "programme.challenge.title.missing");
        errors.refuseIf(title.length() > Challenge.LONGEST_TITLE, "title", "programme.form.long", Challenge.LONGEST_TITLE);
        errors.refuseIf(why.isEmpty(), "why", "programme.challenge.why.missing");
        errors.refuseIf(why.length() > Challenge.LONGEST_WHY, "why", "programme.form.long", Challenge.LONGEST_WHY);
    }
}
