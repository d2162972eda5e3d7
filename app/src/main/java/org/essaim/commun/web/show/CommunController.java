package org.essaim.commun.web.show;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.essaim.account.SignedIn;
import org.essaim.document.MarkdownRenderer;
import org.essaim.document.PdfRenderer;
import org.springframework.http.HttpHeaders;
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
    private final Readings readings;
    private final FollowedThread followed;
    private final ChangesTold changes;
    private final CommunDocument document;
    private final PdfRenderer printer;

    CommunController(
            Shelf shelf,
            Readings readings,
            FollowedThread followed,
            ChangesTold changes,
            CommunDocument document,
            PdfRenderer printer) {
        this.shelf = shelf;
        this.readings = readings;
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
        byte[] file = printer.render(document.of(page(slug, number)));
        return file(slug, number, "pdf", "application/pdf", file);
    }

    @GetMapping(VERSION + ".md")
    ResponseEntity<byte[]> markdown(@PathVariable String slug, @PathVariable int number) {
        String text = MarkdownRenderer.render(document.of(page(slug, number)));
        return file(slug, number, "md", "text/markdown;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private CommunPage page(String slug, int number) {
        return readings.page(shelf.volume(slug, number), Readings.Mine.UNSAID, Optional.empty());
    }

    private String shown(Shelf.Volume volume, String territory, String picked, Optional<SignedIn> who, Model model) {
        model.addAttribute("page", readings.page(volume, readings.mine(territory, picked), who));
        return "commun/commun";
    }

    /// A PDF opens in the browser, Markdown is to be kept.
    private static ResponseEntity<byte[]> file(String slug, int number, String extension, String type, byte[] content) {
        String how = extension.equals("pdf") ? "inline" : "attachment";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how + "; filename=\"" + slug + "-v" + number + "." + extension + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(content);
    }
}
