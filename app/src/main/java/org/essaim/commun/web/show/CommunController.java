package org.essaim.commun.web.show;

import java.util.Optional;
import org.essaim.account.SignedIn;
import org.essaim.document.MarkdownRenderer;
import org.essaim.document.PdfRenderer;
import org.essaim.ui.Download;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A commun at its address, its latest version or a numbered one; its thread, what changed, its prints.
@Controller("communController")
class CommunController {
    private static final String VERSION = "/c/{slug}/{number:\\d{1,6}}";

    private final Shelf shelf;
    private final VersionPages pages;
    private final FollowedThread followed;
    private final ChangesTold changes;
    private final CommunDocument document;
    private final PdfRenderer printer;

    CommunController(
            Shelf shelf,
            VersionPages pages,
            FollowedThread followed,
            ChangesTold changes,
            CommunDocument document,
            PdfRenderer printer) {
        this.shelf = shelf;
        this.pages = pages;
        this.followed = followed;
        this.changes = changes;
        this.document = document;
        this.printer = printer;
    }

    /// @param territoire whose own the columns of the matrix are held against
    @GetMapping("/c/{slug}")
    String latest(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String territoire,
            @RequestParam(name = "territoire-id", defaultValue = "") String picked,
            Optional<SignedIn> who,
            Model model) {
        return shown(shelf.latest(slug), territoire, picked, who, model);
    }

    @GetMapping(VERSION)
    String version(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String territoire,
            @RequestParam(name = "territoire-id", defaultValue = "") String picked,
            Optional<SignedIn> who,
            Model model) {
        return shown(shelf.volume(slug, number), territoire, picked, who, model);
    }

    @GetMapping(VERSION + "/fil")
    String thread(@PathVariable String slug, @PathVariable int number, Model model) {
        model.addAttribute("page", followed.page(shelf.volume(slug, number)));
        return "commun/thread";
    }

    @GetMapping(VERSION + "/changements")
    String changes(@PathVariable String slug, @PathVariable int number, Model model) {
        model.addAttribute("page", changes.page(shelf.volume(slug, number)));
        return "commun/changes";
    }

    @GetMapping(VERSION + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug, @PathVariable int number) {
        return Download.opened(slug + "-v" + number + ".pdf", MediaType.APPLICATION_PDF)
                .everybodys(true)
                .of(printer.render(document.of(page(slug, number))));
    }

    @GetMapping(VERSION + ".md")
    ResponseEntity<byte[]> markdown(@PathVariable String slug, @PathVariable int number) {
        return Download.kept(slug + "-v" + number + ".md", Download.MARKDOWN)
                .everybodys(true)
                .of(MarkdownRenderer.render(document.of(page(slug, number))));
    }

    private CommunPage page(String slug, int number) {
        return pages.page(shelf.volume(slug, number), VersionPages.Mine.UNSAID, Optional.empty());
    }

    private String shown(Shelf.Volume volume, String territory, String picked, Optional<SignedIn> who, Model model) {
        model.addAttribute("page", pages.page(volume, pages.mine(territory, picked), who));
        return "commun/commun";
    }
}
