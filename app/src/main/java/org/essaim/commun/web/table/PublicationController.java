package org.essaim.commun.web.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.account.Leaders;
import org.essaim.account.SignedIn;
import org.essaim.commun.Communs;
import org.essaim.commun.Concepts;
import org.essaim.commun.LedCommuns;
import org.essaim.commun.domain.Body;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Differences;
import org.essaim.commun.domain.Licence;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.Publishing;
import org.essaim.commun.domain.Refusal;
import org.essaim.commun.domain.Version;
import org.essaim.commun.web.show.Originals;
import org.essaim.commun.web.table.PublicationPage.Form;
import org.essaim.language.Language;
import org.essaim.text.Typed;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Messages;
import org.essaim.ui.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// From the table to a version: read whole, under a licence, once.
@Controller
class PublicationController {
    private static final String PATH = "/concepts/{slug}/publication";

    private final TableDoors doors;
    private final Concepts concepts;
    private final Communs communs;
    private final Leaders leaders;
    private final Messages messages;

    PublicationController(TableDoors doors, Concepts concepts, Communs communs, Leaders leaders, Messages messages) {
        this.leaders = leaders;
        this.doors = doors;
        this.concepts = concepts;
        this.communs = communs;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView page(@PathVariable String slug, SignedIn who) {
        Concept concept = doors.concept(slug, TableDoor.of(who));
        concepts.requirePublisher(concept, who);
        List<Version> before = concepts.versions(concept);
        String licence = (before.isEmpty() ? concepts.parent(concept) : Optional.of(before.getLast()))
                .map(it -> it.licence().key())
                .orElse("");
        return shown(
                TableDoor.of(who),
                concept,
                new Form(Integer.toString(concept.revision()), licence, "", concepts.isNamed(concept, who.id()) ? "nom" : "sans"),
                FormErrors.none());
    }

    @PostMapping(PATH)
    ModelAndView publish(@PathVariable String slug, @ModelAttribute Form form, SignedIn who) {
        Concept concept = doors.concept(slug, TableDoor.of(who));
        concepts.requirePublisher(concept, who);
        concepts.cite(concept.id(), who.id(), form.citation().equals("nom"));
        var wish = new Publishing.Wish(revision(form), Licence.ofKey(form.licence()), form.changes());
        return switch (concepts.publish(concept.id(), wish, Optional.of(who.id()))) {
            case Publishing.Outcome.Published(var version) -> {
                // The address is settled by the first publication.
                Concept now = concepts.byId(concept.id()).orElse(concept);
                yield FormAnswer.done("/c/" + now.slug() + "/" + version.number());
            }
            case Publishing.Outcome.Refused(var refusals) -> {
                Concept now = concepts.byId(concept.id()).orElse(concept);
                FormErrors errors = FormErrors.none();
                refusals.forEach(refusal ->
                        errors.refuse(field(refusal.reason()), key(refusal.reason()), refusal.details().toArray()));
                // What is published next is what is shown now.
                yield shown(
                        TableDoor.of(who),
                        now,
                        new Form(Integer.toString(now.revision()), form.licence(), form.changes(), form.citation()),
                        errors);
            }
        };
    }

    /// How one wishes to be cited, without publishing anything.
    @PostMapping("/concepts/{slug}/citation")
    ModelAndView cite(@PathVariable String slug, @ModelAttribute Form form, SignedIn who) {
        Concept concept = doors.concept(slug, TableDoor.of(who));
        doors.requireMayWrite(TableDoor.of(who));
        concepts.cite(concept.id(), who.id(), form.citation().equals("nom"));
        return FormAnswer.done(concept.path() + "/publication#citation");
    }

    private static int revision(Form form) {
        return Typed.whole(form.revision()).orElse(-1);
    }

    private static String field(Refusal.Reason reason) {
        return switch (reason) {
            case LICENCE_MISSING, SHARE_ALIKE -> "licence";
            case CHANGES_MISSING, TEXT_TOO_LONG -> "changes";
            default -> "concept";
        };
    }

    private static String key(Refusal.Reason reason) {
        return "commun.refusal." + reason;
    }

    private ModelAndView shown(TableDoor door, Concept concept, Form form, FormErrors errors) {
        Matter matter = doors.matter(concept, door);
        Originals originals = Originals.of(concept.body(), communs);
        List<Version> before = concepts.versions(concept);
        Optional<Version> parent = concepts.parent(concept);
        Optional<Body> known = before.isEmpty()
                ? parent.map(Version::body)
                : Optional.of(before.getLast().body());
        PublicationPage page = new PublicationPage(
                concept,
                concept.path(),
                before.size() + 1,
                concept.body().blocks().stream()
                        .map(block -> new PublicationPage.Passage(
                                block.kind().name().toLowerCase(Locale.ROOT),
                                Language.spoken().typographed(block.heading()),
                                block.sentences().stream()
                                        .map(it -> new PublicationPage.Saying(
                                                Language.spoken().typographed(it.text()),
                                                it.sources().stream()
                                                        .map(ref -> new TablePage.Call(ref, "", matter.stands(ref)))
                                                        .toList(),
                                                it.evidence(),
                                                originals.of(it),
                                                it.isHeld(matter)))
                                        .toList()))
                        .toList(),
                concept.unsourced(matter).size(),
                concept.body().sources().stream()
                        .filter(ref -> !matter.stands(ref))
                        .map(ref -> Integer.toString(ref.number()))
                        .toList(),
                known.map(it -> Differences.between(it, concept.body())),
                communs.newer(concept),
                Stream.of(Licence.values())
                        .map(it -> new Option(
                                it.key(),
                                messages.get("commun.licence." + it.key()),
                                messages.get("commun.licence." + it.key() + ".help")))
                        .toList(),
                Publishing.received(before, parent).contains(Licence.CC_BY_SA),
                form,
                errors,
                leaders.seenBy(door.who(), LedCommuns.of(concept)).orElse(null));
        return FormAnswer.shown("commun/table/publication", page);
    }
}
