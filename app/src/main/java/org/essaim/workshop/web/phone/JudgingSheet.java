package org.essaim.workshop.web.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Verdict;
import org.essaim.workshop.domain.View;
import org.jspecify.annotations.Nullable;

/// One element after the other: those of the initiative one worked on first, then the others, if time allows.
///
/// @param lines   every decisive element, in that order
/// @param at      which one is open; −1 when there is none
public record JudgingSheet(List<Line> lines, int at) {
    /// @param judgement what one's territory said of it
    /// @param own       of the initiative one's table worked on
    public record Line(
            ElementLine line, Item.InitiativeShown initiative, Optional<Item.JudgementShown> judgement, boolean own) {
        public Item.ElementShown element() {
            return line.element();
        }

        public boolean isContext() {
            return element().kind() == NoteKind.CONTEXT;
        }

        public boolean isDone() {
            return judgement.isPresent();
        }

        /// Somebody else of one's territory answered first.
        public boolean heldByAnother() {
            return judgement.filter(it -> !it.mine()).isPresent();
        }

        /// The verdict in the bar: one's own voice, be it the territory's or beside it.
        public @Nullable Verdict chosen() {
            return judgement.map(it -> it.mine() ? it.verdict() : mine().verdict()).orElse(null);
        }

        public String verdict() {
            return judgement
                    .map(Item.JudgementShown::verdict)
                    .map(it -> it.name().toLowerCase(Locale.ROOT))
                    .orElse("none");
        }

        public boolean has(Condition.Type type) {
            return mine().conditions().stream().anyMatch(it -> it.type() == type);
        }

        public String condition(Condition.Type type) {
            return mine().conditions().stream()
                    .filter(it -> it.type() == type)
                    .map(Condition::text)
                    .findFirst()
                    .orElse("");
        }

        public String improvement() {
            return mine().improvement();
        }

        public String ownHome() {
            return mine().home();
        }

        /// What the territory says is so at home, whoever said it.
        public String home() {
            return judgement.map(Item.JudgementShown::home).orElse("");
        }

        /// Whether oneself answered, first or beside.
        public boolean isSaid() {
            return judgement.filter(it -> it.mine() || it.myVoice().isPresent()).isPresent();
        }

        /// What the others of one's territory say beside its verdict.
        public List<Item.VoiceShown> otherVoices() {
            return judgement.stream().flatMap(it -> it.voices().stream()).filter(it -> !it.mine()).toList();
        }

        /// What fills the form: one's own words, never those of somebody else of the territory, which stand beside it.
        private Item.VoiceShown mine() {
            return judgement
                    .filter(Item.JudgementShown::mine)
                    .map(it -> new Item.VoiceShown(true, it.verdict(), it.improvement(), it.conditions(), it.home()))
                    .or(() -> judgement.flatMap(Item.JudgementShown::myVoice))
                    .orElse(NOTHING);
        }
    }

    private static final Item.VoiceShown NOTHING = new Item.VoiceShown(true, null, "", List.of(), "");

    static JudgingSheet of(View view, Item.Me me, PhoneLook look) {
        Optional<Item.InitiativeShown> own = ElementLine.own(view);
        List<Line> lines = new ArrayList<>();
        List<Line> others = new ArrayList<>();
        view.all(Item.ElementShown.class).filter(Item.ElementShown::decisive).forEach(element -> {
            Item.InitiativeShown initiative =
                    view.initiative(element.initiative()).orElseThrow();
            boolean isOwn = own.filter(initiative::equals).isPresent();
            Optional<Item.JudgementShown> judgement = view.all(Item.JudgementShown.class)
                    .filter(it -> it.element().equals(element.id())
                            && it.place().key().equals(me.place().key()))
                    .findFirst();
            (isOwn ? lines : others).add(new Line(ElementLine.of(view, element), initiative, judgement, isOwn));
        });
        lines.addAll(others);
        return new JudgingSheet(List.copyOf(lines), open(lines, look));
    }

    private static int open(List<Line> lines, PhoneLook look) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).line().id().equals(look.element())) {
                return i;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isDone()) {
                return i;
            }
        }
        return lines.isEmpty() ? -1 : lines.size() - 1;
    }

    public Line current() {
        return lines.get(at);
    }

    /// The elements of the same initiative as the open one: what the gauge counts.
    public List<Line> together() {
        return lines.stream()
                .filter(line -> line.initiative().equals(current().initiative()))
                .toList();
    }

    public long doneTogether() {
        return together().stream().filter(Line::isDone).count();
    }

    public int placeTogether() {
        return together().indexOf(current()) + 1;
    }

    public @Nullable String before() {
        return at > 0 ? "?element=" + lines.get(at - 1).line().id() : null;
    }

    public @Nullable String after() {
        return at + 1 < lines.size() ? "?element=" + lines.get(at + 1).line().id() : null;
    }

    /// Where one goes once it is said: on in the initiative, and no further unless one asks for another.
    public @Nullable String then() {
        return leavesInitiative() ? "?element=" + current().line().id() : after();
    }

    /// The next element is of another initiative: one's own is done.
    public boolean leavesInitiative() {
        return at + 1 < lines.size()
                && !lines.get(at + 1).initiative().equals(current().initiative());
    }

    public String nextInitiative() {
        return lines.get(at + 1).initiative().title();
    }

    public static Condition.Type[] conditionTypes() {
        return new Condition.Type[] {
            Condition.Type.BUDGET,
            Condition.Type.GOVERNANCE,
            Condition.Type.PARTNERS,
            Condition.Type.SKILLS,
            Condition.Type.REGULATION,
            Condition.Type.TIME,
            Condition.Type.TECHNIQUE
        };
    }
}
