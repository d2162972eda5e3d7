package org.essaim.commun.web.adapt;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// What was typed to begin an adaptation.
public record AdaptForm(
        String titre,
        String territoire,
        @BindParam("territoire-id") String territoireId) {
    public AdaptForm {
        titre = text(titre);
        territoire = text(territoire);
        territoireId = text(territoireId);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
