package org.essaim.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.workshop.LiveSample;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Projection;
import org.essaim.workshop.domain.Question;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.SynthesisCommand;
import org.essaim.workshop.domain.Verdict;
import org.essaim.workshop.domain.Viewer;

/// Each of the commands there are, made for a room in which it means something: what is one's own there is Camille's, the
/// participant; what is another's is Noé's.
final class Commands {
    /// @param line its type, and on whose thing
    record Row(String line, Command command, Stage stage) {}

    /// A room at a moment.
    static final class Stage {
        final LiveSample.Played room;
        final Id<Participant> camille;
        final Id<Participant> noe;
        private final Map<Who, String> phones;

        Stage(Workshops workshops, LiveSample.Played room) {
            this.room = room;
            var here = in(workshops, room, "Camille");
            camille = here.participant();
            noe = in(workshops, room, "Noé").participant();
            phones = Map.of(
                    Who.PARTICIPANT, "/s/" + here.key(),
                    Who.OBSERVER, room.phone(SampleWorkshop.OBSERVER),
                    Who.DESIGNER_OF_ROOM, room.phone(SampleWorkshop.DESIGNER));
        }

        private static Workshops.Arrival.In in(Workshops workshops, LiveSample.Played room, String name) {
            var place = new Place("epci:200039857", "Pays de Grasse");
            return in(workshops, room, name, Role.LOCAL_AGENT, place);
        }

        static Workshops.Arrival.In in(Workshops workshops, LiveSample.Played room, String name, Role role, Place place) {
            return (Workshops.Arrival.In) workshops.join(
                    room.card(), new Workshops.Newcomer(name, role, place, Citation.BY_TERRITORY, Set.of()));
        }

        Actor camille() {
            return new Actor.Person(camille);
        }

        Actor noe() {
            return new Actor.Person(noe);
        }

        /// The way in of somebody.
        String door(Who who) {
            return switch (who) {
                case PARTICIPANT, OBSERVER, DESIGNER_OF_ROOM -> phones.get(who);
                case FORGOTTEN, OTHER_PARTICIPANT, ANYBODY, OWNER, REGISTRANT -> "/s/AAAAAAAAAAAAAAAAAAAAAA";
                case PROJECTOR -> room.card().wallPath();
                default -> room.card().deskPath();
            };
        }
    }

    final List<Row> rows = new ArrayList<>();
    private final Workshops workshops;
    private Stage now;

    Commands(World world, Workshops workshops) {
        this.workshops = workshops;
        sharingAndChoice(world);
        decomposition(world);
        synthesis(world);
    }

    private void sharingAndChoice(World world) {
        now = new Stage(workshops, world.sample(Moment.SHARING));
        var initiative = SampleMaterial.FUND.id();
        Id<Question> own = id();
        Id<Question> other = id();
        now.room.send(now.camille(), new SharingCommand.Ask(own, initiative, "Combien ?"));
        now.room.send(now.noe(), new SharingCommand.Ask(other, initiative, "Pourquoi ?"));
        row("ask", new SharingCommand.Ask(id(), initiative, "Comment ?"));
        row("answer", new SharingCommand.Answer(other, "Ainsi."));
        row("withdraw-question, one’s own", new SharingCommand.WithdrawQuestion(own));
        row("withdraw-question, another’s", new SharingCommand.WithdrawQuestion(other));
        now = new Stage(workshops, world.sample(Moment.CHOICE));
        row("cast-ballot", new ChoiceCommand.CastBallot(List.of(initiative), null, false));
        row("cast-ballot, for another", new ChoiceCommand.CastBallot(List.of(initiative), now.noe, false));
        row("hand-ballot", new ChoiceCommand.HandBallot(now.noe));
        row("close-vote", new ChoiceCommand.CloseVote(true, List.of(), 0));
        row("keep", new ChoiceCommand.Keep(List.of(initiative, SampleMaterial.PURCHASING.id())));
    }

    private void decomposition(World world) {
        now = new Stage(workshops, world.sample(Moment.DECOMPOSITION));
        Id<Note> own = id();
        Id<Note> other = id();
        int table = now.room.view(facilitator()).all(Item.PersonShown.class)
                .filter(person -> person.id().equals(now.camille))
                .findFirst().orElseThrow().table();
        now.room.facilitator(new RoomCommand.Seat(now.noe, table));
        now.room.send(now.camille(), new DecompositionCommand.WriteNote(own, 0, NoteKind.RESOURCE, "Une note.", false));
        now.room.send(now.noe(), new DecompositionCommand.WriteNote(other, 0, NoteKind.RESOURCE, "Une autre.", false));
        int step = now.room.view(facilitator()).session().step();
        Item.ElementShown element = now.room.view(facilitator()).all(Item.ElementShown.class).findFirst().orElseThrow();
        Item.NoteShown gathered = now.room.view(facilitator()).all(Item.NoteShown.class)
                .filter(note -> note.number() == element.notes().getFirst()).findFirst().orElseThrow();
        row("open", new AgendaCommand.Open());
        row("advance", new AgendaCommand.Advance(step));
        row("go-back", new AgendaCommand.GoBack(step));
        row("prolong", new AgendaCommand.Prolong(5));
        row("pause", new AgendaCommand.Pause());
        row("resume", new AgendaCommand.Resume());
        row("close", new AgendaCommand.Close());
        row("reopen", new AgendaCommand.Reopen());
        row("undo", new AgendaCommand.Undo());
        row("leave, oneself", new RoomCommand.Leave(now.camille));
        row("leave, for another", new RoomCommand.Leave(now.noe));
        row("return, oneself", new RoomCommand.Return(now.camille));
        row("return, for another", new RoomCommand.Return(now.noe));
        row("change-details, one’s own", new RoomCommand.ChangeDetails(now.camille, "Camille B.", Citation.BY_NAME));
        row("change-details, another’s", new RoomCommand.ChangeDetails(now.noe, "Noé B.", Citation.BY_NAME));
        row("forget, oneself", new RoomCommand.Forget(now.camille));
        row("forget, another", new RoomCommand.Forget(now.noe));
        row("raise-hand", new RoomCommand.RaiseHand(true));
        Id<Participant> asker = Stage.in(workshops, now.room, "Ada", Role.DESIGNER, Place.UNKNOWN).participant();
        row("accept-role", new RoomCommand.AcceptRole(asker));
        row("accept-role, one’s own", new RoomCommand.AcceptRole(now.camille));
        row("decline-role", new RoomCommand.DeclineRole(asker));
        row("seat", new RoomCommand.Seat(now.camille, 1));
        row("reseat", new RoomCommand.Reseat());
        row("reopen-vote", new ChoiceCommand.ReopenVote());
        row("write-note", new DecompositionCommand.WriteNote(id(), 0, NoteKind.RESOURCE, "Encore une.", false));
        row("write-note, at a table", new DecompositionCommand.WriteNote(id(), table, NoteKind.RESOURCE, "Encore une.", false));
        row("reword-note, one’s own", new DecompositionCommand.RewordNote(own, 1, "Autrement."));
        row("reword-note, another’s", new DecompositionCommand.RewordNote(other, 1, "Autrement."));
        row("move-note, one’s own", new DecompositionCommand.MoveNote(own, NoteKind.CONTEXT));
        row("move-note, another’s", new DecompositionCommand.MoveNote(other, NoteKind.CONTEXT));
        row("withdraw-note, one’s own", new DecompositionCommand.WithdrawNote(own));
        row("withdraw-note, another’s", new DecompositionCommand.WithdrawNote(other));
        row("hide-note", new DecompositionCommand.HideNote(other, true));
        row("accept-note", new DecompositionCommand.AcceptNote(other));
        row("comment-note", new DecompositionCommand.CommentNote(id(), other, "Oui."));
        row("reveal", new DecompositionCommand.Reveal());
        row("silence", new DecompositionCommand.Silence());
        row("gather", new DecompositionCommand.Gather(id(), NoteKind.RESOURCE, "Un élément", List.of(own)));
        row("reword-element", new DecompositionCommand.RewordElement(element.id(), element.revision(), "Autrement"));
        row("add-to-element", new DecompositionCommand.AddToElement(element.id(), own));
        row("remove-from-element", new DecompositionCommand.RemoveFromElement(gathered.id()));
        row("dissolve", new DecompositionCommand.Dissolve(element.id()));
        row("mark-decisive", new DecompositionCommand.MarkDecisive(element.id(), true));
        row("project", new StageCommand.Project(new Projection(Projection.What.NOTE, 0, own.toString())));
        row("tell", new StageCommand.Tell(0, "Cinq minutes."));
        row("hush", new StageCommand.Hush());
        row("pin", new StageCommand.Pin(other, true));
    }

    private void synthesis(World world) {
        now = new Stage(workshops, world.sample(Moment.SYNTHESIS));
        Id<Element> judged = now.room.view(facilitator()).all(Item.ElementShown.class).filter(it -> it.decisive() && it.kind() != NoteKind.CONTEXT)
                .findFirst().orElseThrow().id();
        Id<Element> context = now.room.view(facilitator()).all(Item.ElementShown.class).filter(it -> it.decisive() && it.kind() == NoteKind.CONTEXT)
                .findFirst().orElseThrow().id();
        Item.SentenceShown sentence = now.room.view(facilitator()).all(Item.SentenceShown.class).findFirst().orElseThrow();
        row("judge", new PerspectiveCommand.Judge(judged, Verdict.REPRODUCE, "", List.of()));
        row("describe-home", new PerspectiveCommand.DescribeHome(context, "Chez nous aussi."));
        row("add-sentence", new SynthesisCommand.AddSentence(id(), SampleMaterial.FUND.id(), Sentence.Part.REPRODUCIBLE, "Commencer petit."));
        row("amend-sentence", new SynthesisCommand.AmendSentence(sentence.id(), sentence.revision(), "Autrement."));
        row("remove-sentence", new SynthesisCommand.RemoveSentence(sentence.id()));
        row("say-reread", new SynthesisCommand.SayReread());
        row("publish", new SynthesisCommand.Publish(true));
        row("unpublish", new SynthesisCommand.Unpublish());
    }

    private void row(String line, Command command) {
        rows.add(new Row(line, command, now));
    }

    private static Viewer facilitator() {
        return new Viewer.Facilitator(SampleWorkshop.ACCOUNT);
    }

    private static <T> Id<T> id() {
        return new Id<>(UuidCreator.getTimeOrderedEpoch());
    }
}
