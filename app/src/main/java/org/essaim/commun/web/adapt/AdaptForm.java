package org.essaim.commun.web.adapt;

import org.essaim.text.Typed;
import org.springframework.web.bind.annotation.BindParam;

/// What was typed to begin an adaptation.
public record AdaptForm(
        String titre,
        String territoire,
        @BindParam("territoire-id") String territoireId) {
    public AdaptForm {
        titre = Typed.line(titre);
        territoire = Typed.line(territoire);
        territoireId = Typed.word(territoireId);
    }
}
