package org.essaim.workshop.restitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.workshop.restitution.RestitutionSamples.WORDS;

import java.util.List;
import java.util.Set;
import org.essaim.document.Block.Figure;
import org.essaim.document.Block.Table;
import org.essaim.document.Document;
import org.essaim.document.Document.Section;
import org.essaim.document.HtmlRenderer;
import org.essaim.document.MarkdownRenderer;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a restitution says, and what it keeps to itself.
class RestitutionsTest {

    private static final RestitutionMaterial FULL = RestitutionSamples.full();

    @Test
    void opensWithTheSynthesisThenTheSessionInOnePage() {
        assertThat(Restitutions.compose(FULL, WORDS).sections())
                .extracting(Section::id)
                .containsExactly(
                        "synthese",
                        "en-une-page",
                        "initiative-1",
                        "perspective-1",
                        "initiative-2",
                        "perspective-2",
                        "initiative-3",
                        "perspective-3",
                        "qui-a-pris-part");
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void saysSomethingDecentAtAnyMoment(Moment moment) {
        for (boolean leads : new boolean[] {true, false}) {
            Document document = Restitutions.compose(RestitutionSamples.at(moment, leads), WORDS);
            String text = MarkdownRenderer.render(document);

            assertThat(document.sections()).isNotEmpty();
            assertThat(text).doesNotContain("workshop.restitution", "{0}", "{1}", "null");
            assertThat(document.subtitle().contains("provisoire")).isEqualTo(moment.compareTo(Moment.CLOSED) < 0);
        }
    }

    @Test
    void theCoverOfAWorkshopIsItsOwnAndAlwaysTheSame() {
        var cover = Restitutions.compose(FULL, WORDS).cover();
        var again = Restitutions.compose(RestitutionSamples.full(), WORDS).cover();
        var other = Restitutions.compose(RestitutionSamples.at(Moment.CLOSED, true), WORDS)
                .cover();

        assertThat(cover).isEqualTo(again).isNotEqualTo(other);
        assertThat(cover.alternative()).contains("20 personnes", "8 initiatives, dont 3 gardées", "36 éléments");
    }

    @Test
    void theMatrixCountsWhatItShows() {
        Table matrix = tables(Restitutions.compose(FULL, WORDS)).getFirst();

        assertThat(matrix.columns()).hasSize(1 + FULL.territories().size() + 3);
        for (var row : matrix.rows()) {
            List<String> verdicts = row.subList(1, 1 + FULL.territories().size()).stream()
                    .map(org.essaim.document.Inline::plain)
                    .toList();
            String[] words = {"reproduire", "adapter", "écarter"};
            for (int i = 0; i < 3; i++) {
                String word = words[i];
                long shown = verdicts.stream().filter(it -> it.startsWith(word)).count();
                assertThat(org.essaim.document.Inline.plain(
                                row.get(1 + FULL.territories().size() + i)))
                        .isEqualTo(Long.toString(shown));
            }
        }
    }

    @Test
    void moreTerritoriesThanAPageIsWideGoOnInASecondMatrix() {
        var many = java.util.stream.IntStream.rangeClosed(1, 30)
                .mapToObj(i -> new RestitutionMaterial.Territory("t" + i, "Territoire " + i, ""))
                .toList();
        var element = FULL.elements().getFirst();
        var judgements = many.stream()
                .map(it -> new RestitutionMaterial.Judgement(
                        element.key(), it, org.essaim.workshop.domain.Verdict.REPRODUCE, 0, "", "", List.of()))
                .toList();
        var material = with(FULL, many, judgements);

        assertThat(tables(Restitutions.compose(material, WORDS))).hasSize(2);
    }

    @Test
    void peopleAreCitedAsTheyWish() {
        SampleWorkshop sample = SampleWorkshop.at(Moment.CLOSED);
        String text = MarkdownRenderer.render(Restitutions.compose(RestitutionSamples.at(Moment.CLOSED, true), WORDS));

        for (int number = 1; number <= SampleWorkshop.PEOPLE; number++) {
            String name = sample.people().name(SampleWorkshop.person(number));
            boolean byName = sample.people()
                            .person(SampleWorkshop.person(number))
                            .orElseThrow()
                            .citation()
                    == Citation.BY_NAME;
            assertThat(text.matches("(?s).*" + name + "\\b.*")).as(name).isEqualTo(byName);
        }
    }

    @Test
    void aNoteOfSomebodyNotCitedDoesNotTellTheirTerritory() {
        SampleWorkshop sample = SampleWorkshop.at(Moment.CLOSED);
        RestitutionMaterial material = RestitutionSamples.at(Moment.CLOSED, true);

        for (Note note : sample.workshop().decomposition().inOrder().toList()) {
            boolean hidden = sample.people().person(note.author()).orElseThrow().citation() == Citation.NOT_AT_ALL;
            assertThat(material.notes().get(note.number() - 1).territory().isEmpty())
                    .isEqualTo(hidden);
        }
    }

    @Test
    void aWithdrawnNoteKeepsItsNumberAndLosesItsWords() {
        SampleWorkshop sample = SampleWorkshop.at(Moment.SYNTHESIS);
        Note note = sample.workshop().decomposition().inOrder().findFirst().orElseThrow();
        sample.send(
                new org.essaim.workshop.domain.Actor.Person(note.author()),
                new DecompositionCommand.WithdrawNote(note.id()));
        String html = HtmlRenderer.render(Restitutions.compose(RestitutionSamples.of(sample, true), WORDS));

        assertThat(html).contains("id=\"note-1\"", "Note retirée").doesNotContain(note.text());
    }

    @Test
    void duringSilenceTheRoomReadsNoNoteAndTheFacilitatorDoes() {
        assertThat(RestitutionSamples.at(Moment.SILENT, false).notes()).isEmpty();
        assertThat(RestitutionSamples.at(Moment.SILENT, true).notes()).isNotEmpty();
    }

    @Test
    void verdictsAreTheRoomsOnceReadTogether() {
        assertThat(RestitutionSamples.at(Moment.PERSPECTIVE, false).judgements())
                .isEmpty();
        assertThat(RestitutionSamples.at(Moment.PERSPECTIVE, true).judgements()).isNotEmpty();
        assertThat(RestitutionSamples.at(Moment.SYNTHESIS, false).judgements()).isNotEmpty();
    }

    @Test
    void noVoteIsToldBeforeItIsClosed() {
        RestitutionMaterial voting = RestitutionSamples.at(Moment.CHOICE, true);

        assertThat(voting.vote()).isNull();
        assertThat(voting.initiatives()).allMatch(it -> it.votes() == 0 && !it.kept());
    }

    @Test
    void aSheetHoldsOneTerritoryAndTheCodeOfItsPage() {
        var grasse = FULL.territories().get(2);
        Document sheet = Restitutions.territorySheet(FULL, grasse, WORDS);
        String text = MarkdownRenderer.render(sheet);

        assertThat(sheet.title()).isEqualTo("Pays de Grasse");
        assertThat(text).contains(grasse.address(), "Chez nous").doesNotContain("Rochefort Océan, table");
        assertThat(sheet.sections().stream().flatMap(it -> it.blocks().stream()))
                .anyMatch(it ->
                        it instanceof Figure figure && figure.alternative().contains(grasse.address()));
    }

    @Test
    void everyLinkWithinTheDocumentLeadsSomewhere() {
        String html = HtmlRenderer.render(Restitutions.compose(FULL, WORDS));
        Set<String> ids = java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(it -> it.group(1))
                .collect(java.util.stream.Collectors.toSet());

        assertThat(java.util.regex.Pattern.compile("href=\"#([^\"]+)\"")
                        .matcher(html)
                        .results()
                        .map(it -> it.group(1)))
                .isNotEmpty()
                .allMatch(ids::contains);
    }

    private static List<Table> tables(Document document) {
        return document.sections().stream()
                .flatMap(it -> it.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static RestitutionMaterial with(
            RestitutionMaterial from,
            List<RestitutionMaterial.Territory> territories,
            List<RestitutionMaterial.Judgement> judgements) {
        return new RestitutionMaterial(
                from.title(),
                from.challenge(),
                from.date(),
                from.example(),
                from.stage(),
                from.writtenAt(),
                from.address(),
                territories,
                from.attendees(),
                from.uncited(),
                from.paths(),
                from.initiatives(),
                from.vote(),
                from.notes(),
                from.elements(),
                judgements,
                from.sentences(),
                from.nextSteps());
    }
}
