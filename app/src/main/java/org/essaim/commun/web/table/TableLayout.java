package org.essaim.commun.web.table;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.commun.Communs;
import org.essaim.commun.domain.Body;
import org.essaim.commun.domain.BodyBlock;
import org.essaim.commun.domain.BodySentence;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Differences;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteRef;
import org.essaim.commun.web.show.Originals;
import org.essaim.commun.web.table.TablePage.Call;
import org.essaim.commun.web.table.TablePage.Counts;
import org.essaim.commun.web.table.TablePage.Part;
import org.essaim.commun.web.table.TablePage.Refused;
import org.essaim.commun.web.table.TablePage.Saying;
import org.essaim.language.Language;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Messages;
import org.essaim.ui.Option;
import org.essaim.workshop.WorkshopMaterial.Element;
import org.jspecify.annotations.Nullable;

/// Lays a concept out on the table, beside its material.
final class TableLayout {
    /// @param parent  what an adaptation adapts
    /// @param newer   what that has become since
    /// @param others  workshops that the concept may draw from too
    /// @param sent    what was refused, with all that was typed and ticked; nothing usually
    record Setting(
            TableDoor door,
            TableLook look,
            Optional<Body> parent,
            Optional<Communs.Newer> newer,
            Originals originals,
            int versions,
            Instant savedAt,
            List<Option> others,
            Optional<Posted> sent,
            @Nullable Refused refusal) {}

    private final Concept concept;
    private final Matter matter;
    private final Setting setting;
    private final Messages messages;
    private final Set<NoteRef> used;
    private final MaterialSide material;
    private final Map<UUID, Differences.State> states = new HashMap<>();

    TableLayout(Concept concept, Matter matter, Setting setting, Messages messages) {
        this.concept = concept;
        this.matter = matter;
        this.setting = setting;
        this.messages = messages;
        this.used = Set.copyOf(concept.body().sources());
        this.material = new MaterialSide(concept, matter, setting, messages);
        setting.parent()
                .ifPresent(parent -> Differences.between(parent, concept.body())
                        .blocks()
                        .forEach(it -> states.put(it.block(), it.state())));
    }

    TablePage page() {
        return new TablePage(
                concept,
                setting.door().path(concept.slug()),
                setting.door().base(),
                setting.look(),
                materialInWords(),
                counts(),
                new MaterialFilters(matter, setting.door(), messages).all(),
                material.lines(),
                material.hidden(),
                material.groups(),
                parts(),
                setting.door().mayPublish(),
                setting.versions(),
                "/c/" + concept.slug(),
                Language.spoken().time(LocalClock.PARIS.local(setting.savedAt()).toLocalTime()),
                typed(),
                setting.newer(),
                setting.others(),
                setting.refusal());
    }

    private String materialInWords() {
        List<String> days = matter.workshops().stream()
                .map(it -> it.card().when().date())
                .toList();
        return messages.get("commun.table.material", days.size(), Language.spoken().list(days), notes().count());
    }

    private Stream<NoteRef> notes() {
        return matter.standing();
    }

    private Counts counts() {
        int elements = matter.workshops().stream().mapToInt(it -> it.elements().size()).sum();
        long drawn = used.stream()
                .flatMap(ref -> matter.elementOf(ref).stream().map(it -> ref.workshop() + it.key()))
                .distinct()
                .count();
        long served = used.stream().filter(matter::stands).count();
        return new Counts(
                (int) notes().count(),
                (int) served,
                elements,
                (int) drawn,
                (int) concept.body().sentences().count(),
                concept.unsourced(matter).size());
    }

    private List<Part> parts() {
        List<BodyBlock> blocks = concept.body().blocks();
        List<Part> parts = new ArrayList<>();
        for (int place = 0; place < blocks.size(); place++) {
            BodyBlock block = blocks.get(place);
            Optional<Posted> heading = sent(new TableGesture.RewordBlock(block.id()));
            boolean open = setting.look().block().filter(block.id()::equals).isPresent();
            parts.add(new Part(
                    block.id(),
                    block.kind(),
                    heading.map(Posted::text).orElse(block.heading()),
                    block.sentences().stream().map(this::saying).toList(),
                    open || heading.isPresent(),
                    place == 0,
                    place == blocks.size() - 1,
                    setting.parent().isPresent() ? states.get(block.id()) : null,
                    sent(new TableGesture.AddSentence(block.id())).map(Posted::text).orElse("")));
        }
        return parts;
    }

    private Saying saying(BodySentence sentence) {
        Optional<Posted> reworded = sent(new TableGesture.Reword(sentence.id()));
        Optional<Posted> proved = sent(new TableGesture.Prove(sentence.id()));
        boolean open = setting.look().sentence().filter(sentence.id()::equals).isPresent();
        List<String> elements = sentence.sources().stream()
                .flatMap(ref -> matter.elementOf(ref).map(TableLayout::id).stream())
                .distinct()
                .toList();
        return new Saying(
                sentence.id(),
                reworded.map(Posted::text).orElse(sentence.text()),
                sentence.sources().stream()
                        .map(ref -> new Call(
                                ref,
                                (material.shows(ref) ? "" : setting.door().path(concept.slug())) + "#" + matter.anchor(ref),
                                matter.stands(ref)))
                        .toList(),
                sentence.evidence(),
                setting.originals().of(sentence),
                sentence.isHeld(matter),
                open || reworded.isPresent() || proved.isPresent(),
                elements,
                proved.map(Posted::proving)
                        .orElseGet(() -> new TablePage.Proving(UuidCreator.getTimeOrderedEpoch().toString(), "", "", "", "")));
    }

    private TablePage.Typed typed() {
        Optional<Posted> title = sent(new TableGesture.Retitle());
        Optional<Posted> block = sent(new TableGesture.AddBlock());
        return new TablePage.Typed(
                title.map(Posted::text).orElse(concept.body().title()),
                title.map(Posted::purpose).orElse(concept.body().purpose()),
                block.map(Posted::text).orElse(""),
                block.map(Posted::kind).orElse("mechanism"));
    }

    /// What was refused, if it is this that it asked.
    private Optional<Posted> sent(TableGesture gesture) {
        return setting.sent().filter(it -> it.asks(gesture));
    }

    static String id(Element element) {
        return "element-" + element.key();
    }
}
