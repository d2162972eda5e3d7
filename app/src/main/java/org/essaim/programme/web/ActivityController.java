package org.essaim.programme.web;

import java.util.Optional;
import java.util.UUID;
import org.essaim.account.SignedIn;
import org.essaim.programme.Activity;
import org.essaim.programme.Gathering;
import org.essaim.programme.Gatherings;
import org.essaim.programme.Programme;
import org.essaim.programme.SignUp;
import org.essaim.ui.Export.Origin;
import org.essaim.ui.Exports;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The activities of the common day, as its facilitators fill it.
@Controller
@RequestMapping("/programmes/{slug}/journee/activites")
class ActivityController {
    private final Managing managing;
    private final Gatherings gatherings;
    private final Exports exports;

    ActivityController(Managing managing, Gatherings gatherings, Exports exports) {
        this.managing = managing;
        this.gatherings = gatherings;
        this.exports = exports;
    }

    @GetMapping("/nouvelle")
    ModelAndView blank(@PathVariable String slug, SignedIn who) {
        Programme programme = managing.own(slug, who);
        return page(programme, null, ActivityForm.blank(day(programme)), FormErrors.none());
    }

    @PostMapping("/nouvelle")
    ModelAndView add(@PathVariable String slug, @ModelAttribute ActivityForm form, SignedIn who) {
        return saved(managing.own(slug, who), null, form);
    }

    @GetMapping("/{id}/modifier")
    ModelAndView edit(@PathVariable String slug, @PathVariable UUID id, SignedIn who) {
        Programme programme = managing.own(slug, who);
        Activity activity = activity(programme, id);
        return page(programme, activity, ActivityForm.of(activity, day(programme)), FormErrors.none());
    }

    @PostMapping("/{id}/modifier")
    ModelAndView change(
            @PathVariable String slug, @PathVariable UUID id, @ModelAttribute ActivityForm form, SignedIn who) {
        Programme programme = managing.own(slug, who);
        return saved(programme, activity(programme, id), form);
    }

    @PostMapping("/{id}/retrait")
    ModelAndView remove(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String confirme,
            SignedIn who) {
        Programme programme = managing.own(slug, who);
        if (!gatherings.remove(activity(programme, id).id(), confirme.equals("oui"))) {
            throw Problem.conflict("programme.activity.taken").mend(programme.gatheringPath(), "programme.gathering.see");
        }
        return FormAnswer.done(programme.gatheringPath());
    }

    /// Who comes.
    @GetMapping("/{id}/inscrits")
    String people(@PathVariable String slug, @PathVariable UUID id, SignedIn who, Model model) {
        Programme programme = managing.own(slug, who);
        Activity activity = activity(programme, id);
        model.addAttribute("page", new ActivityPeoplePage(programme, activity, gatherings.signedUp(activity.id())));
        return "programme/activityPeople";
    }

    @GetMapping("/{id}/inscrits.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug, @PathVariable UUID id, SignedIn who) {
        Programme programme = managing.own(slug, who);
        Activity activity = activity(programme, id);
        Origin origin = exports.from(
                programme.gatheringPath() + "#" + activity.anchor(), "programme.sign-up.csv.purpose.text", Gatherings.KEPT.toDays());
        return exports.<SignUp>table("programme.sign-up.", origin)
                .column("name", SignUp::name)
                .column("email", SignUp::email)
                .column("csv.at", one -> LocalClock.PARIS.local(one.at()).toLocalDate().toString())
                .column("csv.activity", _ -> activity.title())
                .download("activite-" + exports.today(), gatherings.signedUp(activity.id()));
    }

    private ModelAndView saved(Programme programme, @Nullable Activity before, ActivityForm form) {
        FormErrors errors = FormErrors.none();
        UUID key = before == null ? gatherings.free(programme.id(), form.key()) : before.id();
        int taken = before == null ? 0 : before.taken();
        Optional<Activity> read = form.read(key, day(programme), taken, errors);
        if (read.isEmpty()) {
            return page(programme, before, form, errors);
        }
        if (!gatherings.save(read.get())) {
            throw Problem.conflict("programme.activity.too-many", Activity.MOST)
                    .mend(programme.gatheringPath(), "programme.gathering.see");
        }
        return FormAnswer.done(programme.gatheringPath() + "#" + read.get().anchor());
    }

    private Activity activity(Programme programme, UUID id) {
        return gatherings
                .activity(programme.id(), id)
                .orElseThrow(() -> Problem.notFound("programme.activity.unknown")
                        .mend(programme.gatheringPath(), "programme.gathering.see"));
    }

    private Gathering day(Programme programme) {
        return gatherings
                .of(programme.id())
                .orElseThrow(() -> Problem.notFound("programme.gathering.unknown").mend(programme.path(), "programme.read"));
    }

    private static ModelAndView page(
            Programme programme, @Nullable Activity activity, ActivityForm form, FormErrors errors) {
        return FormAnswer.shown("programme/activityForm", new ActivityFormPage(programme, activity, form, errors));
    }
}
