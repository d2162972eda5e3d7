package org.essaim.workshop.web.prepare;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.Refusal;
import org.essaim.workshop.live.Answer;
import org.essaim.workshop.live.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Prepares a workshop from the method's template, and changes its plan.
@Controller
class PlanController {
    private final WorkshopAccess led;
    private final Workshops workshops;
    private final Sessions sessions;
    private final Picking picking;
    private final Enjeux enjeux;
    private final Territories territories;
    private final Clock clock;

    PlanController(
            WorkshopAccess led,
            Workshops workshops,
            Sessions sessions,
            Picking picking,
            Enjeux enjeux,
            Territories territories,
            Clock clock) {
        this.led = led;
        this.workshops = workshops;
        this.sessions = sessions;
        this.picking = picking;
        this.enjeux = enjeux;
        this.territories = territories;
        this.clock = clock;
    }

    @GetMapping("/ateliers/nouveau")
    @RequiresRole(Role.FACILITATOR)
    ModelAndView blank(@RequestParam(name = "enjeu", defaultValue = "") String answers) {
        return page(Editing.nothing(), PlanForm.blank().answering(answers), FormErrors.none(), false);
    }

    @PostMapping("/ateliers/nouveau")
    @RequiresRole(Role.FACILITATOR)
    ModelAndView prepare(@RequestParam MultiValueMap<String, String> sent, SignedIn who) {
        led.requireMayPrepare(who);
        Editing editing = Editing.nothing();
        PlanForm form = PlanForm.sent(sent, editing.lines());
        if (!Pressed.of(sent, form).saves()) {
            return pick(editing, form, sent, who);
        }
        FormErrors errors = FormErrors.none();
        Optional<Plan> plan = read(editing, form, who.demonstration(), errors);
        if (plan.isEmpty()) {
            return page(editing, form, errors, false);
        }
        var origin = new Workshops.Origin(who.demonstration(), Optional.empty(), Optional.empty());
        WorkshopCard card = workshops.prepare(form.request(), plan.get(), who.id(), origin);
        enjeux.link(card, form);
        return FormAnswer.done(card.path());
    }

    @GetMapping("/ateliers/{slug}/modifier")
    ModelAndView change(@PathVariable String slug, SignedIn who) {
        Editing editing = editing(slug, who);
        PlanForm form = editing.form(territories).answering(enjeux.of(editing.card().orElseThrow()));
        return page(editing, form, FormErrors.none(), false);
    }

    @PostMapping("/ateliers/{slug}/modifier")
    ModelAndView replan(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, SignedIn who) {
        Editing editing = editing(slug, who);
        PlanForm form = PlanForm.sent(sent, editing.lines());
        if (editing.locked()) {
            form = editing.withWhatIsVotedOn(form);
        }
        if (!Pressed.of(sent, form).saves()) {
            return pick(editing, form, sent, who);
        }
        FormErrors errors = FormErrors.none();
        Optional<Plan> plan = read(editing, form, editing.plan().orElseThrow().example(), errors);
        boolean overtaken = !form.seen().equals(editing.seen());
        if (plan.isEmpty() || overtaken) {
            return page(editing, form.seeing(editing.seen()), errors, overtaken);
        }
        WorkshopCard card = editing.card().orElseThrow();
        var replan = new AgendaCommand.Replan(plan.get());
        return switch (sessions.send(card.id(), new Actor.Facilitator(who.id()), form.request(), replan)) {
            case Answer.Done _ -> {
                enjeux.link(card, form);
                yield FormAnswer.done(card.path());
            }
            // The room moved on in between; the page made anew shows what can still change.
            case Answer.Refused(var refusal) when refusal.reason() == Refusal.Reason.STEP_PASSED ->
                page(editing(slug, who), form, errors.conflict("steps", "workshop.prepare.error.step-passed"), false);
            case Answer.Refused(var refusal) ->
                throw Problem.conflict("workshop.refusal." + refusal.reason(), refusal.words().toArray())
                        .mend(card.path(), "workshop.prepare.back-to-workshop");
        };
    }

    private Editing editing(String slug, SignedIn who) {
        Editing editing = led.editing(slug, who);
        if (editing.card().filter(WorkshopCard::isCalledOff).isPresent()) {
            throw Problem.conflict("workshop.prepare.called-off.text")
                    .titled("workshop.prepare.called-off.title")
                    .mend(editing.card().orElseThrow().path(), "workshop.prepare.back-to-workshop");
        }
        if (editing.status() == Agenda.Status.CLOSED) {
            throw Problem.conflict("workshop.prepare.closed.text")
                    .titled("workshop.prepare.closed.title")
                    .mend(editing.card().orElseThrow().path(), "workshop.prepare.back-to-workshop");
        }
        return editing;
    }

    private Optional<Plan> read(Editing editing, PlanForm form, boolean example, FormErrors errors) {
        return PlanReading.read(
                form.worded(enjeux.find(form)),
                picking.picked(editing, form),
                form.host().read(territories, errors),
                clock.instant(),
                editing.plan(),
                editing.status() == Agenda.Status.OPEN,
                example,
                errors);
    }

    /// Nothing was to be saved, so nothing is refused: the script puts the page's part in place of the one it has.
    private ModelAndView pick(Editing editing, PlanForm form, MultiValueMap<String, String> sent, SignedIn who) {
        ModelAndView view = shown(picking.after(editing, form, sent, who));
        view.setStatus(HttpStatus.OK);
        return view;
    }

    private ModelAndView page(Editing editing, PlanForm form, FormErrors errors, boolean overtaken) {
        Picker picker = picking.shown(editing, form);
        return shown(new PlanPage(
                editing.card().orElse(null), form, errors, picker, editing.locked(), overtaken, List.of(), TerritoryField.empty("host")));
    }

    private ModelAndView shown(PlanPage page) {
        return FormAnswer.shown(
                "workshop/prepare/plan", page.offering(enjeux.choices(), page.form().host().field(territories)));
    }
}
