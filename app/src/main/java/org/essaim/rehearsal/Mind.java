package org.essaim.rehearsal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Choice;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Command;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Element;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.PerspectiveCommand;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.SharingCommand;
import org.essaim.workshop.domain.Verdict;

/// What a simulated person would do next, from what they see and nothing else. The same seed in front of the same
/// scenes wants the same things.
public final class Mind {
    private static final int MOST_DECISIVE = 6;
    private static final int VOICES = 6;

    private final long seed;
    private final Random random;
    private final int voice;
    private final Set<String> said = new HashSet<>();

    public Mind(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.voice = Math.floorMod(seed, VOICES);
    }

    /// One thing to do now, or nothing.
    public Optional<Command> next(Scene scene) {
        Optional<Item.Session> session = scene.session();
        if (session.isEmpty() || session.get().status() != Agenda.Status.OPEN || scene.me().isEmpty()) {
            return Optional.empty();
        }
        return switch (session.get().phase()) {
            case WELCOME, SYNTHESIS -> Optional.empty();
            case SHARING -> ask(scene);
            case CHOICE -> vote(scene);
            case DECOMPOSITION -> session.get().silent() || random.nextInt(5) > 0 ? write(scene).or(() -> gather(scene)) : gather(scene);
            case TABLE_TOUR -> gather(scene);
            case PERSPECTIVE -> judge(scene);
        };
    }

    private Optional<Command> ask(Scene scene) {
        List<Item.InitiativeShown> initiatives = initiatives(scene);
        Item.InitiativeShown initiative = initiatives.get(random.nextInt(initiatives.size()));
        List<String> asked = scene.all("question", Item.QuestionShown.class).stream()
                .map(Item.QuestionShown::text)
                .toList();
        return Script.of(initiative.slug()).questions().stream()
                .filter(question -> !asked.contains(question) && said.add(question))
                .findFirst()
                .map(question -> new SharingCommand.Ask(fresh(), initiative.id(), question));
    }

    private Optional<Command> vote(Scene scene) {
        boolean voted = scene.me().map(Item.Me::ballot).isPresent();
        boolean open = scene.tally().filter(it -> it.status() == Choice.Status.OPEN).isPresent();
        if (voted || !open) {
            return Optional.empty();
        }
        List<Id<PlannedInitiative>> approved = new ArrayList<>();
        for (Item.InitiativeShown initiative : initiatives(scene)) {
            // Documented ones are better known: they are ticked more often.
            int chances = initiative.summary().isEmpty() ? 25 : 50;
            if (random.nextInt(100) < chances) {
                approved.add(initiative.id());
            }
        }
        return Optional.of(new ChoiceCommand.CastBallot(approved, null));
    }

    private Optional<Command> write(Scene scene) {
        return script(scene).flatMap(script -> {
            List<String> written = scene.all("note", Item.NoteShown.class).stream()
                    .map(Item.NoteShown::text)
                    .toList();
            List<Script.Line> left = new ArrayList<>();
            for (int i = 0; i < script.lines().size(); i++) {
                Script.Line line = script.lines().get(i);
                // Each has thoughts of their own, so that silence does not make two write the same words.
                if (i % VOICES == voice && !written.contains(line.text()) && !said.contains(line.text())) {
                    left.add(line);
                }
            }
            if (left.isEmpty()) {
                return Optional.empty();
            }
            Script.Line line = left.get(random.nextInt(left.size()));
            said.add(line.text());
            return Optional.of(new DecompositionCommand.WriteNote(fresh(), 0, line.kind(), line.text(), false));
        });
    }

    /// Gathers notes that say the same, or marks what was gathered as decisive.
    private Optional<Command> gather(Scene scene) {
        Optional<Id<PlannedInitiative>> mine = myInitiative(scene);
        Optional<Script> script = script(scene);
        if (mine.isEmpty() || script.isEmpty()) {
            return Optional.empty();
        }
        List<Item.ElementShown> elements = scene.all("element", Item.ElementShown.class).stream()
                .filter(element -> element.initiative().equals(mine.get()))
                .toList();
        long decisive = elements.stream().filter(Item.ElementShown::decisive).count();
        Optional<Command> mark = elements.stream()
                .filter(element -> !element.decisive() && decisive < MOST_DECISIVE)
                .filter(element -> script.get().passageOf(element.text()).filter(Script.Passage::decisive).isPresent())
                .findFirst()
                .map(element -> new DecompositionCommand.MarkDecisive(element.id(), true));
        return mark.or(() -> gathering(scene, mine.get(), script.get(), elements));
    }

    private Optional<Command> gathering(
            Scene scene, Id<PlannedInitiative> mine, Script script, List<Item.ElementShown> elements) {
        List<Item.NoteShown> loose = scene.all("note", Item.NoteShown.class).stream()
                .filter(note -> note.initiative().equals(mine))
                .filter(note -> note.element() == null && note.status() == Note.Status.STANDING)
                .sorted(Comparator.comparingInt(Item.NoteShown::number))
                .toList();
        for (Script.Passage passage : script.passages()) {
            List<Id<Note>> notes = loose.stream()
                    .filter(note -> passage.notes().contains(note.text()))
                    .map(Item.NoteShown::id)
                    .toList();
            boolean gathered = elements.stream().anyMatch(element -> element.text().equals(passage.element()));
            if (notes.size() >= Math.min(2, passage.notes().size()) && !gathered && said.add(passage.element())) {
                return Optional.of(
                        new DecompositionCommand.Gather(fresh(), passage.kind(), passage.element(), notes));
            }
        }
        return Optional.empty();
    }

    /// Their own table's initiative first, then the others.
    private Optional<Command> judge(Scene scene) {
        Item.Me me = scene.me().orElseThrow();
        Optional<Id<PlannedInitiative>> mine = myInitiative(scene);
        List<Id<Element>> judged = scene.all("judgement", Item.JudgementShown.class).stream()
                .filter(judgement -> judgement.place().key().equals(me.place().key()))
                .map(Item.JudgementShown::element)
                .toList();
        return scene.all("element", Item.ElementShown.class).stream()
                .filter(Item.ElementShown::decisive)
                .filter(element -> !judged.contains(element.id()) && !said.contains(element.id().toString()))
                .min(Comparator.comparing((Item.ElementShown element) -> !mine.equals(Optional.of(element.initiative())))
                        .thenComparing(Item.ElementShown::number))
                .map(element -> {
                    said.add(element.id().toString());
                    return judgement(scene, element);
                });
    }

    private Command judgement(Scene scene, Item.ElementShown element) {
        Script.Passage passage = initiative(scene, element.initiative())
                .map(it -> Script.of(it.slug()))
                .flatMap(script -> script.passageOf(element.text()))
                .orElseGet(() -> Script.of("").passages().getFirst());
        if (element.kind() == NoteKind.CONTEXT) {
            return new PerspectiveCommand.DescribeHome(element.id(), home(scene, element, passage));
        }
        int chance = random.nextInt(100);
        Verdict verdict = chance < 48 ? Verdict.REPRODUCE : chance < 90 ? Verdict.ADAPT : Verdict.DROP;
        List<Condition> conditions = verdict == Verdict.ADAPT
                ? anyOf(passage.conditions()).stream().toList()
                : List.of();
        String improvement = random.nextInt(3) == 0 ? anyOf(passage.improvements()).orElse("") : "";
        // Of what they drop, people would be asked why, which no script says.
        return new PerspectiveCommand.Judge(
                element.id(), verdict, verdict == Verdict.DROP ? "" : improvement, conditions);
    }

    /// Each territory its own words; the one that brought the initiative is at home in it.
    private String home(Scene scene, Item.ElementShown element, Script.Passage passage) {
        boolean ours = initiative(scene, element.initiative())
                .map(Item.InitiativeShown::place)
                .equals(scene.me().map(Item.Me::place));
        if (ours || passage.homes().isEmpty()) {
            return ours ? "C’est ainsi chez nous, nous le confirmons." : "Pas chez nous, pas encore.";
        }
        return passage.homes().get(Math.floorMod(seed, passage.homes().size()));
    }

    private Optional<Id<PlannedInitiative>> myInitiative(Scene scene) {
        int table = scene.me().map(Item.Me::table).orElse(0);
        return scene.all("table", Item.TableShown.class).stream()
                .filter(it -> it.number() == table)
                .map(Item.TableShown::initiative)
                .findFirst();
    }

    private Optional<Script> script(Scene scene) {
        return myInitiative(scene).flatMap(id -> initiative(scene, id)).map(it -> Script.of(it.slug()));
    }

    private Optional<Item.InitiativeShown> initiative(Scene scene, Id<PlannedInitiative> id) {
        return initiatives(scene).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private List<Item.InitiativeShown> initiatives(Scene scene) {
        return scene.all("initiative", Item.InitiativeShown.class).stream()
                .sorted(Comparator.comparingInt(Item.InitiativeShown::order))
                .toList();
    }

    private <T> Optional<T> anyOf(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(random.nextInt(choices.size())));
    }

    private <T> Id<T> fresh() {
        return new Id<>(UuidCreator.getTimeOrderedEpoch());
    }
}
