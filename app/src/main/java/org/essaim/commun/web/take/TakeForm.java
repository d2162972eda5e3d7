package org.essaim.commun.web.take;

import com.github.f4b6a3.uuid.UuidCreator;
import org.essaim.text.Typed;
import org.springframework.web.bind.annotation.BindParam;

/// What somebody left, as typed.
///
/// @param id      made when the form was shown, so that sending it twice counts once
/// @param version the one they had before their eyes
public record TakeForm(
        String id,
        String version,
        String territoire,
        @BindParam("territoire-id") String territoireId,
        String name,
        String email,
        String message) {
    public TakeForm {
        id = Typed.word(id);
        version = Typed.word(version);
        territoire = Typed.line(territoire);
        territoireId = Typed.word(territoireId);
        name = Typed.line(name);
        email = Typed.word(email);
        message = Typed.text(message);
    }

    static TakeForm empty(int version) {
        return new TakeForm(UuidCreator.getTimeOrderedEpoch().toString(), Integer.toString(version), "", "", "", "", "");
    }

    int theVersion() {
        return Typed.whole(version).orElse(0);
    }
}
