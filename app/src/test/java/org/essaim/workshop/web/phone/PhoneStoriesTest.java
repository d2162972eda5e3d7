package org.essaim.workshop.web.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.workshop.LiveSample;
import org.essaim.workshop.LiveSample.Played;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Question;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.live.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What people do with their phone, in real browsers.
@EssaimTest
class PhoneStoriesTest {
    @Autowired
    Workshops workshops;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    private final List<BrowserContext> opened = new ArrayList<>();

    @AfterEach
    void closePhones() {
        opened.forEach(BrowserContext::close);
    }

    @Test
    void aNoteIsSeenByBothPhonesOfATable() {
        Played played = at(Moment.DECOMPOSITION);
        Page one = phone(played, 1);
        Page other = phone(played, mateOf(played, 1));

        write(one, "Une permanence par mois, à la maison des associations.");

        Locator arrived = other.locator("article.note", withText("Une permanence par mois"));
        assertThat(arrived).isVisible();
        assertThat(arrived).containsText("Fonctionnement");
        assertThat(arrived).not().containsText("Vous");
        Locator own = one.locator("article.note", withText("Une permanence par mois"));
        assertThat(own).containsText("Vous");
        assertThat(own).containsText("sur le serveur");
    }

    @Test
    void aScriptInANoteIsShownAsItWasTyped() {
        Played played = at(Moment.DECOMPOSITION);
        Page one = phone(played, 1);
        String attack = "<script>document.title='pris'</script> <img src=x onerror=alert(1)> {number}";

        write(one, attack);

        assertThat(one.locator("article.note .card-body").first()).hasText(attack);
        one.reload();
        assertThat(one.locator("article.note .card-body").first()).hasText(attack);
        assertThat(one.title()).doesNotContain("pris");
        PageCheck.audit(one);
    }

    @Test
    void whatIsWrittenWithoutNetworkSurvivesAReloadAndLeavesAlone() {
        Played played = at(Moment.DECOMPOSITION);
        Page one = phone(played, 1);
        one.route("**/commands", Route::abort);
        one.route("**/stream", Route::abort);

        write(one, "Écrite sans réseau.");
        assertThat(one.locator("article.note", withText("Écrite sans réseau."))).containsText("sur cet appareil");
        one.reload();

        Locator kept = one.locator("article.note", withText("Écrite sans réseau."));
        assertThat(kept).containsText("n° provisoire");
        assertThat(one.locator(".live-offline-band")).containsText("1 envoi attend");
        assertThat(notes(played)).noneMatch(note -> note.text().equals("Écrite sans réseau."));

        one.unroute("**/commands");
        one.unroute("**/stream");
        assertThat(kept)
                .containsText(
                        "sur le serveur",
                        new LocatorAssertions.ContainsTextOptions()
                                .setTimeout(20_000));
        assertThat(notes(played).stream().filter(note -> note.text().equals("Écrite sans réseau.")))
                .hasSize(1);
        assertThat(one.locator(".live-offline-band")).isHidden();
    }

    @Test
    void aReloadWithoutNetworkTellsWhatWaitsAndComesBackAlone() {
        Played played = at(Moment.DECOMPOSITION);
        Page one = phone(played, 1);
        one.waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
        one.context().setOffline(true);
        write(one, "Écrite juste avant de recharger.");
        assertThat(one.locator("article.note", withText("Écrite juste avant"))).containsText("sur cet appareil");

        one.reload();

        assertThat(one.locator("h1")).hasText("Réseau coupé");
        assertThat(one.locator("#waiting")).hasText("1 envoi attend sur cet appareil ; il partira seul.");
        assertThat(one.locator("#waiting-texts")).hasText("Écrite juste avant de recharger.");
        assertThat((Object) one.evaluate("getComputedStyle(document.body).maxWidth")).isNotEqualTo("none");
        Browser.picture(one, "phone-offline-390");

        one.context().setOffline(false);
        assertThat(one.locator("article.note", withText("Écrite juste avant")))
                .containsText(
                        "sur le serveur",
                        new LocatorAssertions.ContainsTextOptions()
                                .setTimeout(20_000));
        assertThat(notes(played).stream().filter(note -> note.text().equals("Écrite juste avant de recharger.")))
                .hasSize(1);
    }

    @Test
    void aQuestionAskedWithoutNetworkWaitsWhereItWasAsked() {
        Page one = phone(at(Moment.SHARING), 1);
        one.route("**/commands", Route::abort);
        one.route("**/stream", Route::abort);
        Locator initiative = one.locator(".phone-initiative").first();
        initiative.locator("summary").click();
        initiative.locator("textarea").fill("Qui tient la caisse ?");
        initiative.getByText("Poser la question", new Locator.GetByTextOptions().setExact(true)).click();

        Locator waits = initiative.locator("[data-waits=ask]");
        assertThat(waits).containsText("Qui tient la caisse ?");
        assertThat(waits).containsText("attend sur cet appareil");
        assertThat(one.locator("[data-waits=ask]").nth(1)).isHidden();
        PageCheck.audit(one);

        one.unroute("**/commands");
        one.unroute("**/stream");
        assertThat(waits).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        assertThat(initiative.locator("li", new Locator.LocatorOptions().setHasText("Qui tient la caisse ?")).last())
                .containsText("sur le serveur");
    }

    @Test
    void aBallotCastTwiceWithoutNetworkWaitsOnceAndSaysSo() {
        Page one = phone(at(Moment.CHOICE), 20);
        one.route("**/commands", Route::abort);
        one.route("**/stream", Route::abort);
        one.locator(".ballot-line").first().click();
        Locator cast = one.getByText("Déposer mon bulletin");
        cast.click();
        cast.click();

        assertThat(one.locator("[data-waits=cast-ballot]")).containsText("Votre bulletin attend sur cet appareil");
        assertThat(one.locator(".live-status")).containsText("1 en attente");

        one.unroute("**/commands");
        one.unroute("**/stream");
        assertThat(one.getByText("Votre bulletin est déposé"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(one.locator("[data-waits=cast-ballot]")).isHidden();
    }

    @Test
    void aTextBeingTypedWhenTheRoomMovesOnIsGivenBack() {
        Played played = at(Moment.SECOND_ROUND);
        Page one = phone(played, 1);
        textbox(one, "Votre note").fill("Le comité se réunit le soir, à la médiathèque.");

        played.facilitator(new AgendaCommand.Advance(
                played.view(SampleWorkshop.FACILITATOR_VIEWER).session().step()));

        assertThat(one.locator("h1")).hasText("Le tour des tables");
        Locator offer = one.locator("[data-part=offer]");
        assertThat(offer).containsText("La décomposition est close depuis");
        assertThat(offer.locator("textarea")).hasValue("Le comité se réunit le soir, à la médiathèque.");
        Browser.picture(one, "phone-offer-390");
        PageCheck.audit(one);
        offer.getByText("La proposer à l’animation").click();
        assertThat(offer).hasCount(0);
        assertThat(one.getByText("Votre note est proposée à l’animation")).isVisible();
        one.waitForCondition(() -> notes(played).stream().anyMatch(note -> note.status() == Note.Status.OFFERED));
    }

    @Test
    void aNoteThatWaitedTooLongOnTheDeviceIsGivenBackToo() {
        Played played = at(Moment.SECOND_ROUND);
        Page one = phone(played, 1);
        one.route("**/commands", Route::abort);
        write(one, "Partie trop tard.");
        played.facilitator(new AgendaCommand.Advance(
                played.view(SampleWorkshop.FACILITATOR_VIEWER).session().step()));
        assertThat(one.locator("h1")).hasText("Le tour des tables");

        one.unroute("**/commands");

        Locator offer = one.locator("[data-part=offer]");
        assertThat(offer.locator("textarea")).hasValue("Partie trop tard.");
        assertThat(offer).isInViewport();
        offer.getByText("La garder pour moi").click();
        one.getByText("mon code").click();
        assertThat(one.locator("#me")).containsText("Partie trop tard.");
    }

    @Test
    void aDraftSurvivesAReload() {
        Played played = at(Moment.DECOMPOSITION);
        Page one = phone(played, 1);
        textbox(one, "Votre note").fill("À moitié écrite");
        one.locator(".phone-write .segment-choice", withText("Contexte")).click();

        one.reload();

        assertThat(textbox(one, "Votre note")).hasValue("À moitié écrite");
        assertThat(one.locator("#write-count")).containsText("15 signes");
    }

    @Test
    void twoPeopleAmendingOneSentenceSeeBothTexts() {
        Played played = at(Moment.SYNTHESIS);
        Page one = phone(played, 1);
        Item.SentenceShown sentence = played.view(SampleWorkshop.viewer(1))
                .all(Item.SentenceShown.class)
                .findFirst()
                .orElseThrow();
        one.route("**/commands", Route::abort);
        one.locator("#amend-" + sentence.id()).click();
        one.locator("#amend-sentence-text").fill("Ma rédaction.");
        one.locator("#amend-sentence").getByText("Enregistrer").click();
        played.send(
                SampleWorkshop.actor(2),
                new SynthesisCommand.AmendSentence(sentence.id(), sentence.revision(), "L’autre rédaction."));

        one.unroute("**/commands");

        Locator both = one.locator("#both-texts");
        assertThat(both).containsText("Ma rédaction.");
        assertThat(both).containsText("L’autre rédaction.");
        PageCheck.audit(one);
        both.getByLabel("La rédaction commune").fill("Notre rédaction.");
        both.getByText("Garder celle-ci").click();
        assertThat(one.locator("#sentence-" + sentence.id())).containsText("Notre rédaction.");
    }

    @Test
    void aBallotIsSecretAndMayBeReplaced() {
        Played played = at(Moment.CHOICE);
        Page late = phone(played, 20);
        Page other = phone(played, 19);
        assertThat(other.locator("live-tally")).hasText("14 bulletins reçus sur 20");

        late.locator(".ballot-line").first().click();
        late.locator(".ballot-line").nth(2).click();
        assertThat(late.getByText("2 cochées sur 5")).isVisible();
        late.getByText("Déposer mon bulletin").click();

        assertThat(late.getByText("Votre bulletin est déposé, avec 2 initiatives cochées."))
                .isVisible();
        assertThat(other.locator("live-tally")).hasText("15 bulletins reçus sur 20");
        late.locator(".ballot-line").first().click();
        late.getByText("Remplacer mon bulletin").click();
        assertThat(late.getByText("Votre bulletin est déposé, avec 1 initiative cochée."))
                .isVisible();
        assertThat(other.locator("live-tally")).hasText("15 bulletins reçus sur 20");
    }

    @Test
    void aVerdictAndItsConditionAreKeptAndTheNextElementComes() {
        Played played = at(Moment.PERSPECTIVE);
        Page one = phone(played, 11);
        one.locator("#judged-list summary").click();
        int judgedBefore = judgedBy(played, 11);
        one.locator("#judged-list a").nth(firstUnjudgedMechanism(one)).click();
        one.locator(".segment-choice", withText("Adapter")).click();
        one.locator(".phone-type", withText("budget")).click();
        textbox(one, "Condition, budget, en une phrase").fill("À trois communautés de communes.");
        Browser.picture(one, "phone-judging-390");
        PageCheck.audit(one);
        one.locator(".stage-action button").click();

        one.waitForCondition(() -> judgedBy(played, 11) == judgedBefore + 1);
        assertThat(played.view(SampleWorkshop.viewer(11)).all(Item.JudgementShown.class))
                .anyMatch(it -> it.mine()
                        && it.conditions().stream()
                                .anyMatch(condition -> condition.text().equals("À trois communautés de communes.")));
    }

    @Test
    void pickedNotesBecomeAnElementMarkedDecisive() {
        Played played = at(Moment.DECOMPOSITION);
        Page one = phone(played, 3);

        one.locator("[data-pick]").nth(0).check();
        one.locator("[data-pick]").nth(1).check();
        assertThat(one.getByText("2 notes choisies")).isVisible();
        // They speak of different things: the person says of what the element does.
        one.locator("[data-gather] .segment-choice", withText("Fonctionnement")).click();
        textbox(one, "L’élément en une phrase").fill("De petits lots, annoncés tôt");
        PageCheck.audit(one);
        one.locator("[data-gather]")
                .getByText("Réunir", new Locator.GetByTextOptions().setExact(true))
                .click();

        Locator element = one.locator(".phone-elements article", withText("De petits lots, annoncés tôt"));
        assertThat(element).isVisible();
        assertThat(textbox(one, "Votre note")).isVisible();
        element.getByText("Marquer décisif").click();
        assertThat(element.getByText("Ne plus marquer décisif")).isVisible();
    }

    @Test
    void aGatheredNoteGivesItsKindToTheElementAndItsWordsStayInSight() {
        Played played = at(Moment.DECOMPOSITION);
        Page one = phone(played, 3);
        Locator resource = one.locator("article.card--resource:has([data-pick])").first();
        String words = resource.locator(".card-body").textContent();

        resource.locator("[data-pick]").check();

        assertThat(one.locator("[data-part=picked]")).hasText(words);
        assertThat(one.locator("[data-gather] [data-part=kind]")).isHidden();
        textbox(one, "L’élément en une phrase").fill("Ce qu’il a fallu réunir");
        one.locator("[data-gather]")
                .getByText("Réunir", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(one.locator(".phone-elements article.card--resource", withText("Ce qu’il a fallu réunir")))
                .isVisible();
    }

    @Test
    void whoChangesTableIsToldWhichAndReadsFromTheTop() {
        Played played = at(Moment.DECOMPOSITION);
        int before = tableOf(played, 1);
        Page one = phone(played, 1);
        one.evaluate("scrollTo(0, document.body.scrollHeight)");
        assertThat(one.locator("#table-notice .notice")).hasCount(0);

        played.facilitator(new AgendaCommand.Advance(
                played.view(SampleWorkshop.FACILITATOR_VIEWER).session().step()));

        int after = tableOf(played, 1);
        assertThat(after).isNotEqualTo(before);
        assertThat(one.locator("#table-notice[role=status]"))
                .hasText("Vous changez de table : allez à la table " + after + ".");
        one.waitForCondition(() -> ((Number) one.evaluate("scrollY")).intValue() == 0);
        PageCheck.audit(one);
    }

    /// On a slow network the page is there before the first answer of the stream.
    @Test
    void whoseStreamComesLateIsToldOfTheTableAllTheSame() {
        Played played = at(Moment.DECOMPOSITION);
        Page one = page();
        one.route("**/stream", Route::abort);
        one.navigate(address(played.phone(1)));

        played.facilitator(new AgendaCommand.Advance(
                played.view(SampleWorkshop.FACILITATOR_VIEWER).session().step()));
        one.unroute("**/stream");

        assertThat(one.locator("#table-notice"))
                .hasText(
                        "Vous changez de table : allez à la table " + tableOf(played, 1) + ".",
                        new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }

    @Test
    void aVerdictNotYetSentWhenTheRoomMovesOnIsGivenBackAndSaidInTheSynthesis() {
        Played played = at(Moment.PERSPECTIVE);
        Page one = phone(played, 11);
        one.locator("#judged-list summary").click();
        one.locator("#judged-list a").nth(firstUnjudgedMechanism(one)).click();
        one.locator(".segment-choice", withText("Adapter")).click();
        one.locator(".phone-type", withText("budget")).click();
        textbox(one, "Condition, budget, en une phrase").fill("À trois communautés de communes.");

        played.facilitator(new AgendaCommand.Advance(
                played.view(SampleWorkshop.FACILITATOR_VIEWER).session().step()));

        assertThat(one.locator("h1")).hasText("Ce que la salle retient");
        Locator given = one.locator("[data-part=unsaid]");
        assertThat(given).containsText("La mise en perspective est close depuis");
        assertThat(given).containsText("budget : À trois communautés de communes.");
        PageCheck.audit(one);
        one.reload();
        assertThat(given).containsText("Adapter");
        given.getByText("Le dire dans la synthèse").click();
        assertThat(one.locator("#add-sentence-text")).hasValue("À trois communautés de communes.");
        one.locator("#add-sentence")
                .getByText("Ajouter", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(one.locator(".phone-sentence", withText("À trois communautés de communes.")))
                .isVisible();
        assertThat(given).hasCount(0);
    }

    @Test
    void aVerdictStillOnItsWayWhenTheRoomMovesOnIsGivenBackToo() {
        Played played = at(Moment.PERSPECTIVE);
        Page one = phone(played, 11);
        one.locator("#judged-list summary").click();
        one.locator("#judged-list a").nth(firstUnjudgedMechanism(one)).click();
        one.route("**/commands", Route::abort);
        one.locator(".segment-choice", withText("Écarter")).click();
        one.locator(".stage-action button").click();
        played.facilitator(new AgendaCommand.Advance(
                played.view(SampleWorkshop.FACILITATOR_VIEWER).session().step()));
        assertThat(one.locator("h1")).hasText("Ce que la salle retient");

        one.unroute("**/commands");

        Locator given = one.locator("[data-part=unsaid]");
        assertThat(given).containsText("Écarter");
        given.getByText("Le garder pour moi").click();
        one.getByText("mon code").click();
        assertThat(one.locator("#me")).containsText("Écarter");
    }

    @Test
    void theLastElementOfOnesInitiativeIsKeptBeforeAnotherOneIsOffered() {
        Played played = at(Moment.PERSPECTIVE);
        Page one = phone(played, 11);
        String of = one.locator(".phone-place").textContent().replaceAll(".* sur ", "");
        one.locator("#judged-list summary").click();
        one.locator("#judged-list a").nth(Integer.parseInt(of.strip()) - 1).click();
        assertThat(one.locator(".phone-place")).hasText("Élément " + of + " sur " + of);
        Locator keep = one.locator(".stage-action button");
        assertThat(keep).hasText("Garder mon avis");
        String last = one.locator(".phone-judged-text").textContent();
        if (one.locator("#judge [name=verdict]").count() > 0) {
            one.locator(".segment-choice", withText("Reproduire")).click();
        } else {
            one.locator("#judge textarea").fill("Pareil chez nous.");
        }

        keep.click();

        assertThat(one.getByText("Votre avis est gardé. S’il reste du temps")).isVisible();
        assertThat(one.locator(".phone-judged-text")).hasText(last);
        one.getByText("Une autre initiative").click();
        assertThat(one.locator(".phone-place")).containsText("Élément 1 sur");
    }

    @Test
    void theTablesInitiativeIsExplainedAndItsPageIsOneLinkAway() {
        Played played = at(Moment.DECOMPOSITION);
        Page one = phone(played, 1);

        one.getByText("De quoi s’agit-il ?").click();

        assertThat(one.locator(".phone-about .phone-what")).isVisible();
        assertThat(one.locator(".phone-about a")).hasAttribute("href", Pattern.compile("/initiatives/.+"));
        assertThat(one.locator(".phone-about a")).hasAttribute("target", "_blank");
        PageCheck.audit(one);
    }

    @Test
    void whoAskedSeesThatTheQuestionWasAnswered() {
        Played played = at(Moment.SHARING);
        Page one = phone(played, 1);
        Id<PlannedInitiative> quiet = played.view(SampleWorkshop.viewer(1)).all(Item.InitiativeShown.class)
                .filter(initiative -> initiative.questions() == 0)
                .findFirst()
                .orElseThrow()
                .id();
        Id<Question> question = Id.of(UUID.randomUUID().toString());
        Locator summary = one.locator("#questions-" + quiet + " summary");

        played.send(SampleWorkshop.actor(1), new SharingCommand.Ask(question, quiet, "Combien cela coûte-t-il ?"));
        assertThat(summary).containsText("1 question");
        played.facilitator(new SharingCommand.Answer(question, "Deux jours par mois."));

        assertThat(summary).containsText("1 question et sa réponse");
    }

    @Test
    void choicesThatAreKeptAreSaidToBe() {
        Played played = at(Moment.CLOSED);
        Page one = phone(played, 6);

        one.getByText("Ne pas me citer").click();
        one.getByText("Garder ces choix").click();

        assertThat(one.getByText("C’est gardé : la restitution vous citera ainsi.")).isVisible();
    }

    @Test
    void theServerAndTheBrowserDrawTheSameWords() {
        Played played = at(Moment.DECOMPOSITION);
        // Person 1's table has a comment, notes gathered and not, one's own and others'.
        Page one = phone(played, 1);
        one.waitForCondition(() -> one.evaluate("document.querySelector('live-notes').textContent")
                        .toString()
                        .length()
                > 100);

        Object server = one.evaluate("""
                async () => {
                  const page = new DOMParser().parseFromString(await (await fetch(location)).text(), "text/html")
                  return [...page.querySelectorAll("live-notes li[data-note]")].map(line => line.textContent.replace(/\\s+/g, " ").trim())
                }""");
        Object browser = one.evaluate("""
                () => {
                  for (const notes of document.querySelectorAll("live-notes")) {
                    notes.querySelector("[data-part=list]").replaceChildren()
                    notes.draw()
                  }
                  return [...document.querySelectorAll("live-notes li[data-note]")].map(line => line.textContent.replace(/\\s+/g, " ").trim())
                }""");

        assertThat((List<?>) server).isNotEmpty().isEqualTo(browser);
    }

    @Test
    void comingInKeepsWhatWasTypedAndSaysTheMend() {
        Played played = at(Moment.SHARING);
        Page page = page();
        page.navigate(address("/rejoindre"));
        textbox(page, "Code de l’atelier")
                .fill(played.card().code().toLowerCase().replace("-", " "));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrer"))
                .click();
        textbox(page, "Votre prénom").fill("Participante 21");
        page.getByText("Entrer dans l’atelier").click();
        assertThat(textbox(page, "Votre prénom")).hasValue("Participante 21");
        assertThat(page.getByText("Dites d’où vous venez")).isVisible();
        PageCheck.audit(page);

        textbox(page, "Votre territoire").fill("Grasse");
        page.locator("[role=option]", withText("CA du Pays de Grasse")).click();
        page.getByText("élue ou élu").click();
        page.getByText("Entrer dans l’atelier").click();

        assertThat(page.locator("h1")).hasText("Cinq initiatives à découvrir");
        String code = page.locator(".phone-code").textContent();
        // Forgotten page: the phone knows who came in.
        page.navigate(address(played.card().joinPath()));
        page.getByText("Continuer comme Participante 21").click();
        assertThat(page.locator("h1")).hasText("Cinq initiatives à découvrir");

        // The same name from the same place, on another phone: come back, or add an initial.
        Page other = page();
        other.navigate(address(played.card().joinPath()));
        textbox(other, "Votre prénom").fill("participante 21");
        textbox(other, "Votre territoire").fill("Grasse");
        other.locator("[role=option]", withText("CA du Pays de Grasse")).click();
        other.getByText("élue ou élu").click();
        other.getByText("Entrer dans l’atelier").click();
        assertThat(other.getByText("est déjà dans l’atelier")).isVisible();
        PageCheck.audit(other);
        textbox(other, "Votre code personnel").fill("ZZZZZ");
        other.getByText("Revenir", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(other.getByText("Aucune personne de cet atelier n’a ce code"))
                .isVisible();
        textbox(other, "Votre code personnel").fill(code.toLowerCase());
        other.getByText("Revenir", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(other.locator("h1")).hasText("Cinq initiatives à découvrir");
    }

    @Test
    void aFullWorkshopSaysSoAndKeepsWhatWasTyped() {
        Plan plan = SampleMaterial.PLAN;
        Played played = new LiveSample(workshops, sessions)
                .at(
                        Moment.WELCOME,
                        new Plan(
                                plan.title(),
                                plan.challenge(),
                                plan.startsAt(),
                                plan.steps(),
                                plan.initiatives(),
                                plan.keep(),
                                plan.tables(),
                                SampleWorkshop.PEOPLE,
                                plan.electorate(),
                                plan.silentStart(),
                                plan.videoLink(),
                                plan.tableLinks(),
                                plan.rereadDays(),
                                plan.example()));
        Page page = page();
        page.navigate(address(played.card().joinPath()));

        comeIn(page, "Participante 21");

        assertThat(page.getByText("L’atelier est complet : 20 personnes y sont."))
                .isVisible();
        assertThat(textbox(page, "Votre prénom")).hasValue("Participante 21");
        PageCheck.audit(page);
    }

    @Test
    void aSecondPersonUsesTheSamePhone() {
        Played played = at(Moment.SHARING);
        Page page = phone(played, 4);
        page.getByText("mon code").click();
        page.getByText("Une deuxième personne sur ce téléphone").click();
        comeIn(page, "Participante 21");
        assertThat(page.locator("h1")).hasText("Cinq initiatives à découvrir");

        page.getByText("mon code").click();
        page.getByText("Continuer comme Participante 4").click();

        page.getByText("mon code").click();
        assertThat(page.locator("#me-title")).containsText("Participante 4");
    }

    @Test
    void leavingAndComingBackTakesOneGestureEach() {
        Played played = at(Moment.SHARING);
        Page one = phone(played, 5);
        one.getByText("la main").click();
        assertThat(one.locator("#hand")).hasAttribute("aria-pressed", "true");
        one.getByText("mon code").click();
        PageCheck.audit(one);
        one.getByText("Quitter la salle").click();
        one.locator("#confirm [data-part=yes]").click();
        assertThat(one.locator("h1")).hasText("Vous avez quitté la salle");
        one.keyboard().press("Escape");
        PageCheck.audit(one);
        one.locator("main").getByText("Revenir dans la salle").click();
        assertThat(one.locator("h1")).hasText("Cinq initiatives à découvrir");
    }

    @Test
    void afterTheClosingOneRewordsAndIsForgotten() {
        Played played = at(Moment.CLOSED);
        Page one = phone(played, 1);
        one.locator("article.note").first().getByText("Modifier").click();
        one.locator("#edit-note-text").fill("Relue et corrigée.");
        one.locator("#edit-note").getByText("Enregistrer").click();
        assertThat(one.locator("article.note", withText("Relue et corrigée."))).isVisible();

        one.getByText("Oublier mon prénom").click();
        one.locator("#confirm [data-part=yes]").click();

        assertThat(one.getByText("C’est fait : votre prénom est oublié.")).isVisible();
        assertThat(played.view(SampleWorkshop.FACILITATOR_VIEWER).all(Item.PersonShown.class))
                .noneMatch(person -> person.name().equals("Participante 1"));
    }

    @Test
    void whoAskedToBeForgottenIsToldSoEvenWhenTheAnswerIsLost() {
        Page one = phone(at(Moment.CLOSED), 2);
        one.route("**/commands", Route::fetch);

        one.getByText("Oublier mon prénom").click();
        one.locator("#confirm [data-part=yes]").click();

        assertThat(one.getByText("C’est fait : votre prénom est oublié.")).isVisible();
    }

    private static void comeIn(Page page, String name) {
        textbox(page, "Votre prénom").fill(name);
        textbox(page, "Votre territoire").fill("Grasse");
        page.locator("[role=option]", withText("CA du Pays de Grasse")).click();
        page.getByText("élue ou élu").click();
        page.getByText("Entrer dans l’atelier").click();
    }

    private Played at(Moment moment) {
        return new LiveSample(workshops, sessions).at(moment);
    }

    private Page phone(Played played, int number) {
        Page page = page();
        page.navigate(address(played.phone(number)));
        assertThat(page.locator("live-status [data-when=online]").first()).isVisible();
        return page;
    }

    private Page page() {
        BrowserContext context = Browser.context(Device.PHONE);
        opened.add(context);
        return context.newPage();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static void write(Page page, String text) {
        textbox(page, "Votre note").fill(text);
        page.getByText("Poser", new Page.GetByTextOptions().setExact(true)).click();
    }

    /// An entry that can be seen: closed dialogs have some of the same name.
    private static Locator textbox(Page page, String label) {
        return page.locator("input.entry:visible, textarea:visible").and(page.getByLabel(label));
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static int mateOf(Played played, int number) {
        int table =
                played.view(SampleWorkshop.viewer(number)).me().orElseThrow().table();
        return IntStream.rangeClosed(1, SampleWorkshop.PEOPLE)
                .filter(other -> other != number)
                .filter(other -> played.view(SampleWorkshop.viewer(other))
                                .me()
                                .orElseThrow()
                                .table()
                        == table)
                .findFirst()
                .orElseThrow();
    }

    private static int tableOf(Played played, int number) {
        return played.view(SampleWorkshop.viewer(number)).me().orElseThrow().table();
    }

    private static List<Item.NoteShown> notes(Played played) {
        return played.view(SampleWorkshop.FACILITATOR_VIEWER)
                .all(Item.NoteShown.class)
                .toList();
    }

    private static int judgedBy(Played played, int number) {
        return (int) played.view(SampleWorkshop.viewer(number))
                .all(Item.JudgementShown.class)
                .filter(Item.JudgementShown::mine)
                .count();
    }

    private static int firstUnjudgedMechanism(Page page) {
        List<String> lines = page.locator("#judged-list li").allTextContents();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains("sans avis"))
                .findFirst()
                .orElseThrow();
    }
}
