package org.essaim.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.essaim.document.Block;
import org.essaim.document.Document;
import org.essaim.document.PdfRenderer;
import org.essaim.document.PdfStructure;
import org.essaim.document.QrReading;
import org.essaim.document.VeraPdf;
import org.essaim.programme.OnShow.Part;
import org.essaim.programme.OnShow.Poster;
import org.essaim.programme.OnShow.Shown;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.programme.Programme.Stage;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PosterTest {
    private static final float MM = 72 / 25.4f;
    private static final Programme PROGRAMME = new Programme(
            UUID.randomUUID(),
            "territoires",
            new ProgrammeText("Les territoires en transition", "", Optional.empty(), Optional.empty(), Electorate.TERRITORY),
            "k",
            Stage.VOTED,
            true,
            1);
    private static final Poster POSTER = new Poster(
            new Shown(
                    "la-caravane",
                    "Aller sur le marché plutôt que d’inviter à une réunion",
                    "Entendre celles et ceux qui ne viennent pas aux réunions, là où ils sont déjà.",
                    "/c/la-caravane",
                    "",
                    true),
            2,
            List.of(
                    new Part("Comment", List.of("Même jour, même place, même accueil.", "Une fiche par envie.")),
                    new Part("Ce qu’il faut", List.of("Un véhicule prêté, une demi-journée par semaine."))),
            "licence-ouverte-2.0");

    private final PosterPress press = new PosterPress(
            new PdfRenderer(new Messages(true)),
            new Messages(true),
            new PublicAddress(new MockEnvironment().withProperty("essaim.public-url", "https://essaim.example")));

    @Test
    void isOneAccessibleSheetOfA3() throws Exception {
        byte[] pdf = press.print(PROGRAMME, POSTER);
        String keep = System.getProperty("essaim.keep");
        if (keep != null) {
            Files.write(Path.of(keep, "poster.pdf"), pdf);
        }

        assertThat(VeraPdf.errors(pdf)).isEmpty();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(read.getPage(0).getMediaBox().getWidth() / MM).isBetween(296f, 298f);
            assertThat(read.getPage(0).getMediaBox().getHeight() / MM).isBetween(419f, 421f);
            assertThat(PdfStructure.alternatives(read)).noneMatch(String::isBlank);
        }
    }

    @Test
    void aLongCommunStillFitsOneSheet() throws Exception {
        var sentence = "Une phrase assez longue pour que beaucoup d’autres pareilles ne tiennent pas sur une seule feuille.";
        var wordy = new Poster(
                new Shown("long", "Un titre qui prend ses aises et court sur deux lignes, ou trois", sentence.repeat(3), "/c/long", "", false),
                1,
                Stream.of("Un", "Deux", "Trois").map(title -> new Part(title, List.of(sentence, sentence, sentence))).toList(),
                "cc-by-sa-4.0");

        try (var read = Loader.loadPDF(press.print(PROGRAMME, wordy))) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void saysHowMuchOfTheCommunItHasNoRoomFor() {
        var parts = List.of("Un", "Deux", "Trois", "Quatre", "Cinq", "Six").stream()
                .map(heading -> new Part(heading, List.of("Une phrase.")))
                .toList();

        assertThat(words(press.document(PROGRAMME, new Poster(POSTER.shown(), 2, parts, "cc-by-sa-4.0"), 900)))
                .contains("Cette affiche montre 3 blocs sur 6.", "https://essaim.example/c/la-caravane");
        assertThat(words(press.document(PROGRAMME, POSTER, 900))).doesNotContain("Cette affiche");
    }

    private static String words(Document document) {
        return document.sections().toString();
    }

    @Test
    void itsCodeLeadsToWhereATerritorySaysThatItWouldTakeItUp() throws Exception {
        var figure = press.document(PROGRAMME, POSTER, 900).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Figure.class::isInstance)
                .map(Block.Figure.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(QrReading.of(figure.drawing())).isEqualTo("https://essaim.example/c/la-caravane/reprendre");
    }
}
