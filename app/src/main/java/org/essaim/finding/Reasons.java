package org.essaim.finding;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.essaim.language.Language;
import org.essaim.search.Results.Reason;
import org.essaim.ui.Messages;
import org.springframework.stereotype.Component;

/// « Trouvé par « lanternes », synonyme d’éclairage public » : the reasons of a search in a sentence.
@Component
public class Reasons {
    private final Messages messages;

    Reasons(Messages messages) {
        this.messages = messages;
    }

    /// Where something lies beside the place that was named: « Dans le même département ».
    public String around(BoxQuestion question, int ring) {
        if (question.rings().isEmpty()) {
            return "";
        }
        boolean near = ring < question.rings().size();
        return messages.get(near ? question.rings().get(ring).where().messageKey() : "territory.around.elsewhere");
    }

    String sentence(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        boolean wordForWord = reasons.stream()
                .allMatch(reason -> reason.kind() == Reason.Kind.WORD && reason.field().equals(FindableIndex.TITLE));
        if (wordForWord) {
            Collection<String> words = new LinkedHashSet<>();
            reasons.forEach(reason -> words.add(part(reason)));
            return messages.get("finding.why", messages.get("finding.why.title", Language.spoken().list(words)));
        }
        Collection<String> parts = new LinkedHashSet<>();
        reasons.forEach(reason -> parts.add(part(reason)));
        return messages.get("finding.why", Language.spoken().list(parts));
    }

    private String part(Reason reason) {
        String found = Language.spoken().typographed(reason.found().strip());
        return switch (reason.kind()) {
            case WORD -> messages.get("finding.why.word", found);
            case INFLECTED -> messages.get("finding.why.inflected", found, Language.spoken().ofNoun(reason.asked()));
            case SYNONYM -> messages.get("finding.why.synonym", found, Language.spoken().ofNoun(reason.asked()));
            case NEIGHBOUR -> messages.get("finding.why.neighbour", found, Language.spoken().ofNoun(reason.asked()));
            case CORRECTED -> messages.get("finding.why.corrected", found, reason.asked());
        };
    }
}
