package org.essaim.programme.web;

import java.util.List;
import java.util.UUID;
import org.essaim.programme.ChallengeWorkshops.Held;
import org.essaim.programme.OnShow;
import org.essaim.programme.Programme;
import org.essaim.ui.Download;
import org.essaim.ui.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller("programmePosterController")
class ProgrammePosterController {
    private final Managing managing;
    private final ChallengeLines lines;
    private final OnShow onShow;
    private final PosterPress press;

    ProgrammePosterController(Managing managing, ChallengeLines lines, OnShow onShow, PosterPress press) {
        this.managing = managing;
        this.lines = lines;
        this.onShow = onShow;
        this.press = press;
    }

    /// Of a commun that came of this programme's workshops, and of no other.
    @GetMapping("/programmes/{slug}/journee/affiches/{commun}.pdf")
    ResponseEntity<byte[]> poster(@PathVariable String slug, @PathVariable String commun) {
        Programme programme = managing.any(slug);
        List<UUID> workshops = lines.of(List.of(programme)).stream()
                .flatMap(line -> line.workshops().stream())
                .map(Held::id)
                .toList();
        OnShow.Poster poster = onShow.poster(commun)
                .filter(found -> onShow.of(workshops).contains(found.shown()))
                .orElseThrow(() -> Problem.notFound("programme.poster.unknown")
                        .mend(programme.gatheringPath(), "programme.gathering.see"));
        return Download.opened("affiche-" + commun + ".pdf", MediaType.APPLICATION_PDF)
                .everybodys(true)
                .of(press.print(programme, poster));
    }
}
