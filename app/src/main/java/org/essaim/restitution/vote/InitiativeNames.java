package org.essaim.restitution.vote;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import org.essaim.language.Language;
import org.essaim.text.Typed;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.PlannedInitiative;

/// How initiatives are called in a figure and in sentences: by their title, or by their territory alone when the
/// title says no more than that, and no other initiative is called so.
public final class InitiativeNames {
    private static final int LONGEST_IN_A_SENTENCE = 60;

    private final List<PlannedInitiative> initiatives;

    public InitiativeNames(List<PlannedInitiative> initiatives) {
        this.initiatives = List.copyOf(initiatives);
    }

    /// As a label: « Pays de Grasse », « Le fonds de participation » (without the quotation marks).
    public String label(Id<PlannedInitiative> id) {
        PlannedInitiative initiative = get(id);
        return byPlace(initiative) ? initiative.place().name() : initiative.title();
    }

    /// Within a sentence, where a title needs its quotation marks.
    public String said(Id<PlannedInitiative> id) {
        PlannedInitiative initiative = get(id);
        String label = Typed.shortened(label(id), LONGEST_IN_A_SENTENCE);
        return byPlace(initiative) ? label : Language.spoken().quoted(label);
    }

    /// « A, B et C ».
    public String all(Collection<Id<PlannedInitiative>> ids) {
        return Language.spoken().list(ids.stream().map(this::said).toList());
    }

    /// « A, B ou C ».
    public String any(Collection<Id<PlannedInitiative>> ids) {
        return Language.spoken().anyOf(ids.stream().map(this::said).toList());
    }

    /// The territory, where the label does not say it already.
    public String place(Id<PlannedInitiative> id) {
        PlannedInitiative initiative = get(id);
        return byPlace(initiative) ? "" : initiative.place().name();
    }

    private boolean byPlace(PlannedInitiative initiative) {
        String place = initiative.place().name();
        return initiative.place().isKnown()
                && Language.spoken().saysOnlyWhose(initiative.title(), place)
                && initiatives.stream().filter(it -> it.place().name().equals(place)).count() == 1;
    }

    private PlannedInitiative get(Id<PlannedInitiative> id) {
        return initiatives.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Not of this workshop: " + id));
    }
}
