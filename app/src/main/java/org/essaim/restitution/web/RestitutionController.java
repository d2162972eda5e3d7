package org.essaim.restitution.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.essaim.account.SignedIn;
import org.essaim.document.Document;
import org.essaim.document.HtmlRenderer;
import org.essaim.document.MarkdownRenderer;
import org.essaim.restitution.MaterialArchive;
import org.essaim.restitution.MaterialCsv;
import org.essaim.restitution.RestitutionMaterial.Territory;
import org.essaim.restitution.Restitutions;
import org.essaim.ui.Download;
import org.essaim.ui.Export;
import org.essaim.ui.Exports;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The restitution as a page, the sheets of the territories, and the files of both; at the workshop's address and behind
/// each personal link.
@Controller
class RestitutionController {
    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final String PUBLIC = "/ateliers/{slug}/restitution";
    private static final String PERSONAL = "/s/{key}/restitution";

    private final OpenRestitutions restitutions;
    private final PrintRoom prints;
    private final Messages messages;
    private final Exports exports;

    RestitutionController(OpenRestitutions restitutions, PrintRoom prints, Messages messages, Exports exports) {
        this.restitutions = restitutions;
        this.prints = prints;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping(PUBLIC)
    String page(@PathVariable String slug, Optional<SignedIn> who, Model model) {
        return page(restitutions.at(slug, who), model);
    }

    @GetMapping(PERSONAL)
    String personalPage(@PathVariable String key, Model model) {
        return page(restitutions.behind(key), model);
    }

    @GetMapping(PUBLIC + "/territoires/{territory}")
    String sheet(@PathVariable String slug, @PathVariable String territory, Optional<SignedIn> who, Model model) {
        return sheet(restitutions.at(slug, who), territory, model);
    }

    @GetMapping(PERSONAL + "/territoires/{territory}")
    String personalSheet(@PathVariable String key, @PathVariable String territory, Model model) {
        return sheet(restitutions.behind(key), territory, model);
    }

    @GetMapping(PUBLIC + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug, Optional<SignedIn> who) {
        return pdf(restitutions.at(slug, who));
    }

    @GetMapping(PERSONAL + ".pdf")
    ResponseEntity<byte[]> personalPdf(@PathVariable String key) {
        return pdf(restitutions.behind(key));
    }

    @GetMapping(PUBLIC + "/territoires/{territory}.pdf")
    ResponseEntity<byte[]> sheetPdf(
            @PathVariable String slug, @PathVariable String territory, Optional<SignedIn> who) {
        return sheetPdf(restitutions.at(slug, who), territory);
    }

    @GetMapping(PERSONAL + "/territoires/{territory}.pdf")
    ResponseEntity<byte[]> personalSheetPdf(@PathVariable String key, @PathVariable String territory) {
        return sheetPdf(restitutions.behind(key), territory);
    }

    @GetMapping(PUBLIC + "/{file:fiches\\.pdf|restitution\\.md|questions\\.csv|notes\\.csv|commentaires\\.csv|elements\\.csv|avis\\.csv|materiel\\.zip}")
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable String file, Optional<SignedIn> who) {
        return file(restitutions.at(slug, who), file);
    }

    @GetMapping(PERSONAL + "/{file:fiches\\.pdf|restitution\\.md|questions\\.csv|notes\\.csv|commentaires\\.csv|elements\\.csv|avis\\.csv|materiel\\.zip}")
    ResponseEntity<byte[]> personalFile(@PathVariable String key, @PathVariable String file) {
        return file(restitutions.behind(key), file);
    }

    private String page(OpenRestitution reading, Model model) {
        List<RestitutionPage.Sheet> sheets = reading.material().territories().stream()
                .map(it -> new RestitutionPage.Sheet(it.name(), path(reading, it)))
                .toList();
        model.addAttribute(
                "page",
                new RestitutionPage(
                        reading.material().title(),
                        reading.base(),
                        !reading.material().closed(),
                        reading.published(),
                        reading.material().example(),
                        HtmlRenderer.render(Restitutions.compose(reading.material(), messages::get)),
                        sheets,
                        ""));
        return "restitution/restitution";
    }

    private String sheet(OpenRestitution reading, String slug, Model model) {
        Territory territory = reading.territory(slug);
        Document document = Restitutions.territorySheet(reading.material(), territory, messages::get);
        model.addAttribute(
                "page",
                new RestitutionPage(
                        territory.name(),
                        path(reading, territory),
                        !reading.material().closed(),
                        reading.published(),
                        reading.material().example(),
                        HtmlRenderer.render(document),
                        List.of(),
                        reading.base()));
        return "restitution/restitution";
    }

    private static String path(OpenRestitution reading, Territory territory) {
        return reading.base() + OpenRestitutions.TERRITORIES + territory.slug();
    }

    private ResponseEntity<byte[]> pdf(OpenRestitution reading) {
        return printed(
                reading,
                "restitution-" + reading.slug(),
                () -> Restitutions.compose(reading.material(), messages::get));
    }

    private ResponseEntity<byte[]> sheetPdf(OpenRestitution reading, String slug) {
        Territory territory = reading.territory(slug);
        return printed(
                reading,
                "fiche-" + slug,
                () -> Restitutions.territorySheet(reading.material(), territory, messages::get));
    }

    private ResponseEntity<byte[]> printed(OpenRestitution reading, String name, Supplier<Document> document) {
        // What came of it since is not in its log.
        String what = name + reading.material().nextSteps().hashCode();
        var job = new PrintRoom.Job(reading.workshop(), reading.position(), reading.leads(), what);
        return Download.opened(name + ".pdf", MediaType.APPLICATION_PDF)
                .everybodys(reading.published())
                .of(prints.print(job, document));
    }

    private ResponseEntity<byte[]> file(OpenRestitution reading, String file) {
        return switch (file) {
            case "fiches.pdf" ->
                printed(
                        reading,
                        "fiches-" + reading.slug(),
                        () -> Restitutions.territorySheets(reading.material(), messages::get));
            case "restitution.md" ->
                kept(reading, "restitution", ".md", Download.MARKDOWN)
                        .of(MarkdownRenderer.render(Restitutions.compose(reading.material(), messages::get)));
            case "questions.csv" -> csv(reading, "questions", MaterialCsv::questions);
            case "commentaires.csv" -> csv(reading, "commentaires", MaterialCsv::comments);
            case "notes.csv" -> csv(reading, "notes", MaterialCsv::notes);
            case "elements.csv" -> csv(reading, "elements", MaterialCsv::elements);
            case "avis.csv" -> csv(reading, "avis", MaterialCsv::verdicts);
            case "materiel.zip" ->
                kept(reading, "materiel", ".zip", ZIP).of(MaterialArchive.zip(reading.material(), messages::get));
            default -> throw Problem.notFound("ui.problem.404.text");
        };
    }

    private ResponseEntity<byte[]> csv(OpenRestitution reading, String name, Function<MaterialCsv, String> lines) {
        return kept(reading, name, ".csv", Export.CSV).of(lines.apply(new MaterialCsv(reading.material(), messages::get, exports.format())));
    }

    private static Download kept(OpenRestitution reading, String name, String extension, MediaType type) {
        return Download.kept(name + "-" + reading.slug() + extension, type).everybodys(reading.published());
    }
}
