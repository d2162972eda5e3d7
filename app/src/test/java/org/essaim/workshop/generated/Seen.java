package org.essaim.workshop.generated;

import java.util.List;
import java.util.Optional;
import org.essaim.workshop.domain.About;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Question;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.domain.Workshop;
import org.jspecify.annotations.Nullable;

/// What somebody who looks at the workshop as it is says their command is about: what the pages' `about.js` does.
public final class Seen {
    private Seen() {}

    public static About about(Workshop workshop, Actor by, Command command) {
        if (!workshop.isPrepared()) {
            return About.UNSAID;
        }
        Integer table = table(workshop, by, command);
        return new About(
                workshop.agenda().step(),
                table,
                table == null ? null : workshop.choice().initiativeOf(table).orElse(null),
                workshop.choice().votes(),
                notes(command).stream()
                        .findFirst()
                        .flatMap(workshop.decomposition()::note)
                        .map(Note::element)
                        .orElse(null),
                revision(workshop, command));
    }

    private static @Nullable Integer table(Workshop workshop, Actor by, Command command) {
        int table = by instanceof Actor.Person(var id)
                ? workshop.room().table(id)
                : command instanceof DecompositionCommand.WriteNote write ? write.table() : 0;
        return table == 0 ? null : Integer.valueOf(table);
    }

    private static List<Id<Note>> notes(Command command) {
        return switch (command) {
            case DecompositionCommand.Gather(_, _, _, var notes) -> notes;
            case DecompositionCommand.AddToElement(_, var note) -> List.of(note);
            case DecompositionCommand.RemoveFromElement(var note) -> List.of(note);
            default -> List.of();
        };
    }

    private static @Nullable Integer revision(Workshop workshop, Command command) {
        return switch (command) {
            case PerspectiveCommand.Judge(var id, _, _, _) -> ofElement(workshop, id);
            case PerspectiveCommand.DescribeHome(var id, _) -> ofElement(workshop, id);
            case DecompositionCommand.Dissolve(var id) -> ofElement(workshop, id);
            case SharingCommand.Answer(var id, _) ->
                workshop.sharing().question(id).map(Question::answers).orElse(null);
            case SynthesisCommand.RemoveSentence(var id) ->
                workshop.synthesis().sentence(id).map(Sentence::revision).orElse(null);
            case StageCommand.Hush() ->
                Optional.ofNullable(workshop.stage().message()).map(it -> it.number()).orElse(null);
            case AgendaCommand _, SynthesisCommand _ -> workshop.agenda().turns();
            default -> null;
        };
    }

    private static @Nullable Integer ofElement(Workshop workshop, Id<Element> id) {
        return workshop.decomposition().element(id).map(Element::revision).orElse(null);
    }
}
