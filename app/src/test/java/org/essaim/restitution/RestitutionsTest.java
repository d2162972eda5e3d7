package org.essaim.restitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.restitution.RestitutionSamples.WORDS;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.document.Block.Figure;
import org.essaim.document.Block.Table;
import org.essaim.document.Document;
import org.essaim.document.Document.Section;
import org.essaim.document.HtmlRenderer;
import org.essaim.document.Inline;
import org.essaim.document.MarkdownRenderer;
import org.essaim.ui.CsvFile;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.Actor;
import org.essaim.workshop.domain.AgendaCommand;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.DecompositionCommand;
import org.essaim.workshop.domain.Note;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Sentence;
import org.essaim.workshop.domain.Verdict;
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
                        "questions",
                        "qui-a-pris-part");
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void saysSomethingDecentAtAnyMoment(Moment moment) {
        for (boolean leads : new boolean[] {true, false}) {
            Document document = Restitutions.compose(RestitutionSamples.at(moment, leads), WORDS);
            String text = MarkdownRenderer.render(document);

            assertThat(document.sections()).isNotEmpty();
            assertThat(text).doesNotContain("{0}", "{1}", "null").doesNotContainPattern("restitution\\.[a-z]");
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
                    .map(Inline::plain)
                    .toList();
            String[] words = {"reproduire", "adapter", "écarter"};
            for (int i = 0; i < 3; i++) {
                String word = words[i];
                long shown = verdicts.stream().filter(it -> it.startsWith(word)).count();
                assertThat(Inline.plain(
                                row.get(1 + FULL.territories().size() + i)))
                        .isEqualTo(Long.toString(shown));
            }
        }
    }

    @Test
    void moreTerritoriesThanAPageIsWideGoOnInASecondMatrix() {
        var many = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> new RestitutionMaterial.Territory("t" + i, "Territoire " + i, "t" + i, ""))
                .toList();
        var element = FULL.elements().getFirst();
        var judgements = many.stream()
                .map(it -> new RestitutionMaterial.Judgement(
                        element.key(), it, Verdict.REPRODUCE, 0, "", "", List.of(), List.of()))
                .toList();
        var material = with(FULL, many, judgements, FULL.sentences());

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
            assertThat(material.notes().get(note.number() - 1).territory().name().isEmpty())
                    .isEqualTo(hidden);
        }
    }

    @Test
    void aWithdrawnNoteKeepsItsNumberAndLosesItsWords() {
        SampleWorkshop sample = SampleWorkshop.at(Moment.SYNTHESIS);
        Note note = sample.workshop().decomposition().inOrder().findFirst().orElseThrow();
        sample.send(
                new Actor.Person(note.author()),
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
    void questionsAnswersAndCommentsAreInItsAnnex() {
        Document document = Restitutions.compose(RestitutionSamples.at(Moment.CLOSED, true), WORDS);
        String text = MarkdownRenderer.render(document);

        assertThat(document.sections()).extracting(Section::id).contains("questions");
        assertThat(text)
                .contains("Questions et réponses", "Réponse : Le territoire", "Sans réponse écrite.")
                .contains("Deux pages, annexes comprises.");
    }

    @Test
    void theCommentsOfAWithdrawnNoteGoWithIt() {
        SampleWorkshop sample = SampleWorkshop.at(Moment.CLOSED);
        Note note = sample.workshop().decomposition().inOrder()
                .filter(it -> !it.comments().isEmpty())
                .findFirst()
                .orElseThrow();
        sample.send(new Actor.Person(note.author()), new DecompositionCommand.WithdrawNote(note.id()));

        assertThat(MarkdownRenderer.render(Restitutions.compose(RestitutionSamples.of(sample, true), WORDS)))
                .doesNotContain("Deux pages, annexes comprises.");
    }

    @Test
    void whatIsContestedIsSaidWithItsFigures() {
        var element = FULL.elements().getFirst();
        var places = FULL.territories().subList(0, 3);
        var verdicts = Verdict.values();
        var judgements = IntStream.range(0, 3)
                .mapToObj(i -> new RestitutionMaterial.Judgement(element.key(), places.get(i), verdicts[i], 0, "", "", List.of(), List.of()))
                .toList();
        var material = with(
                FULL,
                FULL.territories(),
                judgements,
                List.of(new RestitutionMaterial.Sentence(
                        element.initiative(),
                        Sentence.Part.CONTESTED,
                        "Un tour des acteurs.",
                        List.of(element.key()))));

        assertThat(MarkdownRenderer.render(Restitutions.compose(material, WORDS)))
                .contains("Ce qui fait débat", "Un tour des acteurs. Reproduire : 1, adapter : 1, écarter : 1.");
    }

    @Test
    void whyATerritoryDropsAnElementIsItsReasonAndNoImprovement() {
        var element = FULL.elements().getFirst();
        var place = FULL.territories().getFirst();
        var dropped = new RestitutionMaterial.Judgement(
                element.key(), place, Verdict.DROP, 0, "", "Trop cher pour nous.", List.of(), List.of());
        var material = with(FULL, FULL.territories(), List.of(dropped), List.of());

        assertThat(MarkdownRenderer.render(Restitutions.compose(material, WORDS)))
                .contains("Pourquoi écarter", "Trop cher pour nous.")
                .doesNotContain("Ce qui peut être amélioré");
        assertThat(MarkdownRenderer.render(Restitutions.territorySheet(material, place, WORDS)))
                .contains("Pourquoi\u00A0:", "Trop cher pour nous.");
        assertThat(new MaterialCsv(material, WORDS, CsvFile.FOR_SPREADSHEETS).verdicts()).contains("Pourquoi l’écarter", ";;Trop cher pour nous.;");
    }

    @Test
    void aSecondVoiceThatRepeatsItsTerritoryIsNoOtherVoice() {
        var element = FULL.elements().getFirst();
        var place = FULL.territories().getFirst();
        var same = new RestitutionMaterial.Voice(Verdict.REPRODUCE, "", "Le dire aux voisins.", List.of());
        var other = new RestitutionMaterial.Voice(Verdict.REPRODUCE, "", "Le dire aux écoles.", List.of());
        var judgement = new RestitutionMaterial.Judgement(
                element.key(), place, Verdict.REPRODUCE, 0, "", "Le dire aux voisins.", List.of(), List.of(same));

        assertThat(MarkdownRenderer.render(
                        Restitutions.compose(with(FULL, FULL.territories(), List.of(judgement), List.of()), WORDS)))
                .doesNotContain("D’autres voix");
        assertThat(judgement.otherVoices()).isEmpty();
        assertThat(new RestitutionMaterial.Judgement(
                                element.key(), place, Verdict.REPRODUCE, 0, "", "", List.of(), List.of(same, other))
                        .otherVoices())
                .containsExactly(same, other);
    }

    @Test
    void aShowOfHandsAfterAVoteIsSaidAsSuch() {
        SampleWorkshop sample = SampleWorkshop.at(Moment.RESULT);
        var others = sample.workshop().plan().initiatives().stream()
                .map(PlannedInitiative::id)
                .filter(id -> !sample.workshop().choice().keeps(id))
                .toList();
        sample.send(SampleWorkshop.FACILITATOR, new ChoiceCommand.Keep(others));
        RestitutionMaterial material = RestitutionSamples.of(sample, true);

        assertThat(material.vote().counted()).hasSize(3);
        assertThat(MarkdownRenderer.render(Restitutions.compose(material, WORDS)))
                .contains("Gardées à main levée.", "de 20 bulletins, gardait")
                .doesNotContain("Choix proportionnel");
    }

    @Test
    void isDatedByTheDayItWasHeld() {
        SampleWorkshop sample = SampleWorkshop.at(Moment.PREPARED);
        assertThat(RestitutionSamples.of(sample, true).date().toString()).isEqualTo("2021-03-09");

        sample.waiting(Duration.ofDays(2)).send(SampleWorkshop.FACILITATOR, new AgendaCommand.Open());

        assertThat(RestitutionSamples.of(sample, true).date().toString()).isEqualTo("2021-03-11");
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
        Set<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());

        assertThat(Pattern.compile("href=\"#([^\"]+)\"")
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
            List<RestitutionMaterial.Judgement> judgements,
            List<RestitutionMaterial.Sentence> sentences) {
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
                from.questions(),
                from.notes(),
                from.elements(),
                judgements,
                sentences,
                from.nextSteps());
    }
}
