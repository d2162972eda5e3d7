package org.essaim.commun.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.PageCheck;
import org.essaim.account.Leaders;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.commun.Communs;
import org.essaim.commun.Concepts;
import org.essaim.commun.LedCommuns;
import org.essaim.commun.domain.BodyBlock;
import org.essaim.commun.domain.BodySentence;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Decision;
import org.essaim.commun.domain.Home;
import org.essaim.commun.domain.NoteRef;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// From the material of the demonstration's first workshop to a version, with script and without.
@EssaimTest
@TestPropertySource(properties = "essaim.demo=true")
class TheDesignersTableTest {
    private static final UUID BLOCK = new UUID(7, 1);
    private static final UUID SENTENCE = new UUID(7, 2);

    @LocalServerPort
    int port;

    @Autowired
    private Leaders leaders;

    @Autowired
    BeanFactory application;

    @Autowired
    Concepts concepts;

    @Autowired
    Communs communs;

    @Autowired
    Workshops workshops;

    @Test
    void laysTheMaterialBesideTheConcept() {
        Page page = signedIn(Device.DESKTOP, Role.DESIGNER);
        look(page, "/concepts", "concepts");
        look(page, "/concepts/aller-chez-les-gens-avant-de-les-reunir", "designers-table");
        assertThat(page.locator(".slip")).hasCount(72);
        assertThat(page.locator(".doubt")).hasCount(1);
        assertThat(page.locator("#note-31")).containsText("Presque chaque commune");
        page.setViewportSize(1440, 1000);
        assertThat(page.locator(".concept-threads path").first()).isAttached();
        Browser.picture(page, "designers-table-1440");
        page.setViewportSize(1280, 800);

        look(page, "/concepts/aller-chez-les-gens-avant-de-les-reunir?epingles=1", "designers-table-pins");
        assertThat(page.locator(".slip-pin").first()).isVisible();
        look(page, "/concepts/aller-au-cafe-avant-de-se-reunir", "designers-table-adaptation");
        assertThat(page.locator(".part-state").getByText("ajouté", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(1);
        look(page, "/concepts/aller-chez-les-gens-avant-de-les-reunir/publication", "publication");
        look(page, "/concepts/nouveau?atelier=" + workshop().slug(), "concept-begin");
        look(page, "/concepts/aller-chez-les-gens-avant-de-les-reunir?titre=1", "designers-table-title");
        String block = concepts.bySlug("aller-chez-les-gens-avant-de-les-reunir").orElseThrow().body().blocks().getFirst().id().toString();
        look(page, "/concepts/aller-chez-les-gens-avant-de-les-reunir?bloc=" + block, "designers-table-block");
        page.context().close();
    }

    @Test
    void writesWithScriptWithoutLeavingThePage() {
        Concept concept = concept("Avec script");
        Page page = signedIn(Device.DESKTOP, Role.DESIGNER);
        page.navigate(at(concept.path()));
        page.evaluate("window.same = true");

        page.locator("#note-31").locator("input").check();
        page.locator("#phrase-" + SENTENCE + " .saying-tools button").click();
        assertThat(page.locator("#phrase-" + SENTENCE + " .call")).hasCount(2);
        assertThat(page.locator("#note-31 input")).not().isChecked();

        page.locator("#phrase-" + SENTENCE + " .saying-tools a[aria-label^='Modifier']").click();
        page.getByLabel("Phrase", new Page.GetByLabelOptions().setExact(true)).fill("On va au marché.");
        PageCheck.audit(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer")).click();
        assertThat(page.locator("#phrase-" + SENTENCE + " .saying-text")).containsText("On va au marché.");

        page.locator(".gathered input").first().check();
        page.locator(".paper-add summary").first().click();
        page.locator("textarea[form=pick]").first().fill("Une fiche, une idée.");
        page.locator("button[value^='add:']").first().click();
        assertThat(page.locator(".saying")).hasCount(2);
        assertThat(page.locator("textarea[form=pick]").first()).hasValue("");

        page.locator("#nouveau-bloc summary").click();
        page.locator("#new-heading").fill("Ce que cela demande");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ajouter ce bloc")).click();
        assertThat(page.locator(".part")).hasCount(2);
        assertThat(page.locator("#new-heading")).hasValue("");

        assertThat(page.evaluate("window.same")).isEqualTo(true);
        page.context().close();
    }

    @Test
    void asksBeforeABlockOrASentenceGoes() {
        Concept concept = concept("À supprimer");
        Page page = signedIn(Device.DESKTOP, Role.DESIGNER);
        page.navigate(at(concept.path() + "?phrase=" + SENTENCE));
        var remove = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Supprimer la phrase"));
        assertThat(remove).not().isVisible();
        page.locator("#phrase-" + SENTENCE + " summary").getByText("Supprimer").click();
        assertThat(remove).isVisible();

        page.navigate(at(concept.path() + "?bloc=" + BLOCK));
        var removeBlock = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Supprimer le bloc").setExact(true));
        assertThat(removeBlock).not().isVisible();
        page.getByText("Supprimer le bloc et ses phrases").click();
        assertThat(page.getByText("Sa phrase part avec lui.")).isVisible();
        PageCheck.audit(page);
        removeBlock.click();
        assertThat(page.locator("#bloc-" + BLOCK)).hasCount(0);
        page.context().close();
    }

    @Test
    void takesEvidenceBehindASentence() {
        Concept concept = concept("Preuves");
        Page page = signedIn(Device.DESKTOP, Role.DESIGNER);
        page.navigate(at(concept.path() + "?phrase=" + SENTENCE));
        page.locator("#phrase-" + SENTENCE + " summary").getByText("Apporter une preuve").click();
        page.getByLabel("Ce qu’elle dit").fill("0,3 ETP, 1 800 € par an");
        page.getByLabel("Qui le dit", new Page.GetByLabelOptions().setExact(false)).fill("Service mobilité");
        page.getByLabel("De quand").fill("budget 2026");
        page.getByLabel("Où le lire", new Page.GetByLabelOptions().setExact(false)).fill("https://exemple.fr/budget");
        PageCheck.audit(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ajouter la preuve")).click();

        assertThat(page.locator("#phrase-" + SENTENCE + " .saying-proof")).containsText("Service mobilité, budget 2026");
        Browser.picture(page, "designers-table-evidence-1280");
        page.context().close();
    }

    @Test
    void keepsWhatBothDesignersWroteWhenTheyRewordOneSentence() {
        Concept concept = concept("À deux");
        HttpVisitor first = visitor(Role.DESIGNER);
        HttpVisitor second = visitor(Role.DESIGNER);
        String revision = Integer.toString(concept.revision());

        var one = first.post(concept.path(), "revision", revision, "do", "reword:" + SENTENCE, "text", "La mienne.");
        var other = second.post(concept.path(), "revision", revision, "do", "reword:" + SENTENCE, "text", "La vôtre.");

        assertThat(one.statusCode()).isEqualTo(303);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("La mienne.", "La vôtre.", "Une autre personne a changé ce texte");
        assertThat(sentence(concept)).isEqualTo("La mienne.");
    }

    @Test
    void writesWithoutScript() {
        Concept concept = concept("Sans script");
        HttpVisitor designer = visitor(Role.DESIGNER);
        String note = workshop().id() + ":32";

        var cited = designer.post(
                concept.path() + "?servies=non", "revision", "2", "do", "cite:" + SENTENCE, "notes", note);
        assertThat(HttpVisitor.location(cited)).isEqualTo(concept.path() + "?servies=non");
        assertThat(designer.get(concept.path()).body()).contains("phrase-" + SENTENCE);

        var begun = designer.post(concept.path(), "revision", "3", "do", "add:" + BLOCK, "text-" + BLOCK, "", "notes", note);
        assertThat(begun.statusCode()).isEqualTo(303);
        Concept now = concepts.byId(concept.id()).orElseThrow();
        assertThat(now.body().sentences().map(BodySentence::text)).contains("On vient deux fois pour voir, la troisième pour parler.");

        var none = designer.post(concept.path(), "revision", "4", "do", "cite:" + SENTENCE);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Cochez d’abord une note");

        var empty = designer.post(concept.path(), "revision", "4", "do", "title", "text", "xx", "purpose", "Pour voir.");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("au moins 3 caractères", "Pour voir.");
        assertThat(designer.post(concept.path(), "do", "danse").statusCode()).isEqualTo(400);
    }

    @Test
    void opensToDesignersAndToWhoLeadsAndToNobodyElse() {
        Concept concept = concept("Réservé");

        assertThat(new HttpVisitor(port).get(concept.path()).statusCode()).isEqualTo(302);
        assertThat(visitor(Role.FACILITATOR).get(concept.path()).statusCode()).isEqualTo(403);
        assertThat(visitor(Role.FACILITATOR).post(concept.path(), "do", "title", "text", "Pris").statusCode())
                .isEqualTo(403);
        assertThat(visitor(Role.DESIGNER).get("/concepts/n-existe-pas").statusCode()).isEqualTo(404);
        assertThat(visitor(Role.ADMINISTRATOR).get("/concepts/nouveau").statusCode()).isEqualTo(403);
    }

    @Test
    void publishesWhatWasReadAndRefusesToMixLicences() {
        Concept concept = concept("À publier");
        HttpVisitor designer = visitor(Role.DESIGNER);
        String publication = concept.path() + "/publication";

        var noPurpose = designer.post(publication, "revision", "2", "licence", "cc-by-sa-4.0");
        assertThat(noPurpose.statusCode()).isEqualTo(422);
        assertThat(noPurpose.body()).contains("à quoi sert ce commun");
        designer.post(concept.path(), "revision", "2", "do", "title", "text", "À publier", "purpose", "Pour essayer.");
        assertThat(designer.post(publication, "revision", "2", "licence", "cc-by-sa-4.0").body())
                .contains("Le concept a changé pendant que vous le relisiez");
        assertThat(designer.post(publication, "revision", "3", "licence", "").body()).contains("Choisissez une licence");
        var published = designer.post(publication, "revision", "3", "licence", "cc-by-sa-4.0", "citation", "nom");
        assertThat(HttpVisitor.location(published)).isEqualTo("/c/" + concept.slug() + "/1");

        var commun = communs.byId(concept.id()).orElseThrow();
        assertThat(communs.writers(commun).names()).hasSize(1);
        Concept adaptation =
                concepts.adapt(commun, 1, "À publier, chez nous", new Home("", "Chez nous"), Optional.empty());
        concepts.change(adaptation.id(), 0, new Change.Reword(SENTENCE, "Autrement."), Optional.empty());
        var mixed = designer.post(
                adaptation.path() + "/publication", "revision", "1", "licence", "licence-ouverte-2.0", "changes", "Tout.");
        assertThat(mixed.statusCode()).isEqualTo(422);
        assertThat(mixed.body()).contains("ne peut pas passer sous Licence Ouverte");
        assertThat(communs.byId(adaptation.id())).isEmpty();
    }

    private void look(Page page, String path, String name) {
        page.navigate(at(path));
        Browser.pictures(page, name);
        PageCheck.audit(page);
    }

    private Concept concept(String title) {
        WorkshopCard workshop = workshop();
        Concept begun = concepts.begin(title, List.of(workshop), Optional.empty());
        change(begun, new Change.AddBlock(BLOCK, BodyBlock.Kind.MECHANISM, "Un bloc"));
        return change(begun, new Change.AddSentence(
                BLOCK, SENTENCE, "On revient.", List.of(new NoteRef(workshop.id(), 1))));
    }

    private Concept change(Concept concept, Change... changes) {
        Concept now = concept;
        for (Change change : changes) {
            now = ((Decision.Accepted) concepts.change(concept.id(), 99, change, Optional.empty())).concept();
        }
        return now;
    }

    private String sentence(Concept concept) {
        return concepts.byId(concept.id()).orElseThrow().body().sentence(SENTENCE).orElseThrow().text();
    }

    private WorkshopCard workshop() {
        return workshops.bySlug("mobiliser-et-faire-collaborer-tous-les-acteurs-2-mars-2021").orElseThrow();
    }

    private HttpVisitor visitor(Role role) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.keep(TestAccounts.somebody(application, role).cookie());
        return visitor;
    }

    private Page signedIn(Device device, Role role) {
        BrowserContext context = Browser.context(device);
        var somebody = TestAccounts.somebody(application, role);
        // The demonstration's communs are theirs too.
        for (String slug : List.of("aller-chez-les-gens-avant-de-les-reunir", "aller-au-cafe-avant-de-se-reunir")) {
            leaders.add(LedCommuns.of(concepts.bySlug(slug).orElseThrow()), somebody.who().id());
        }
        String[] cookie = somebody.cookie().split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl("http://localhost:" + port)));
        return context.newPage();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
