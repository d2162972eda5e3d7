package org.essaim.programme.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essaim.account.SignedIn;
import org.essaim.language.Language;
import org.essaim.programme.Activity;
import org.essaim.programme.ChallengeWorkshops.Held;
import org.essaim.programme.Gathering;
import org.essaim.programme.Gatherings;
import org.essaim.programme.OnShow;
import org.essaim.programme.Programme;
import org.essaim.territory.Territories;
import org.essaim.ui.CalendarFile;
import org.essaim.ui.CalendarFile.When.Hours;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The common day of a programme: read by anybody, planned by its facilitators.
@Controller
class GatheringController {
    private final Managing managing;
    private final Gatherings gatherings;
    private final ChallengeLines lines;
    private final OnShow onShow;
    private final Territories territories;
    private final PublicAddress address;
    private final Clock clock;

    GatheringController(
            Managing managing,
            Gatherings gatherings,
            ChallengeLines lines,
            OnShow onShow,
            Territories territories,
            PublicAddress address,
            Clock clock) {
        this.managing = managing;
        this.gatherings = gatherings;
        this.lines = lines;
        this.onShow = onShow;
        this.territories = territories;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/programmes/{slug}/journee")
    String show(@PathVariable String slug, Optional<SignedIn> who, Model model) {
        Programme programme = managing.any(slug);
        Gathering gathering = gathering(programme);
        List<Held> held = held(programme);
        model.addAttribute(
                "page",
                new GatheringPage(
                        programme,
                        gathering,
                        gatherings.activities(programme.id()),
                        held.stream().filter(one -> !one.restitutionHref().isEmpty()).toList(),
                        onShow.of(held.stream().map(Held::id).toList()),
                        !gathering.ends().isAfter(clock.instant()),
                        managing.leads(who, programme)));
        return "programme/gathering";
    }

    @GetMapping("/programmes/{slug}/journee.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String slug) {
        Programme programme = managing.any(slug);
        Gathering gathering = gathering(programme);
        String page = address.of(programme.gatheringPath());
        return CalendarFile.of(new CalendarFile.Event(
                        programme.id() + "-journee@essaim",
                        gathering.sequence(),
                        CalendarFile.Status.CONFIRMED,
                        new Hours(gathering.starts(), gathering.ends()),
                        programme.title(),
                        gathering.presentation(),
                        gathering.where(),
                        page))
                .download("journee.ics", clock.instant());
    }

    @GetMapping("/programmes/{slug}/journee/modifier")
    ModelAndView edit(@PathVariable String slug, SignedIn who) {
        Programme programme = managing.own(slug, who);
        GatheringForm form = gatherings.of(programme.id()).map(it -> GatheringForm.of(it, territories)).orElseGet(GatheringForm::blank);
        return page(programme, form, FormErrors.none());
    }

    @PostMapping("/programmes/{slug}/journee/modifier")
    ModelAndView plan(@PathVariable String slug, @ModelAttribute GatheringForm form, SignedIn who) {
        Programme programme = managing.own(slug, who);
        FormErrors errors = FormErrors.none();
        Optional<Gathering> read =
                form.read(programme.id(), gatherings.of(programme.id()), territories, clock.instant(), errors);
        if (read.isEmpty()) {
            return page(programme, form, errors);
        }
        List<Activity> outside = gatherings.plan(read.get());
        if (!outside.isEmpty()) {
            errors.refuse(
                    "to",
                    "programme.gathering.outside",
                    outside.size(),
                    Language.spoken().list(outside.stream().map(one -> "« " + one.title() + " »").toList()));
            return page(programme, form, errors);
        }
        return FormAnswer.done(programme.gatheringPath());
    }

    private List<Held> held(Programme programme) {
        return lines.of(List.of(programme)).stream()
                .flatMap(line -> line.workshops().stream())
                .toList();
    }

    private Gathering gathering(Programme programme) {
        return gatherings
                .of(programme.id())
                .orElseThrow(() -> Problem.notFound("programme.gathering.unknown").mend(programme.path(), "programme.read"));
    }

    private ModelAndView page(Programme programme, GatheringForm form, FormErrors errors) {
        return FormAnswer.shown(
                "programme/gatheringForm", new GatheringFormPage(programme, form, form.hosting().field(territories), errors));
    }
}
