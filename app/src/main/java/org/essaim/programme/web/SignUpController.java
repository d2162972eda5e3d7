package org.essaim.programme.web;

import java.time.Clock;
import java.util.UUID;
import org.essaim.mail.Outbox;
import org.essaim.programme.Activity;
import org.essaim.programme.Gathering;
import org.essaim.programme.Gatherings;
import org.essaim.programme.Gatherings.Outcome;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.programme.SignUp;
import org.essaim.ui.ByAnybody;
import org.essaim.ui.CalendarFile;
import org.essaim.ui.CalendarFile.When.Hours;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Key;
import org.essaim.ui.Messages;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Signing up for an activity of the common day, and giving one's seat back: without an account.
@Controller
class SignUpController {
    private final Managing managing;
    private final Programmes programmes;
    private final Gatherings gatherings;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;
    private final Clock clock;

    SignUpController(
            Managing managing,
            Programmes programmes,
            Gatherings gatherings,
            Outbox outbox,
            Messages messages,
            PublicAddress address,
            Clock clock) {
        this.managing = managing;
        this.programmes = programmes;
        this.gatherings = gatherings;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/programmes/{slug}/journee/activites/{id}/inscription")
    ModelAndView form(@PathVariable String slug, @PathVariable UUID id) {
        Programme programme = managing.any(slug);
        Activity activity = activity(programme, id);
        if (!activity.isSignedUpFor() || activity.calledOff() || gatherings.isOver(activity)) {
            throw over(programme);
        }
        if (activity.isFull()) {
            throw full(programme);
        }
        return page(programme, activity, SignUpForm.BLANK, FormErrors.none());
    }

    @PostMapping("/programmes/{slug}/journee/activites/{id}/inscription")
    @ByAnybody(writes = true)
    ModelAndView signUp(@PathVariable String slug, @PathVariable UUID id, @ModelAttribute SignUpForm form) {
        Programme programme = managing.any(slug);
        Activity activity = activity(programme, id);
        FormErrors errors = FormErrors.none();
        form.check(errors);
        if (!errors.isEmpty()) {
            return page(programme, activity, form, errors);
        }
        return switch (gatherings.signUp(activity.id(), form.name(), form.email())) {
            case Outcome.Done(Key key) -> FormAnswer.done("/journee/" + key.text());
            case Outcome.Twice() -> page(programme, activity, form, errors.refuse("email", "programme.sign-up.twice"));
            case Outcome.Full() -> throw full(programme);
            case Outcome.None() -> throw over(programme);
        };
    }

    @GetMapping("/journee/{key}")
    ModelAndView own(@PathVariable Key key) {
        SignUp signUp = signUp(key);
        Activity activity = activity(signUp);
        Programme programme = programme(activity);
        if (signUp.cancelled()) {
            throw cancelled(programme);
        }
        return own(programme, activity, key, false);
    }

    @GetMapping("/journee/{key}/calendrier.ics")
    ResponseEntity<byte[]> calendar(@PathVariable Key key) {
        SignUp signUp = signUp(key);
        Activity activity = activity(signUp);
        String page = address.of("/journee/" + key.text());
        return CalendarFile.of(new CalendarFile.Event(
                        activity.id() + "@essaim",
                        activity.sequence() + (signUp.cancelled() ? 1 : 0),
                        activity.calledOff() || signUp.cancelled()
                                ? CalendarFile.Status.CANCELLED
                                : CalendarFile.Status.CONFIRMED,
                        new Hours(activity.starts(), activity.ends()),
                        activity.title(),
                        messages.get("programme.sign-up.calendar", page),
                        day(activity).where(activity),
                        page))
                .download("activite.ics", clock.instant());
    }

    @PostMapping("/journee/{key}/annulation")
    ModelAndView cancel(@PathVariable Key key) {
        SignUp signUp = signUp(key);
        Activity activity = activity(signUp);
        Programme programme = programme(activity);
        if (!gatherings.cancel(signUp)) {
            throw cancelled(programme);
        }
        return own(programme, activity, key, true);
    }

    private ModelAndView own(Programme programme, Activity activity, Key key, boolean cancelled) {
        var page = new OwnSignUpPage(programme, day(activity), activity, "/journee/" + key.text(), cancelled, outbox.hasMailServer());
        return new ModelAndView("programme/ownSignUp", "page", page);
    }

    private SignUp signUp(Key key) {
        return gatherings.byKey(key).orElseThrow(() -> Problem.notFound("programme.sign-up.unknown").mend("/enjeux", "programme.list.title"));
    }

    private Activity activity(SignUp signUp) {
        return gatherings.activityOf(signUp).orElseThrow(() -> Problem.notFound("programme.sign-up.unknown"));
    }

    private Activity activity(Programme programme, UUID id) {
        return gatherings
                .activity(programme.id(), id)
                .orElseThrow(() -> Problem.notFound("programme.activity.unknown")
                        .mend(programme.gatheringPath(), "programme.gathering.see"));
    }

    private Gathering day(Activity activity) {
        return gatherings
                .of(activity.programme())
                .orElseThrow(() -> Problem.notFound("programme.gathering.unknown").mend("/enjeux", "programme.list.title"));
    }

    private Programme programme(Activity activity) {
        return programmes.byId(activity.programme()).orElseThrow(() -> Problem.notFound("programme.unknown"));
    }

    private static Problem full(Programme programme) {
        return Problem.conflict("programme.sign-up.full").titled("programme.sign-up.full.title").mend(programme.gatheringPath(), "programme.gathering.see");
    }

    private static Problem over(Programme programme) {
        return Problem.conflict("programme.sign-up.over").titled("programme.sign-up.over.title").mend(programme.gatheringPath(), "programme.gathering.see");
    }

    private static Problem cancelled(Programme programme) {
        return Problem.gone("programme.sign-up.cancelled")
                .titled("programme.sign-up.cancelled.title")
                .mend(programme.gatheringPath(), "programme.gathering.see");
    }

    private ModelAndView page(Programme programme, Activity activity, SignUpForm form, FormErrors errors) {
        return FormAnswer.shown("programme/signUp", new SignUpPage(programme, day(activity), activity, form, errors));
    }
}
