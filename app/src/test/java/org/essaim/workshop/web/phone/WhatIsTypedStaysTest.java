package org.essaim.workshop.web.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.PageCheck;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Verdict;
import org.essaim.workshop.web.PlayedRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// What somebody is typing or reading stays under their hand: through Escape, a reload, Back, and whatever others do.
@EssaimTest
class WhatIsTypedStaysTest {
    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private final List<BrowserContext> opened = new ArrayList<>();
    private PlayedRoom room;

    @AfterEach
    void closePhones() {
        opened.forEach(BrowserContext::close);
    }

    @Test
    void aCommentBegunStaysThroughEscapeAClickOutsideAndAReload() {
        Page phone = phone(Moment.DECOMPOSITION, 1);
        Locator notes = phone.locator("#table-notes article.note");
        Locator comment = phone.locator("#comment-text");
        notes.nth(0).getByText("Commenter").click();
        comment.fill("Depuis quand, et payée par");

        phone.mouse().click(5, 5);
        phone.keyboard().press("Escape");
        notes.nth(1).getByText("Commenter").click();
        assertThat(comment).hasValue("");
        phone.keyboard().press("Escape");
        notes.nth(0).getByText("Commenter").click();
        assertThat(comment).hasValue("Depuis quand, et payée par");

        phone.reload();
        assertThat(comment).isVisible();
        assertThat(comment).hasValue("Depuis quand, et payée par");
        PageCheck.audit(phone);
        comment.fill("Depuis quand, et payée par qui ?");
        phone.locator("#comment-note button.button--solid").click();
        assertThat(notes.nth(0)).containsText("Depuis quand, et payée par qui ?");
        notes.nth(0).getByText("Commenter").click();
        assertThat(comment).hasValue("");
    }

    @Test
    void anElementsWordsBegunAreFoundAgainAndHeldAgainstWhatOthersWroteMeanwhile() {
        Page phone = phone(Moment.DECOMPOSITION, 1);
        Item.ElementShown element = elementOf(1);
        phone.locator("#reword-" + element.id()).click();
        phone.locator("#reword-element-text").fill("Mes mots pour cet élément");
        phone.keyboard().press("Escape");
        room.facilitate(new DecompositionCommand.RewordElement(element.id(), element.revision(), "Les mots de l’animation"));
        assertThat(phone.locator("#element-" + element.id())).containsText("Les mots de l’animation");

        phone.locator("#reword-" + element.id()).click();

        assertThat(phone.locator("#reword-element-text")).hasValue("Mes mots pour cet élément");
        phone.locator("#reword-element button.button--solid").click();
        assertThat(phone.locator("#both-texts")).containsText("Les mots de l’animation");
        phone.keyboard().press("Escape");
        phone.locator("#reword-" + element.id()).click();
        assertThat(phone.locator("#reword-element-text")).hasValue("Mes mots pour cet élément");
    }

    @Test
    void aSentenceBegunForOnePartIsNotTakenForAnother() {
        Page phone = phone(Moment.SYNTHESIS, 2);
        Locator add = phone.locator("[data-dialog=add-sentence]:visible");
        Locator text = phone.locator("#add-sentence-text");
        add.nth(0).click();
        text.fill("Une phrase à moitié");

        phone.keyboard().press("Escape");
        add.nth(1).click();
        assertThat(text).hasValue("");
        phone.keyboard().press("Escape");
        phone.getByText("mon code").click();

        assertThat(phone.locator("[data-kept-texts]")).containsText("Une phrase à moitié");
        phone.keyboard().press("Escape");
        add.nth(0).click();
        assertThat(text).hasValue("Une phrase à moitié");
    }

    @Test
    void anAnswerBegunAtTheDeskStaysToo() {
        room = new PlayedRoom(application).playTo(Moment.SYNTHESIS);
        BrowserContext context = context(Device.DESKTOP);
        room.signIn(context, port);
        Page desk = context.newPage();
        desk.navigate("http://localhost:" + port + room.card().deskPath());
        assertThat(desk.locator("live-status [data-when=online]").first()).isVisible();
        desk.locator("[data-dialog=amend]").first().click();
        desk.locator("#amend-text").fill("La phrase de la facilitatrice");
        desk.keyboard().press("Escape");
        desk.locator("#message").fill("Un mot à la salle");

        desk.reload();
        assertThat(desk.locator("#message")).hasValue("Un mot à la salle");
        desk.locator("[data-dialog=amend]").first().click();

        assertThat(desk.locator("#amend-text")).hasValue("La phrase de la facilitatrice");
    }

    @Test
    void anotherOfTheTerritoryAnswersAndTheFormStaysUnderOnesHand() {
        room = new PlayedRoom(application).playTo(Moment.PERSPECTIVE);
        int[] two = twoOfOneTerritoryWithSomethingToJudge();
        Page phone = phone(two[1]);
        phone.locator("#judged-list summary").click();
        phone.locator("#judged-list li", withText("sans avis")).first().locator("a").click();
        assertThat(phone.locator("#judge [name=verdict]")).hasCount(3);
        String judged = phone.locator(".phone-judged").getAttribute("id").substring("judged-".length());
        phone.locator(".segment-choice", withText("Adapter")).click();
        phone.locator(".phone-type", withText("budget")).click();
        Locator condition = phone.locator("#condition-text-BUDGET-" + judged);
        condition.fill("À trois communautés de");

        room.send(
                SampleWorkshop.actor(two[0]),
                new PerspectiveCommand.Judge(Id.of(judged), Verdict.DROP, "", List.of()));

        assertThat(phone.locator("#held-" + judged)).containsText("a déjà un avis");
        assertThat(phone.locator(".phone-judged")).hasId("judged-" + judged);
        assertThat(condition).isVisible();
        assertThat(condition).hasValue("À trois communautés de");
        assertThat(phone.locator("#verdict-adapt-" + judged)).isChecked();
        PageCheck.audit(phone);
        condition.pressSequentially(" communes");
        phone.locator(".stage-action button").click();
        phone.waitForCondition(() -> room.view(SampleWorkshop.viewer(two[1]))
                .all(Item.JudgementShown.class)
                .filter(it -> it.element().toString().equals(judged))
                .flatMap(it -> it.myVoice().stream())
                .anyMatch(it -> it.verdict() == Verdict.ADAPT
                        && it.conditions().getFirst().text().equals("À trois communautés de communes")));
    }

    @Test
    void whatOneIsReadingStaysWhenAnotherOfTheTerritoryAnswersIt() {
        room = new PlayedRoom(application).playTo(Moment.PERSPECTIVE);
        int[] two = twoOfOneTerritoryWithSomethingToJudge();
        Page phone = phone(two[1]);
        String first = phone.locator(".phone-judged").getAttribute("id");
        Id<Element> element = Id.of(first.substring("judged-".length()));

        room.send(
                SampleWorkshop.actor(two[0]),
                phone.locator("#judge [name=verdict]").count() > 0
                        ? new PerspectiveCommand.Judge(element, Verdict.DROP, "", List.of())
                        : new PerspectiveCommand.DescribeHome(element, "Pareil chez nous."));

        assertThat(phone.locator("#held-" + element)).isVisible();
        assertThat(phone.locator(".phone-judged")).hasId(first);
    }

    @Test
    void theWordsForAnElementStayWhenSomebodyElseGathersItsNotes() {
        Page phone = phone(Moment.DECOMPOSITION, 3);
        Locator pick = phone.locator("#table-notes [data-pick]").first();
        String note = pick.getAttribute("value");
        pick.check();
        phone.locator("#gather-text").fill("Ce que je voulais en dire");

        room.facilitate(new DecompositionCommand.Gather(
                Id.of(UUID.randomUUID().toString()), NoteKind.RESOURCE, "Par l’animation", List.of(Id.of(note))));

        assertThat(phone.locator(".phone-elements")).containsText("Par l’animation");
        assertThat(phone.locator("#table-notes [data-pick][value=\"" + note + "\"]")).hasCount(0);
        assertThat(phone.locator("#gather-text")).isVisible();
        assertThat(phone.locator("#gather-text")).hasValue("Ce que je voulais en dire");
        phone.locator("[data-unpick]").click();
        assertThat(phone.locator("#write-text")).isVisible();
    }

    @Test
    void whatTheServerRefusedIsSaidAgainAfterAReloadUntilItIsRead() {
        Page phone = phone(Moment.DECOMPOSITION, 1);
        phone.locator("#write-text").evaluate("field => field.removeAttribute('data-most')");
        phone.locator("#write-text").fill("a".repeat(281));
        phone.locator(".phone-write button.button--solid").click();
        assertThat(phone.locator("[data-part=refusal] blockquote")).hasText("a".repeat(281));

        phone.reload();

        assertThat(phone.locator("[data-part=refusal] blockquote")).hasText("a".repeat(281));
        phone.locator("[data-part=refusal] [data-dismiss]").click();
        phone.reload();
        assertThat(phone.locator("live-status [data-when=online]").first()).isVisible();
        phone.waitForTimeout(500);
        assertThat(phone.locator("[data-part=refusal]")).hasCount(0);
    }

    @Test
    void aTextThatTheRoomOvertookIsOfferedAgainAfterAReload() {
        Page phone = phone(Moment.SECOND_ROUND, 1);
        phone.locator("#write-text").fill("Le comité se réunit le soir.");
        room.facilitate(new AgendaCommand.Advance(
                room.view(SampleWorkshop.FACILITATOR_VIEWER).session().step()));
        Locator offer = phone.locator("[data-part=offer]");
        assertThat(offer.locator("textarea")).hasValue("Le comité se réunit le soir.");

        phone.reload();

        assertThat(offer).hasCount(1);
        assertThat(offer.locator("textarea")).hasValue("Le comité se réunit le soir.");
        offer.getByText("La garder pour moi").click();
        phone.reload();
        assertThat(phone.locator("live-status [data-when=online]").first()).isVisible();
        phone.waitForTimeout(500);
        assertThat(offer).hasCount(0);
    }

    @Test
    void backClosesTheDialogThenStaysInTheRoomThenLeaves() {
        Page phone = page();
        room = new PlayedRoom(application).playTo(Moment.DECOMPOSITION);
        phone.navigate("http://127.0.0.1:" + port + "/rejoindre");
        phone.navigate("http://127.0.0.1:" + port + room.phone(1));
        String address = phone.url();
        phone.getByText("mon code").click();
        assertThat(phone.locator("#me")).isVisible();

        phone.goBack();
        assertThat(phone.locator("#me")).isHidden();
        assertThat(phone.locator("#staying")).isHidden();
        phone.locator("#write-text").fill("À moitié écrite");
        phone.goBack();
        assertThat(phone).hasURL(address);
        assertThat(phone.locator("#staying")).isVisible();
        assertThat(phone.locator("#write-text")).hasValue("À moitié écrite");
        PageCheck.audit(phone);
        phone.locator("h1").click();
        assertThat(phone.locator("#staying")).isHidden();
        phone.goBack();
        assertThat(phone).hasURL(address);

        phone.goBack();
        assertThat(phone).hasURL(Pattern.compile(".*/rejoindre"));
    }

    @Test
    void backGoesToTheElementLookedAtBefore() {
        Page phone = phone(Moment.PERSPECTIVE, 11);
        String first = phone.locator(".phone-judged").getAttribute("id");
        phone.locator("#judged-list summary").click();
        phone.locator("#judged-list a").nth(2).click();
        assertThat(phone.locator(".phone-judged")).not().hasId(first);
        String third = phone.locator(".phone-judged").getAttribute("id");
        phone.locator("#judged-list a").nth(3).click();
        assertThat(phone.locator(".phone-judged")).not().hasId(third);

        phone.goBack();

        assertThat(phone.locator(".phone-judged")).hasId(third);
        phone.reload();
        assertThat(phone.locator(".phone-judged")).hasId(third);
    }

    @Test
    void theNoteJustWrittenIsInSightAndTheNextOneIsOfItsKind() {
        Page phone = phone(Moment.DECOMPOSITION, 1);
        phone.evaluate("scrollTo(0, document.body.scrollHeight)");
        phone.locator(".phone-write .segment-choice", withText("Ressource")).click();

        for (String text : List.of("Un local prêté.", "Une remise de dix pour cent.")) {
            phone.locator("#write-text").fill(text);
            phone.locator(".phone-write button.button--solid").click();

            Locator note = phone.locator("article.note", withText(text));
            assertThat(note).containsText("Ressource");
            phone.waitForCondition(() -> (boolean) note.evaluate("""
                    card => {
                      const { top, bottom } = card.getBoundingClientRect()
                      return top >= 0 && bottom <= document.querySelector(".phone-foot").getBoundingClientRect().top
                    }"""));
        }
        assertThat(phone.locator(".phone-write [name=kind][value=RESOURCE]")).isChecked();
        assertThat(phone.locator("#write-text")).hasValue("");
    }

    @Test
    void aGatheredNoteLeavesTheListOfThoseToGatherAndIsFoundBelow() {
        Page phone = phone(Moment.DECOMPOSITION, 3);
        Locator note = phone.locator("#table-notes article.note:has([data-pick])").first();
        String text = note.locator(".card-body").textContent();
        Locator below = phone.locator("#gathered-notes article.note", withText(text));
        note.locator("[data-pick]").check();
        phone.locator("#gather-text").fill("Ce qu’il a fallu réunir");
        phone.locator("[data-gather] button.button--solid").click();

        assertThat(phone.locator("#table-notes article.note", withText(text))).hasCount(0);
        phone.locator("#gathered-notes summary").click();
        assertThat(below).isVisible();
        PageCheck.audit(phone);
        below.locator("[data-send*=remove-from-element]").click();

        assertThat(phone.locator("#table-notes article.note", withText(text))).isVisible();
    }

    /// Two people of one territory, the first element of whose table nobody of theirs has judged.
    private int[] twoOfOneTerritoryWithSomethingToJudge() {
        for (int second = SampleWorkshop.PEOPLE; second > 1; second--) {
            var me = room.view(SampleWorkshop.viewer(second)).me().orElseThrow();
            for (int first = 1; first < second && hasSomethingToJudge(second); first++) {
                var other = room.view(SampleWorkshop.viewer(first)).me().orElseThrow();
                if (me.voter() && other.voter() && other.place().key().equals(me.place().key())) {
                    return new int[] {first, second};
                }
            }
        }
        throw new IllegalStateException("Every territory has said everything");
    }

    private boolean hasSomethingToJudge(int number) {
        var view = room.view(SampleWorkshop.viewer(number));
        var said = view.all(Item.JudgementShown.class).map(Item.JudgementShown::element).toList();
        return view.all(Item.ElementShown.class)
                .anyMatch(element -> element.decisive() && element.kind() != NoteKind.CONTEXT && !said.contains(element.id()));
    }

    private Item.ElementShown elementOf(int number) {
        var view = room.view(SampleWorkshop.viewer(number));
        return view.all(Item.ElementShown.class)
                .filter(element -> view.table(view.me().orElseThrow().table())
                        .filter(table -> element.initiative().equals(table.initiative()))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Page phone(Moment moment, int number) {
        room = new PlayedRoom(application).playTo(moment);
        return phone(number);
    }

    private Page phone(int number) {
        Page page = page();
        page.navigate("http://127.0.0.1:" + port + room.phone(number));
        assertThat(page.locator("live-status [data-when=online]").first()).isVisible();
        return page;
    }

    private Page page() {
        return context(Device.PHONE).newPage();
    }

    private BrowserContext context(Device device) {
        BrowserContext context = Browser.context(device);
        opened.add(context);
        return context;
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
