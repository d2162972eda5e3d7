package org.essaim.commun.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.essaim.commun.domain.NoteRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableGestureTest {
    private static final UUID IT = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-000000000002");

    @Test
    void everyButtonIsReadAsTheGestureThatWroteIt() {
        List<TableGesture> gestures = List.of(
                new TableGesture.Retitle(),
                new TableGesture.AddBlock(),
                new TableGesture.RewordBlock(IT),
                new TableGesture.MoveBlock(IT, true),
                new TableGesture.MoveBlock(IT, false),
                new TableGesture.RemoveBlock(IT),
                new TableGesture.AddSentence(IT),
                new TableGesture.Reword(IT),
                new TableGesture.MoveSentence(IT, true),
                new TableGesture.MoveSentence(IT, false),
                new TableGesture.RemoveSentence(IT),
                new TableGesture.Cite(IT),
                new TableGesture.Uncite(IT, new NoteRef(OTHER, 12)),
                new TableGesture.Prove(IT),
                new TableGesture.Unprove(IT, OTHER),
                new TableGesture.Draw(IT));

        assertThat(gestures).allSatisfy(it -> assertThat(TableGesture.read(it.written())).contains(it));
        assertThat(gestures).extracting(TableGesture::written).doesNotHaveDuplicates();
        assertThat(gestures.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(TableGesture.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "danse",
        "reword",
        "reword:",
        "reword:la première",
        "title:01900000-0000-7000-8000-000000000001",
        "uncite:01900000-0000-7000-8000-000000000001",
        "uncite:01900000-0000-7000-8000-000000000001:01900000-0000-7000-8000-000000000002:0",
        "unprove:01900000-0000-7000-8000-000000000001:12"
    })
    void whatIsNoButtonOfOursIsNoGesture(String pressed) {
        assertThat(TableGesture.read(pressed)).isEmpty();
    }
}
