package org.essaim.workshop.wire;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.workshop.domain.About;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.SynthesisCommand;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Commands as clients send them: `{"id": …, "type": "write-note", …}`.
///
/// Preparing, joining and changing a role are not among them: they name territories and initiatives, which the pages
/// look up first.
public final class CommandCodec {
    private static final Names<Command> NAMES = new Names<Command>()
            .with("open", AgendaCommand.Open.class)
            .with("advance", AgendaCommand.Advance.class)
            .with("go-back", AgendaCommand.GoBack.class)
            .with("prolong", AgendaCommand.Prolong.class)
            .with("pause", AgendaCommand.Pause.class)
            .with("resume", AgendaCommand.Resume.class)
            .with("close", AgendaCommand.Close.class)
            .with("reopen", AgendaCommand.Reopen.class)
            .with("undo", AgendaCommand.Undo.class)
            .with("leave", RoomCommand.Leave.class)
            .with("return", RoomCommand.Return.class)
            .with("change-details", RoomCommand.ChangeDetails.class)
            .with("forget", RoomCommand.Forget.class)
            .with("raise-hand", RoomCommand.RaiseHand.class)
            .with("accept-role", RoomCommand.AcceptRole.class)
            .with("decline-role", RoomCommand.DeclineRole.class)
            .with("seat", RoomCommand.Seat.class)
            .with("reseat", RoomCommand.Reseat.class)
            .with("ask", SharingCommand.Ask.class)
            .with("answer", SharingCommand.Answer.class)
            .with("withdraw-question", SharingCommand.WithdrawQuestion.class)
            .with("cast-ballot", ChoiceCommand.CastBallot.class)
            .with("hand-ballot", ChoiceCommand.HandBallot.class)
            .with("close-vote", ChoiceCommand.CloseVote.class)
            .with("reopen-vote", ChoiceCommand.ReopenVote.class)
            .with("keep", ChoiceCommand.Keep.class)
            .with("write-note", DecompositionCommand.WriteNote.class)
            .with("reword-note", DecompositionCommand.RewordNote.class)
            .with("move-note", DecompositionCommand.MoveNote.class)
            .with("withdraw-note", DecompositionCommand.WithdrawNote.class)
            .with("hide-note", DecompositionCommand.HideNote.class)
            .with("accept-note", DecompositionCommand.AcceptNote.class)
            .with("comment-note", DecompositionCommand.CommentNote.class)
            .with("reveal", DecompositionCommand.Reveal.class)
            .with("silence", DecompositionCommand.Silence.class)
            .with("gather", DecompositionCommand.Gather.class)
            .with("reword-element", DecompositionCommand.RewordElement.class)
            .with("add-to-element", DecompositionCommand.AddToElement.class)
            .with("remove-from-element", DecompositionCommand.RemoveFromElement.class)
            .with("dissolve", DecompositionCommand.Dissolve.class)
            .with("mark-decisive", DecompositionCommand.MarkDecisive.class)
            .with("judge", PerspectiveCommand.Judge.class)
            .with("describe-home", PerspectiveCommand.DescribeHome.class)
            .with("add-sentence", SynthesisCommand.AddSentence.class)
            .with("amend-sentence", SynthesisCommand.AmendSentence.class)
            .with("remove-sentence", SynthesisCommand.RemoveSentence.class)
            .with("say-reread", SynthesisCommand.SayReread.class)
            .with("publish", SynthesisCommand.Publish.class)
            .with("unpublish", SynthesisCommand.Unpublish.class)
            .with("project", StageCommand.Project.class)
            .with("tell", StageCommand.Tell.class)
            .with("hush", StageCommand.Hush.class)
            .with("pin", StageCommand.Pin.class);

    /// @param id    made by the client: sending it twice changes nothing
    /// @param about what it was made for, as far as the client says
    public record Received(UUID id, Command command, About about) {}

    /// What was sent is not a command.
    public static final class Malformed extends Exception {
        Malformed(String why) {
            super(why);
        }
    }

    private CommandCodec() {}

    public static Set<String> types() {
        return NAMES.all().keySet();
    }

    public static ObjectNode write(UUID id, Command command) {
        ObjectNode json = Json.MAPPER.valueToTree(command);
        return json.put("id", id.toString()).put("type", NAMES.name(command));
    }

    public static ObjectNode write(UUID id, Command command, About about) {
        return write(id, command).set("about", Json.MAPPER.valueToTree(about));
    }

    /// As a button of a page carries it, until who presses gives it its id: `{"type":"advance","from":3}`.
    public static ObjectNode onAButton(Command command) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("type", NAMES.name(command));
        return json.setAll(Json.MAPPER.<ObjectNode>valueToTree(command));
    }

    /// What a type of commands is called.
    public static String name(Class<? extends Command> type) {
        return NAMES.name(type);
    }

    public static Received read(byte[] body) throws Malformed {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            String type = json.path("type").asString("");
            if (!NAMES.knows(type)) {
                throw new Malformed("no such type");
            }
            UUID id = UUID.fromString(json.path("id").asString(""));
            Command command = Json.MAPPER.treeToValue(json, NAMES.type(type));
            requireWhole((Record) command);
            JsonNode about = json.path("about");
            return new Received(
                    id, command, about.isObject() ? Json.MAPPER.treeToValue(about, About.class) : About.UNSAID);
        } catch (JacksonException | IllegalArgumentException e) {
            // Its message would repeat what was sent.
            throw new Malformed(e.getClass().getSimpleName());
        }
    }

    /// The core trusts its types: what they do not declare nullable has to be there.
    private static void requireWhole(Record record) throws Malformed {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (value == null && !optional) {
                throw new Malformed(component.getName() + " is missing");
            }
            if (value instanceof Record nested) {
                requireWhole(nested);
            } else if (value instanceof List<?> list) {
                for (Object each : list) {
                    if (each instanceof Record nested) {
                        requireWhole(nested);
                    }
                }
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
