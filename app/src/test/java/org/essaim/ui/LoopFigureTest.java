package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.essaim.ui.LoopFigure.Mark;
import org.essaim.ui.LoopFigure.Sign;
import org.essaim.ui.LoopFigure.State;
import org.essaim.ui.LoopFigure.Weight;
import org.essaim.ui.LoopFigures.Element;
import org.essaim.ui.LoopFigures.Initiative;
import org.essaim.ui.LoopFigures.Kind;
import org.essaim.ui.LoopFigures.Later;
import org.essaim.ui.LoopFigures.Note;
import org.essaim.ui.LoopFigures.Territory;
import org.junit.jupiter.api.Test;

/// One sign for one thing, one thread for one real link.
public class LoopFigureTest {
    private static final LoopFigure.Frame COVER = new LoopFigure.Frame(100, 180, 500, 60, 535, true);

    @Test
    void drawsOneSignForEachThing() {
        var figure = LoopFigure.loop(session(147));

        assertThat(marks(figure, Sign.TERRITORY)).hasSize(20);
        assertThat(marks(figure, Sign.INITIATIVE)).hasSize(6);
        assertThat(marks(figure, Sign.INITIATIVE).stream().filter(mark -> mark.state() == State.FULL)).hasSize(3);
        assertThat(marks(figure, Sign.NOTE)).hasSize(147);
        assertThat(marks(figure, Sign.MECHANISM)).hasSize(8);
        assertThat(marks(figure, Sign.RESOURCE).stream().filter(mark -> mark.state() == State.FULL)).hasSize(4);
    }

    @Test
    void drawsOneThreadForEachLink() {
        var figure = LoopFigure.loop(session(147));

        long gathered = session(147).notes().stream().filter(note -> note.element() != Note.LOOSE).count();
        assertThat(figure.strands().stream().filter(strand -> strand.weight() == Weight.FINER)).hasSize((int) (147 + gathered));
        assertThat(figure.strands().stream().filter(strand -> strand.weight() == Weight.FINE)).hasSize(20 + 20);
    }

    @Test
    void leavesLaterStationsDottedUntilTheyExist() {
        var now = LoopFigure.loop(session(10));
        var then = LoopFigure.loop(with(session(10), new Later(1, 1, 1, 0)));

        assertThat(marks(now, Sign.COMMUN)).extracting(Mark::state).containsExactly(State.TO_COME);
        assertThat(now.strands()).noneMatch(strand -> strand.weight() == Weight.STRONG);
        assertThat(marks(then, Sign.COMMUN)).extracting(Mark::state).containsExactly(State.FULL);
        assertThat(then.strands()).anyMatch(strand -> strand.weight() == Weight.STRONG);
    }

    @Test
    void isDrawnBeforeAnythingHappened() {
        var figure = LoopFigure.loop(LoopFigures.NONE);

        assertThat(figure.marks()).allMatch(mark -> mark.state() == State.TO_COME);
        assertThat(figure.strands()).allMatch(strand -> strand.weight() == Weight.TO_COME);
    }

    @Test
    void keepsEverythingInsideWhateverTheNumbers() {
        for (int notes : new int[] {0, 1, 7, 147, 300, 900}) {
            var figure = LoopFigure.loop(session(notes));

            assertThat(figure.marks()).as("%d notes", notes)
                    .allMatch(mark -> mark.x() > 0 && mark.x() < 1240 && mark.y() > 15 && mark.y() < 350);
        }
    }

    @Test
    void theSameFactsGiveTheSameDrawing() {
        assertThat(LoopFigure.loop(session(147))).isEqualTo(LoopFigure.loop(session(147)));
    }

    @Test
    void oneMoreNoteMovesNoOther() {
        var before = marks(LoopFigure.loop(session(100)), Sign.NOTE);
        var after = marks(LoopFigure.loop(session(101)), Sign.NOTE);

        assertThat(after).startsWith(before.toArray(Mark[]::new));
    }

    @Test
    void notesDoNotHeap() {
        var notes = marks(LoopFigure.loop(session(147)), Sign.NOTE);

        long touching = IntStream.range(0, notes.size())
                .filter(i -> IntStream.range(0, i).anyMatch(j -> distance(notes.get(i), notes.get(j)) < 6))
                .count();
        assertThat(touching).isLessThan(8);
    }

    @Test
    void aCoverRunsFromTopToBottom() {
        var figure = LoopFigure.woven(session(50), COVER, 595, 842);

        assertThat(marks(figure, Sign.TERRITORY)).allMatch(mark -> mark.y() == 100);
        assertThat(marks(figure, Sign.NOTE)).allMatch(mark -> mark.y() > 180 && mark.y() < 500);
        assertThat(marks(figure, Sign.CONTEXT)).allMatch(mark -> mark.y() == 500 && mark.x() >= 60 && mark.x() <= 535);
    }

    /// Twenty territories, six initiatives of which three are kept, 24 elements of which eight are decisive.
    public static LoopFigures session(int notes) {
        List<Territory> territories = IntStream.range(0, 20).mapToObj(t -> new Territory(Set.of(t * 7 % 6))).toList();
        List<Initiative> initiatives = IntStream.range(0, 6).mapToObj(i -> new Initiative(i == 1 || i == 2 || i == 4)).toList();
        int[] kept = {1, 2, 4};
        List<Element> elements = new ArrayList<>();
        for (int e = 0; e < 24; e++) {
            elements.add(new Element(Kind.values()[e % 3], kept[e / 8], Set.of(3, 5, 8, 10, 13, 15, 17, 20).contains(e)));
        }
        List<Note> taken = IntStream.range(0, notes)
                .mapToObj(n -> new Note(kept[n % 3], n % 11 == 0 ? Note.LOOSE : n % 3 * 8 + n * 5 % 8))
                .toList();
        return new LoopFigures(territories, initiatives, taken, elements, Later.NONE);
    }

    private static LoopFigures with(LoopFigures figures, Later later) {
        return new LoopFigures(figures.territories(), figures.initiatives(), figures.notes(), figures.elements(), later);
    }

    private static List<Mark> marks(LoopFigure figure, Sign sign) {
        return figure.marks().stream().filter(mark -> mark.sign() == sign).toList();
    }

    private static double distance(Mark one, Mark other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
