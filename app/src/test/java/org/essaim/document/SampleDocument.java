package org.essaim.document;

import static org.essaim.document.Inline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essaim.document.Block.Card;
import org.essaim.document.Block.Column;
import org.essaim.document.Block.Columns;
import org.essaim.document.Block.Entries;
import org.essaim.document.Block.Entry;
import org.essaim.document.Block.Figure;
import org.essaim.document.Block.Heading;
import org.essaim.document.Block.Items;
import org.essaim.document.Block.KeyFigure;
import org.essaim.document.Block.KeyFigures;
import org.essaim.document.Block.PageBreak;
import org.essaim.document.Block.Paragraph;
import org.essaim.document.Block.Stack;
import org.essaim.document.Block.Table;
import org.essaim.document.Block.Tallies;
import org.essaim.document.Block.Tally;
import org.essaim.document.Block.Tone;
import org.essaim.document.Document.Cover;
import org.essaim.document.Document.Meta;
import org.essaim.document.Document.Section;
import org.essaim.document.Inline.Emphasis;
import org.essaim.document.Inline.Link;
import org.essaim.document.Inline.Mark;
import org.essaim.document.Inline.NoteReference;
import org.essaim.document.Inline.Small;
import org.essaim.document.Inline.Strong;
import org.essaim.document.Inline.Text;

/// Every block and every inline at least once, with a cover, a matrix and a table longer than a page.
final class SampleDocument {
    private SampleDocument() {}

    static Document withEverything() {
        return new Document(
                "Mobiliser et faire collaborer tous les acteurs du territoire",
                "Restitution de l’atelier du 2\u00A0mars 2021",
                Locale.FRENCH,
                new Meta(
                        "Ce que l’atelier a lu, gardé, démonté et jugé.",
                        "Essaim",
                        "Mobiliser et faire collaborer tous les acteurs",
                        "Restitution, atelier du 2\u00A0mars 2021",
                        "exemple"),
                new Cover(
                        "Essaim",
                        Drawing.on(Ink.HONEY, 794, 700)
                                .line(Path.thread(100, 20, 397, 500), Ink.INK, 0.8, 60)
                                .outlined(Path.rectangle(200, 250, 10, 8), Ink.HONEY, Ink.INK, 1.3)
                                .fill(Path.hexagon(397, 590, 44), Ink.INK)
                                .line(Path.at(397, 634).curve(397, 690, 60, 640, 60, 700), Ink.INK, 1.7)
                                .done(),
                        "Vingt personnes, six initiatives dont trois gardées.",
                        List.of("20 territoires inscrits", "147 notes, 24 éléments")),
                List.of(overview(), matrix(), notes()));
    }

    private static Section overview() {
        return new Section(
                "en-une-page",
                "En une page",
                true,
                List.of(
                        Block.lead("Vingt personnes ont lu six initiatives\u202F; elles en ont gardé trois."),
                        new KeyFigures(List.of(
                                new KeyFigure("20", "personnes, de 9 territoires nommés ici"),
                                new KeyFigure("6", "initiatives partagées, 3 gardées"),
                                new KeyFigure("147", "notes, réunies en 24 éléments"),
                                new KeyFigure("67", "avis sur les 8 éléments décisifs"))),
                        new Heading(3, "Les initiatives, et les voix qu’elles ont reçues"),
                        new Tallies(List.of(
                                new Tally(
                                        Sign.KEPT,
                                        "gardée",
                                        "Rochefort Océan",
                                        text("À compléter"),
                                        Sign.KEPT,
                                        11,
                                        "11\u00A0voix"),
                                new Tally(
                                        Sign.NOT_KEPT,
                                        "non gardée",
                                        "Sicoval",
                                        text("À compléter"),
                                        Sign.NOT_KEPT,
                                        27,
                                        "27\u00A0voix"),
                                new Tally(Sign.NOT_KEPT, "non gardée", "Évian", List.of(), Sign.NOT_KEPT, 0, ""))),
                        Block.legend("Choix proportionnel\u00A0: les trois gardées représentent 19 bulletins sur 20."),
                        new Items(false, List.of(text("Premier point"), text("Second point"))),
                        new Items(true, List.of(text("D’abord"), text("Ensuite"))),
                        new Paragraph(
                                Tone.BODY,
                                List.of(
                                        new Text("Voir «\u202Fla page\u202F»\u00A0: "),
                                        new Link(
                                                "le commun",
                                                "https://essaim.example/communs/a",
                                                "Le commun, sur le site"),
                                        new Text(", et "),
                                        new Strong("surtout"),
                                        new Text(" "),
                                        new Emphasis("ceci"),
                                        new Text(", 10\u202F782\u00A0€. "),
                                        new Small("notes "),
                                        new NoteReference(12, "Note\u00A012"))),
                        new Paragraph(
                                Tone.LEGEND,
                                List.of(
                                        new Mark(Sign.REPRODUCE, ""),
                                        new Text(" reproduire, 33  "),
                                        new Mark(Sign.DROP, ""),
                                        new Text(" écarter, 3")))));
    }

    private static Section matrix() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Élément", Column.Form.WIDE, false));
        List<String> territories = List.of(
                "Grand Besançon Métropole",
                "Rochefort Océan",
                "Pays de Grasse",
                "Sicoval",
                "Gévaudan-Lozère",
                "Évian-Abondance",
                "Compiègne (ARC)",
                "TCO, La Réunion",
                "Terres de Lorraine");
        territories.forEach(name -> columns.add(new Column(name, Column.Form.NARROW, true)));
        columns.add(new Column("avis", Column.Form.NUMBER, true));
        Sign[] verdicts = {Sign.REPRODUCE, Sign.ADAPT, Sign.DROP, Sign.NO_VERDICT};
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (int element = 0; element < 8; element++) {
            List<List<Inline>> row = new ArrayList<>();
            row.add(List.of(
                    new Mark(Sign.CONTEXT_KIND, "Contexte"),
                    new Text(" Un tour des acteurs avant la première réunion")));
            for (int territory = 0; territory < territories.size(); territory++) {
                Sign verdict = verdicts[(element * 3 + territory * 5) % 4];
                row.add(List.of(new Mark(verdict, verdict.name()), new Small(territory == 3 ? "1" : "")));
            }
            row.add(text("9"));
            rows.add(row);
        }
        List<List<List<Inline>>> lines = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            lines.add(List.of(text("Ligne " + i), text("un mot"), text(Integer.toString(i * 7))));
        }
        return new Section(
                "matrice",
                "Reproduire, adapter, écarter",
                true,
                List.of(
                        Block.lead("Huit éléments, neuf territoires\u00A0: ce que chacun en ferait chez lui."),
                        new Table("Éléments décisifs et territoires", columns, rows),
                        new Heading(3, "Une table plus longue que la page"),
                        new Table(
                                "Quatre-vingt-dix lignes",
                                List.of(
                                        new Column("Ligne", Column.Form.WIDE, false),
                                        new Column("Mot", Column.Form.WIDE, false),
                                        new Column("Nombre", Column.Form.NUMBER, false)),
                                lines)));
    }

    private static Section notes() {
        List<Entry> entries = new ArrayList<>();
        for (int note = 1; note <= 60; note++) {
            entries.add(new Entry(
                    "note-" + note,
                    text(Integer.toString(note)),
                    text("«\u202FOn est venus "
                            + (note % 7 == 0
                                    ? "deux fois, on n’a jamais su la suite, et personne n’a rappelé"
                                    : "deux fois")
                            + ".\u202F»"),
                    true,
                    text("Pays de Grasse")));
        }
        return new Section(
                "notes",
                "Ce que disent les notes",
                true,
                List.of(
                        new Columns(List.of(
                                new Stack(
                                        Sign.MECHANISM_KIND,
                                        "Fonctionnement",
                                        List.of(new Entries(1, entries.subList(0, 0)), Block.paragraph("Un binôme."))),
                                new Stack(Sign.CONTEXT_KIND, "Contexte", List.of(Block.paragraph("Un contrat signé."))),
                                new Stack(Sign.RESOURCE_KIND, "Ressource", List.of(Block.paragraph("Un mi-temps."))))),
                        new Entries(2, entries),
                        new Card(
                                Sign.MECHANISM_KIND,
                                "Fonctionnement",
                                "n°\u00A012",
                                text("Un tour des acteurs."),
                                text("Sicoval")),
                        new Figure(
                                QrDrawing.of("https://essaim.example/r/abc"),
                                "Code QR de https://essaim.example/r/abc",
                                text("La page"),
                                30),
                        new PageBreak(),
                        new Paragraph(
                                Tone.COLOPHON,
                                text(
                                        "Texte sous Licence Ouverte\u00A02.0. Hors police\u00A0: 🐝 Ł ő “→” \u200D fin."))));
    }
}
