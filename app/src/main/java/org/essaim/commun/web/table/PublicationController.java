package org.essaim.commun.web.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.account.SignedIn;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.Body;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Differences;
import org.essaim.commun.domain.Licence;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.Publishing;
import org.essaim.commun.domain.Refusal;
import org.essaim.commun.domain.Version;
import org.essaim.commun.web.table.PublicationPage.Form;
import org.essaim.ui.Choice;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Messages;
import org.essaim.ui.Typography;
import org.springframework.http.HttpStatus;
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

    private final Doors doors;
    private final Concepts concepts;
    private final Messages messages;

    PublicationController(Doors doors, Concepts concepts, Messages messages) {
        this.doors = doors;
        this.concepts = concepts;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView page(@PathVariable String slug, SignedIn who) {
        Concept concept = doors.concept(slug, Door.of(who));
        List<Version> before = concepts.versions(concept);
        String licence = (before.isEmpty() ? concepts.parent(concept) : Optional.of(before.getLast()))
                .map(it -> it.licence().key())
                .orElse("");
        return shown(
                Door.of(who),
                concept,
                new Form(Integer.toString(concept.revision()), licence, "", concepts.isNamed(concept, who.id()) ? "nom" : "sans"),
                FormErrors.none());
    }

    @PostMapping(PATH)
    ModelAndView publish(@PathVariable String slug, @ModelAttribute Form form, SignedIn who) {
        Concept concept = doors.concept(slug, Door.of(who));
        FormErrors errors = FormErrors.none();
        Optional<Licence> licence = Licence.ofKey(form.licence());
        errors.refuseIf(licence.isEmpty(), "licence", "commun.publication.licence-missing");
        if (licence.isEmpty()) {
            return shown(Door.of(who), concept, form, errors);
        }
        concepts.cite(concept.id(), who.id(), form.citation().equals("nom"));
        int revision = form.revision().matches("\\d{1,9}") ? Integer.parseInt(form.revision()) : -1;
        var wish = new Publishing.Wish(revision, licence.get(), form.changes());
        return switch (concepts.publish(concept.id(), wish)) {
            case Publishing.Outcome.Published(var version) -> {
                // The address is settled by the first publication.
                Concept now = concepts.byId(concept.id()).orElse(concept);
                yield new ModelAndView("redirect:/c/" + now.slug() + "/" + version.number());
            }
            case Publishing.Outcome.Refused(var refusal) -> {
                Concept now = concepts.byId(concept.id()).orElse(concept);
                errors.refuse(field(refusal.reason()), key(refusal.reason()), refusal.details().toArray());
                // What is published next is what is shown now.
                yield shown(
                        Door.of(who),
                        now,
                        new Form(Integer.toString(now.revision()), form.licence(), form.changes(), form.citation()),
                        errors);
            }
        };
    }

    /// How one wishes to be cited, without publishing anything.
    @PostMapping("/concepts/{slug}/citation")
    ModelAndView cite(@PathVariable String slug, @ModelAttribute Form form, SignedIn who) {
        Concept concept = doors.concept(slug, Door.of(who));
        concepts.cite(concept.id(), who.id(), form.citation().equals("nom"));
        return new ModelAndView("redirect:" + concept.path() + "/publication#citation");
    }

    private static String field(Refusal.Reason reason) {
        return switch (reason) {
            case SHARE_ALIKE -> "licence";
            case CHANGES_MISSING, TEXT_TOO_LONG -> "changes";
            default -> "concept";
        };
    }

    private static String key(Refusal.Reason reason) {
        return "commun.refusal." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ModelAndView shown(Door door, Concept concept, Form form, FormErrors errors) {
        Matter matter = doors.matter(concept, door);
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
                                Typography.french(block.heading()),
                                block.sentences().stream()
                                        .map(it -> new PublicationPage.Saying(
                                                Typography.french(it.text()),
                                                it.sources().stream()
                                                        .map(ref -> new TablePage.Call(
                                                                Table.value(ref),
                                                                Integer.toString(ref.number()),
                                                                "",
                                                                matter.stands(ref)))
                                                        .toList(),
                                                it.sources().stream().anyMatch(matter::stands)))
                                        .toList()))
                        .toList(),
                concept.unsourced(matter).size(),
                concept.body().sources().stream()
                        .filter(ref -> !matter.stands(ref))
                        .map(ref -> Integer.toString(ref.number()))
                        .toList(),
                known.map(it -> Differences.between(it, concept.body())),
                Stream.of(Licence.values())
                        .map(it -> new Choice(
                                it.key(),
                                messages.get("commun.licence." + it.key()),
                                messages.get("commun.licence." + it.key() + ".help")))
                        .toList(),
                Publishing.received(before, parent).contains(Licence.CC_BY_SA),
                form,
                errors);
        ModelAndView view = new ModelAndView("commun/table/publication", "page", page);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
