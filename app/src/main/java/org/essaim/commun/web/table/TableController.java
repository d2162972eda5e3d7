package org.essaim.commun.web.table;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.account.SignedIn;
import org.essaim.commun.Communs;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.Body;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Decision;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.Refusal;
import org.essaim.commun.domain.Version;
import org.essaim.commun.web.show.Originals;
import org.essaim.commun.web.table.TablePage.Refused;
import org.essaim.language.Language;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.Messages;
import org.essaim.ui.Option;
import org.essaim.ui.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The table of one concept: looked at, and changed one gesture at a time.
@Controller
class TableController {
    private static final String ACCOUNT = "/concepts/{slug}";
    private static final String PERSONAL = "/s/{key}/concepts/{slug}";

    private final TableDoors doors;
    private final Concepts concepts;
    private final Communs communs;
    private final Messages messages;

    TableController(TableDoors doors, Concepts concepts, Communs communs, Messages messages) {
        this.doors = doors;
        this.concepts = concepts;
        this.communs = communs;
        this.messages = messages;
    }

    @GetMapping(ACCOUNT)
    ModelAndView page(@PathVariable String slug, @ModelAttribute TableLook look, SignedIn who) {
        return shown(slug, look, TableDoor.of(who));
    }

    @GetMapping(PERSONAL)
    ModelAndView personalPage(@PathVariable String key, @PathVariable String slug, @ModelAttribute TableLook look) {
        return shown(slug, look, doors.behind(key));
    }

    /// So that a table open elsewhere learns that it is old.
    @GetMapping(ACCOUNT + "/revision")
    ResponseEntity<String> revision(@PathVariable String slug, SignedIn who) {
        return revision(slug, TableDoor.of(who));
    }

    @GetMapping(PERSONAL + "/revision")
    ResponseEntity<String> personalRevision(@PathVariable String key, @PathVariable String slug) {
        return revision(slug, doors.behind(key));
    }

    @PostMapping(ACCOUNT)
    ModelAndView change(
            @PathVariable String slug,
            @ModelAttribute TableLook look,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who) {
        return changed(slug, look, Posted.of(fields), TableDoor.of(who));
    }

    @PostMapping(PERSONAL)
    ModelAndView personalChange(
            @PathVariable String key,
            @PathVariable String slug,
            @ModelAttribute TableLook look,
            @RequestParam MultiValueMap<String, String> fields) {
        return changed(slug, look, Posted.of(fields), doors.behind(key));
    }

    private ModelAndView shown(String slug, TableLook look, TableDoor door) {
        Concept concept = doors.concept(slug, door);
        return view(concept, doors.matter(concept, door), look, door, Optional.empty(), null, HttpStatus.OK);
    }

    private ResponseEntity<String> revision(String slug, TableDoor door) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(Integer.toString(doors.concept(slug, door).revision()));
    }

    private ModelAndView changed(String slug, TableLook look, Posted posted, TableDoor door) {
        doors.requireMayWrite(door);
        Concept concept = doors.concept(slug, door);
        Matter matter = doors.matter(concept, door);
        Change change = posted.change(matter)
                .orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, "commun.table.no-gesture")
                        .mend(door.path(slug), "commun.table.back"));
        if (change instanceof Change.Draw(var workshop)
                && doors.workshops(door).stream().noneMatch(it -> it.id().equals(workshop))) {
            throw Problem.forbidden("commun.table.workshop-reserved").mend(door.path(slug), "commun.table.back");
        }
        if (change instanceof Change.Cite(_, var sources) && sources.isEmpty()) {
            return refused(concept, matter, look, door, posted, new Refused(messages.get("commun.table.nothing-ticked"), ""));
        }
        return switch (concepts.change(concept.id(), posted.revision(), change, door.account())) {
            case Decision.Accepted(var now) ->
                FormAnswer.done(door.path(slug) + look.closed().query() + place(change, now));
            case Decision.Refused(var refusal) ->
                refused(doors.concept(slug, door), matter, look, door, posted, refused(refusal));
        };
    }

    private ModelAndView refused(
            Concept concept, Matter matter, TableLook look, TableDoor door, Posted posted, Refused refusal) {
        HttpStatus status = refusal.theirs().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        TableLook open = look;
        if (posted.asks(new TableGesture.Retitle())) {
            open = look.opening(null, null, true);
        }
        return view(concept, matter, open, door, Optional.of(posted), refusal, status);
    }

    private Refused refused(Refusal refusal) {
        String sentence = messages.get(
                "commun.refusal." + refusal.reason(),
                refusal.details().toArray());
        String theirs = refusal.reason() == Refusal.Reason.TEXT_CHANGED && !refusal.details().isEmpty()
                ? refusal.details().getFirst().toString()
                : "";
        return new Refused(sentence, Language.spoken().typographed(theirs));
    }

    /// Back to where one was writing.
    private static String place(Change change, Concept now) {
        return switch (change) {
            case Change.AddSentence(_, var id, _, _) -> anchor(now, id);
            case Change.Reword(var id, _) -> anchor(now, id);
            case Change.Cite(var id, _) -> anchor(now, id);
            case Change.Uncite(var id, _) -> anchor(now, id);
            case Change.AddEvidence(var id, _) -> anchor(now, id);
            case Change.RemoveEvidence(var id, _) -> anchor(now, id);
            case Change.MoveSentence(var id, _) -> anchor(now, id);
            case Change.AddBlock(var id, _, _) -> "#bloc-" + id;
            case Change.RewordBlock(var id, _, _) -> "#bloc-" + id;
            case Change.MoveBlock(var id, _) -> "#bloc-" + id;
            case Change.Retitle _, Change.Draw _, Change.RemoveBlock _, Change.RemoveSentence _ -> "#concept";
        };
    }

    private static String anchor(Concept now, UUID sentence) {
        return now.body().sentence(sentence).isPresent() ? "#phrase-" + sentence : "#concept";
    }

    private ModelAndView view(
            Concept concept,
            Matter matter,
            TableLook look,
            TableDoor door,
            Optional<Posted> sent,
            @Nullable Refused refusal,
            HttpStatus status) {
        List<Version> versions = concepts.versions(concept);
        Optional<Body> parent = concepts.parent(concept).map(Version::body);
        var setting = new TableLayout.Setting(
                door,
                look,
                parent,
                communs.newer(concept),
                Originals.of(concept.body(), communs),
                versions.size(),
                concepts.changedAt(concept),
                doors.workshops(door).stream()
                        .filter(it -> !concept.workshops().contains(it.id()))
                        .map(it -> new Option(new TableGesture.Draw(it.id()).written(), Language.spoken().typographed(it.title())))
                        .toList(),
                sent,
                refusal);
        TablePage page = new TableLayout(concept, matter, setting, messages).page();
        ModelAndView view = new ModelAndView("commun/table/table", "page", page);
        view.setStatus(status);
        return view;
    }
}
