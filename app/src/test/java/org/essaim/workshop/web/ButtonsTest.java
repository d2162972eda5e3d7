package org.essaim.workshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.EssaimTest;
import org.essaim.ui.Pages;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Projection;
import org.essaim.workshop.domain.StageCommand;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.domain.Viewer;
import org.essaim.workshop.web.desk.DeskPage;
import org.essaim.workshop.web.desk.GatherPage;
import org.essaim.workshop.web.desk.ParticipantPage;
import org.essaim.workshop.web.live.Send;
import org.essaim.workshop.web.phone.PhoneLook;
import org.essaim.workshop.web.phone.PhonePage;
import org.essaim.workshop.wire.CommandCodec;
import org.essaim.workshop.wire.Json;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.ObjectNode;

/// What a button holds is the command that the server will read.
@EssaimTest
class ButtonsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte/workshop");
    private static final Pattern SENT = Pattern.compile("data-send=\"(\\{[^\"]+})\"");
    private static final Pattern BEGUN = Pattern.compile("data-send-from=\"([^\"]*)\"");
    private static final Pattern WRITTEN = Pattern.compile("data-send(-from)?=\"(\\$\\{[^\"]*|[^\"]*)");
    private static final UUID ID = new UUID(7, 7);

    @Autowired
    Pages pages;

    @Test
    void writesCommandsAsButtonsCarryThem() {
        Id<PlannedInitiative> a = new Id<>(new UUID(0, 10));
        Id<PlannedInitiative> b = new Id<>(new UUID(0, 11));

        assertThat(Send.command(new AgendaCommand.Advance(3))).isEqualTo("{\"type\":\"advance\",\"from\":3}");
        assertThat(Send.command(new AgendaCommand.Pause())).isEqualTo("{\"type\":\"pause\"}");
        assertThat(Send.command(new ChoiceCommand.Keep(List.of(a, b))))
                .isEqualTo("{\"type\":\"keep\",\"kept\":[\"%s\",\"%s\"]}".formatted(a, b));
        assertThat(Send.fill("text", "« oui »\n\"non\" \\")).isEqualTo("{\"text\":\"« oui »\\n\\\"non\\\" \\\\\"}");
        assertThat(Send.command(new StageCommand.Project(Projection.ofTable(2))))
                .isEqualTo("{\"type\":\"project\",\"projection\":{\"what\":\"TABLE\",\"table\":2,\"ref\":\"\"}}");
    }

    @Test
    void everyButtonOfEveryMomentIsReadBackAsTheCommandItIs() throws Exception {
        Set<String> types = new TreeSet<>();
        for (String page : pages()) {
            for (String sent : all(SENT, page)) {
                ObjectNode json = (ObjectNode) Json.MAPPER.readTree(sent.replace("{id}", ID.toString()));
                Command command = CommandCodec.read(Json.MAPPER.writeValueAsBytes(json.put("id", ID.toString())))
                        .command();
                assertThat(Send.command(command)).isEqualTo(sent.replace("{id}", ID.toString()));
                types.add(json.path("type").asString());
            }
            for (String begun : all(BEGUN, page)) {
                assertThat(CommandCodec.types()).contains(Json.MAPPER.readTree(begun).path("type").asString());
            }
        }

        assertThat(types)
                .contains("advance", "close-vote", "project", "hide-note", "pin", "remove-from-element", "seat", "forget")
                .contains("mark-decisive", "withdraw-question", "publish", "raise-hand", "add-to-element", "dissolve");
    }

    @Test
    void noTemplateWritesACommandByHand() throws IOException {
        List<String> byHand = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".jte")).toList()) {
                for (MatchResult it : WRITTEN.matcher(Files.readString(file)).results().toList()) {
                    String value = it.group(2);
                    boolean aForms = CommandCodec.types().contains(value);
                    boolean givenByScript = value.equals("{}");
                    boolean made = value.startsWith("${Send.command(new ")
                            || value.startsWith("${note.send(")
                            || value.startsWith("${Send.begun(");
                    if (!aForms && !givenByScript && !made) {
                        byHand.add(file.getFileName() + ": " + value);
                    }
                }
            }
        }

        assertThat(byHand).isEmpty();
    }

    /// What facilitators, people, a designer and an observer see in turn.
    private List<String> pages() {
        List<String> all = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            SampleWorkshop sample = SampleWorkshop.at(moment);
            View desk = sample.view(SampleWorkshop.FACILITATOR_VIEWER);
            all.add(html("desk/desk", new DeskPage(
                    desk, "/d", "/a", "ABC-123", "/mur/x", "http://e/a", false, sample.now(), 0, List.of())));
            desk.all(Item.PersonShown.class)
                    .limit(2)
                    .forEach(it -> all.add(html("desk/person", new ParticipantPage(desk, "/d", it, "AB2CD", ""))));
            desk.all(Item.NoteShown.class)
                    .findFirst()
                    .map(it -> new GatherPage(it, desk.all(Item.ElementShown.class).toList()))
                    .ifPresent(it -> all.add(html("desk/gather", it)));
            Stream.of(SampleWorkshop.person(1), SampleWorkshop.person(6), SampleWorkshop.DESIGNER, SampleWorkshop.OBSERVER)
                    .filter(it -> sample.workshop().room().participant(it).isPresent())
                    .map(it -> sample.view(new Viewer.Person(it)))
                    .forEach(view -> all.add(html("phone/page", new PhonePage(
                            view, sample.now(), "/s/k", "a", "ABC-123", "AB2CD", List.of(), PhoneLook.NOTHING))));
        }
        return all;
    }

    private String html(String template, Object page) {
        return pages.string("workshop/" + template, pages.ui(), page);
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results()
                .map(it -> HtmlUtils.htmlUnescape(it.group(1)))
                .toList();
    }
}
