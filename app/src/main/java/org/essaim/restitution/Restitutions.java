package org.essaim.restitution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essaim.document.Document;
import org.essaim.document.Document.Cover;
import org.essaim.document.Document.Meta;
import org.essaim.document.Document.Section;
import org.essaim.restitution.RestitutionMaterial.Initiative;
import org.essaim.restitution.RestitutionMaterial.Territory;

/// Composes the documents of a workshop, at any moment of it: what has not happened yet is said to be still to come.
public final class Restitutions {
    private Restitutions() {}

    /// The restitution: synthèse, the session in one page, each initiative kept, what was asked, who took part, what comes next.
    public static Document compose(RestitutionMaterial drawn, Words words) {
        RestitutionMaterial material = drawn.typographed();
        List<Section> sections = new ArrayList<>();
        SynthesisPages.section(material, words).ifPresent(sections::add);
        sections.add(Overview.section(material, words));
        List<Initiative> kept = material.kept();
        for (int rank = 0; rank < kept.size(); rank++) {
            sections.addAll(new InitiativePages(material, kept.get(rank), rank + 1, words).sections());
        }
        QuestionPages.section(material, words).ifPresent(sections::add);
        sections.add(Attendance.section(material, words));
        return new Document(
                material.title(),
                subtitle(material, words),
                Locale.FRENCH,
                meta(material, words, words.say("description", material.title())),
                new Cover(
                        words.say("brand"),
                        CoverFigure.of(material),
                        Overview.coverInWords(material, words),
                        Overview.coverFacts(material, words)),
                sections);
    }

    /// What one territory takes home: what it judged, what it said, and the way back to its page.
    ///
    /// @param territory one of the room, or one that left a verdict
    public static Document territorySheet(RestitutionMaterial drawn, Territory territory, Words words) {
        RestitutionMaterial material = drawn.typographed();
        return new Document(
                territory.name(),
                words.say("sheet.subtitle", material.title(), material.date()),
                Locale.FRENCH,
                meta(material, words, words.say("sheet.description", territory.name(), material.title())),
                null,
                TerritorySheet.sections(material, territory, words));
    }

    /// The sheets of all territories in one document, to be printed and handed round: one section a territory.
    public static Document territorySheets(RestitutionMaterial drawn, Words words) {
        RestitutionMaterial material = drawn.typographed();
        List<Section> sections = new ArrayList<>();
        for (Territory territory : material.territories()) {
            sections.add(TerritorySheet.inOneSection(material, territory, sections.size() + 1, words));
        }
        return new Document(
                words.say("sheets.title"),
                words.say("sheet.subtitle", material.title(), material.date()),
                Locale.FRENCH,
                meta(material, words, words.say("sheets.description", material.title())),
                null,
                sections);
    }

    private static String subtitle(RestitutionMaterial material, Words words) {
        return material.closed()
                ? words.say("subtitle", material.date())
                : words.say("subtitle.provisional", material.writtenAt());
    }

    private static Meta meta(RestitutionMaterial material, Words words, String description) {
        return new Meta(
                description,
                words.say("brand"),
                material.title(),
                words.say(material.closed() ? "folio" : "folio.provisional", material.date()),
                material.example() ? words.say("example") : "");
    }
}
