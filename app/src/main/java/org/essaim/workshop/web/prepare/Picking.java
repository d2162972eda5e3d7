package org.essaim.workshop.web.prepare;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.essaim.account.SignedIn;
import org.essaim.language.Language;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.essaim.ui.Ui;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// The gestures among the initiatives: nothing is saved by them, and nothing typed elsewhere is lost.
@Component
class Picking {
    private static final int MOST_FOUND = 8;
    private static final int LONGEST_TITLE = 140;

    private final InitiativeSource catalogue;
    private final Territories territories;

    Picking(InitiativeSource catalogue, Territories territories) {
        this.catalogue = catalogue;
        this.territories = territories;
    }

    /// The form's initiatives as the room will be brought them. Until the workshop opens they follow the catalogue, so that
    /// a card completed by its owner shows completed; one gone from there stays as it was planned.
    List<PlannedInitiative> picked(Editing editing, PlanForm form) {
        Map<UUID, PlannedInitiative> known = new LinkedHashMap<>();
        boolean open = editing.status() == Agenda.Status.OPEN;
        List<PlannedInitiative> now = catalogue.find(form.initiatives());
        (open ? now : editing.planned()).forEach(one -> known.put(one.id().value(), one));
        (open ? editing.planned() : now).forEach(one -> known.put(one.id().value(), one));
        return form.initiatives().stream().map(known::get).filter(Objects::nonNull).toList();
    }

    Picker shown(Editing editing, PlanForm form) {
        return picker(editing, form, Picker.Adding.NOTHING, Picker.Said.NOTHING);
    }

    /// The page after a gesture among the initiatives.
    PlanPage after(Editing editing, PlanForm form, MultiValueMap<String, String> sent, SignedIn who) {
        Pressed gesture = Pressed.of(sent, form);
        FormErrors errors = FormErrors.none();
        Picker.Adding adding = adding(sent);
        PlanForm now = form;
        Picker.Said said = Picker.Said.NOTHING;
        if (editing.locked()) {
            return page(editing, form, errors, adding, said);
        }
        if (gesture.kind() == Pressed.Kind.CREATE) {
            Optional<PlannedInitiative> created = create(sent, adding, who, errors);
            if (created.isPresent()) {
                now = form.adding(created.get().id().value());
                said = new Picker.Said("workshop.prepare.said.created", created.get().title());
                adding = Picker.Adding.NOTHING;
            } else {
                adding = new Picker.Adding(adding.title(), field(sent), true);
            }
        } else if (gesture.initiative().isPresent()) {
            UUID id = gesture.initiative().get();
            now = switch (gesture.kind()) {
                case ADD -> form.initiatives().size() < Plan.MOST_INITIATIVES ? form.adding(id) : form;
                case REMOVE -> form.removing(id);
                case UP -> form.moving(id, -1);
                case DOWN -> form.moving(id, 1);
                case SAVE, SEARCH, CREATE -> form;
            };
            said = said(gesture.kind(), form, now, id);
        }
        return page(editing, now, errors, adding, said);
    }

    private PlanPage page(Editing editing, PlanForm form, FormErrors errors, Picker.Adding adding, Picker.Said said) {
        return new PlanPage(
                editing.card().orElse(null), form, errors, picker(editing, form, adding, said), editing.locked(), false,
                List.of(), TerritoryField.empty("host"));
    }

    private Picker picker(Editing editing, PlanForm form, Picker.Adding adding, Picker.Said said) {
        String query = Typed.word(form.query());
        return new Picker(
                picked(editing, form),
                editing.locked() ? List.of() : catalogue.search(query, MOST_FOUND),
                query,
                adding,
                editing.locked(),
                said);
    }

    private Picker.Said said(Pressed.Kind kind, PlanForm before, PlanForm now, UUID id) {
        if (now.initiatives().equals(before.initiatives())) {
            return kind == Pressed.Kind.ADD && !before.initiatives().contains(id)
                    ? new Picker.Said("workshop.prepare.said.full", "")
                    : Picker.Said.NOTHING;
        }
        String title = catalogue.find(List.of(id)).stream().findFirst().map(PlannedInitiative::title).orElse("");
        return new Picker.Said("workshop.prepare.said." + kind.name().toLowerCase(Locale.ROOT), title);
    }

    private Optional<PlannedInitiative> create(
            MultiValueMap<String, String> sent, Picker.Adding adding, SignedIn who, FormErrors errors) {
        FormReader read = new FormReader(errors);
        String title = read.line("new-title", adding.title())
                .filled("workshop.prepare.error.new-title")
                .atMost(LONGEST_TITLE);
        Optional<Territory> territory = field(sent).needed(errors);
        UUID id = id(sent, title, who);
        territory.ifPresent(its -> errors.refuseIf(
                catalogue.knows(title, its, id), "new-title", "workshop.prepare.error.namesake", Language.spoken().thePlace(its.shortName())));
        return errors.isEmpty() ? territory.map(its -> catalogue.add(id, title, its, who)) : Optional.empty();
    }

    /// The same page sent twice with the same title by the same person adds one initiative.
    private static UUID id(MultiValueMap<String, String> sent, String title, SignedIn who) {
        return Typed.id(text(sent, Ui.ONCE))
                .map(once -> UUID.nameUUIDFromBytes(
                        (once + " " + who.id() + " " + title).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(UuidCreator::getTimeOrderedEpoch);
    }

    private static Picker.Adding adding(MultiValueMap<String, String> sent) {
        String title = text(sent, "new-title");
        String territory = text(sent, Picker.Adding.TERRITORY_FIELD);
        String picked = text(sent, Picker.Adding.TERRITORY_FIELD + "-id");
        return new Picker.Adding(
                title,
                TerritoryField.filled(Picker.Adding.TERRITORY_FIELD, territory, picked),
                !title.isBlank() || !territory.isBlank());
    }

    private TerritoryField field(MultiValueMap<String, String> sent) {
        return TerritoryField.sent(
                Picker.Adding.TERRITORY_FIELD,
                text(sent, Picker.Adding.TERRITORY_FIELD),
                text(sent, Picker.Adding.TERRITORY_FIELD + "-id"),
                territories);
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }
}
