package org.essaim.restitution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.essaim.restitution.RestitutionMaterial.Attendee;
import org.essaim.restitution.RestitutionMaterial.Comment;
import org.essaim.restitution.RestitutionMaterial.Element;
import org.essaim.restitution.RestitutionMaterial.Initiative;
import org.essaim.restitution.RestitutionMaterial.Judgement;
import org.essaim.restitution.RestitutionMaterial.NextStep;
import org.essaim.restitution.RestitutionMaterial.Note;
import org.essaim.restitution.RestitutionMaterial.Question;
import org.essaim.restitution.RestitutionMaterial.Sentence;
import org.essaim.restitution.RestitutionMaterial.Territory;
import org.essaim.restitution.RestitutionMaterial.Vote;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Messages;
import org.essaim.ui.Slug;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Role;
import org.essaim.workshop.domain.Sentence.Part;
import org.essaim.workshop.domain.Verdict;

/// Material at both ends: the sample workshop at each of its moments, and a room as full as rooms get.
public final class RestitutionSamples {
    public static final Words WORDS = new Messages(true)::get;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String ADDRESS = "https://essaim.example/ateliers/financement/restitution";

    private RestitutionSamples() {}

    public static RestitutionMaterial at(Moment moment, boolean leads) {
        return of(SampleWorkshop.at(moment), leads);
    }

    public static RestitutionMaterial of(SampleWorkshop sample, boolean leads) {
        return Materials.of(
                sample.workshop(),
                sample.people(),
                new Materials.Setting(
                        sample.now(),
                        PARIS,
                        ADDRESS,
                        ADDRESS + "/territoires/",
                        place -> Slug.of(place.name()),
                        List.of(),
                        leads),
                WORDS);
    }

    /// Twenty people of twelve territories, eight initiatives of which three kept, three hundred notes.
    public static RestitutionMaterial full() {
        List<Territory> territories = territories();
        List<Initiative> initiatives = initiatives();
        List<Element> elements = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        initiatives.stream().filter(Initiative::kept).forEach(it -> fill(it, territories, elements, notes));
        return new RestitutionMaterial(
                "Mobiliser et faire collaborer tous les acteurs du territoire",
                "Comment faire travailler ensemble celles et ceux qui ne se parlent pas encore ?",
                LocalDate.of(2021, 3, 2),
                true,
                RestitutionMaterial.Stage.PUBLISHED,
                new org.essaim.ui.Moment(Instant.parse("2021-03-02T11:30:00Z"), LocalClock.PARIS.zone()),
                ADDRESS,
                territories,
                IntStream.range(0, 18)
                        .mapToObj(i -> new Attendee(
                                i % 3 == 0 ? "Prénom " + i : "",
                                Role.values()[i % 6],
                                i == 17
                                        ? ""
                                        : territories
                                                .get(i % territories.size())
                                                .key(),
                                Set.of()))
                        .toList(),
                2,
                IntStream.range(0, 20)
                        .mapToObj(i -> List.of(
                                initiatives.get(i % 3).key(),
                                initiatives.get(i / 7).key()))
                        .toList(),
                initiatives,
                new Vote(
                        20,
                        19,
                        List.of(),
                        List.of("Le Pays de Grasse a 10 voix, mais ses 10 soutiens ont déjà l’une des gardées.")),
                questions(initiatives),
                notes,
                elements,
                judgements(territories, elements),
                sentences(initiatives),
                List.of(
                        new NextStep(
                                "12 mars", "Le concept « Le tour des acteurs » est publié comme commun, version 1."),
                        new NextStep("23 mars", "Journée commune des territoires\u202F; version 2."),
                        new NextStep("septembre", "Chacun est interrogé sur ce qu’il en a fait.")));
    }

    private static List<Territory> territories() {
        return List.of(
                        "Grand Besançon Métropole",
                        "Rochefort Océan",
                        "Pays de Grasse",
                        "Sicoval",
                        "Gévaudan-Lozère",
                        "Évian-Abondance",
                        "Compiègne (ARC)",
                        "TCO, La Réunion",
                        "Terres de Lorraine",
                        "Communauté d’agglomération Maubeuge Val de Sambre",
                        "Territoire à préciser 1",
                        "Territoire à préciser 2")
                .stream()
                .map(name -> new Territory(
                        "nom:" + name,
                        name,
                        Slug.of(name),
                        "https://essaim.example/ateliers/financement/territoires/" + Slug.of(name)))
                .toList();
    }

    private static List<Question> questions(List<Initiative> initiatives) {
        return IntStream.range(0, 9)
                .mapToObj(i -> new Question(
                        i + 1,
                        initiatives.get(i % 5).key(),
                        i % 3 == 0 ? "" : "Pays de Grasse",
                        "Qui paie, et pendant combien de temps ?",
                        i % 2 == 0 ? "" : "L’intercommunalité, la première année."))
                .toList();
    }

    private static List<Initiative> initiatives() {
        String[] titles = {
            "Grand Besançon Métropole",
            "Rochefort Océan",
            "Gévaudan-Lozère",
            "Pays de Grasse",
            "Sicoval",
            "Évian-Abondance",
            "Sicoval, seconde initiative",
            "Grand Besançon, seconde initiative"
        };
        int[] votes = {11, 11, 7, 10, 6, 3, 2, 4};
        return IntStream.range(0, titles.length)
                .mapToObj(i -> new Initiative(
                        "initiative-" + i,
                        titles[i],
                        i == 0 ? "Grand Besançon Métropole" : "",
                        i == 0 ? "Vingt entretiens d’une heure, chez les gens, avant la première réunion." : "",
                        i < 3,
                        votes[i]))
                .toList();
    }

    private static void fill(
            Initiative initiative, List<Territory> territories, List<Element> elements, List<Note> notes) {
        String[] texts = {
            "Un tour des acteurs avant la première réunion : vingt entretiens d’une heure, chez eux.",
            "Un contrat de transition écologique est signé ; il donne un calendrier et des interlocuteurs.",
            "Un mi-temps d’animation pendant douze mois, porté par l’intercommunalité.",
            "Chaque groupe est animé par un binôme : une élue ou un élu, une technicienne ou un technicien.",
            "Les communes ont déjà conduit un projet ensemble et s’en souviennent en bien.",
            "Un lieu qui n’appartient à aucun camp : salle des fêtes, tiers-lieu, lycée agricole.",
            "Toute proposition reçoit une réponse écrite et publique sous quinze jours.",
            "Un réseau d’associations déjà dense.",
            "De quoi défrayer les bénévoles : déplacements et garde d’enfants.",
            "Une charte courte, relue chaque année.",
            "Une presse locale qui suit.",
            "Deux mille euros pour l’imprévu."
        };
        String[] said = {
            "Ceux qu’on ne voit jamais en réunion parlent volontiers chez eux.",
            "L’élu seul intimide, le technicien seul ne décide rien.",
            "On est venus deux fois, on n’a jamais su la suite, et plus personne n’a répondu à nos appels.",
            "Sans le mi-temps, tout retombe sur une élue.",
            "Quinze jours : le temps d’un bureau, pas plus.",
            "Chez nous, le lycée agricole met tout le monde d’accord."
        };
        int first = elements.size();
        for (int i = 0; i < texts.length; i++) {
            NoteKind kind = NoteKind.values()[i % 3];
            int from = notes.size();
            for (int n = 0; n < 5 + (i * 7 + first) % 6; n++) {
                boolean withdrawn = n == 3 && i == 2;
                notes.add(new Note(
                        notes.size() + 1,
                        initiative.key(),
                        1 + n % 2,
                        kind,
                        n % 5 == 4
                                ? Territory.UNKNOWN
                                : territories.get((n + i) % territories.size()),
                        withdrawn ? "" : said[(n + i) % said.length],
                        n == 4 ? "" : initiative.key() + "/" + i,
                        n != 1 || i % 4 > 0
                                ? List.of()
                                : List.of(
                                        new Comment("Sicoval", "Depuis quand ?"),
                                        new Comment("", "Depuis le contrat, en deux fois."))));
            }
            elements.add(new Element(
                    initiative.key() + "/" + i,
                    initiative.key(),
                    kind,
                    "FCR".charAt(i % 3) + "" + (i / 3 + 1),
                    texts[i],
                    i < 8,
                    notes.subList(from, notes.size()).stream()
                            .filter(note -> !note.element().isEmpty())
                            .map(Note::number)
                            .toList()));
        }
        int kept = (int) elements.stream().map(Element::initiative).distinct().count();
        while (notes.size() < kept * 100) {
            int n = notes.size();
            notes.add(new Note(
                    n + 1,
                    initiative.key(),
                    2,
                    NoteKind.values()[n % 3],
                    territories.get(n % territories.size()),
                    said[n % said.length],
                    "",
                    List.of()));
        }
    }

    private static List<Judgement> judgements(List<Territory> territories, List<Element> elements) {
        List<Judgement> judgements = new ArrayList<>();
        List<Element> decisive = elements.stream().filter(Element::decisive).toList();
        for (int e = 0; e < decisive.size(); e++) {
            for (int t = 0; t < territories.size(); t++) {
                int variety = e * 5 + t * 3;
                if (variety % 11 == 10) {
                    continue;
                }
                boolean context = decisive.get(e).kind() == NoteKind.CONTEXT;
                Verdict verdict =
                        variety % 13 == 7 ? Verdict.DROP : variety % 2 == 0 ? Verdict.REPRODUCE : Verdict.ADAPT;
                judgements.add(new Judgement(
                        decisive.get(e).key(),
                        territories.get(t),
                        context ? null : verdict,
                        !context && variety % 9 == 4 ? 1 + variety % 2 : 0,
                        context ? "Rien de signé, mais trois communes se parlent." : "",
                        !context && variety % 8 == 3 ? "Le dire aussi aux communes voisines." : "",
                        !context && verdict == Verdict.ADAPT && variety % 3 == 0
                                ? List.of(new Condition(
                                        Condition.Type.values()[variety % 7],
                                        "Allonger à un mois le délai de réponse quand le bureau ne siège pas."))
                                : List.of(),
                        !context && variety % 9 == 4
                                ? List.of(new RestitutionMaterial.Voice(
                                        Verdict.DROP, "", "Les écoles n’ont pas ce temps.", List.of()))
                                : List.of()));
            }
        }
        return judgements;
    }

    private static List<Sentence> sentences(List<Initiative> initiatives) {
        List<Sentence> sentences = new ArrayList<>();
        for (Initiative initiative : initiatives.subList(0, 3)) {
            sentences.add(new Sentence(
                    initiative.key(),
                    Part.REPRODUCIBLE,
                    "Le tour des acteurs se reprend tel quel : il ne demande que du temps et un carnet.",
                    List.of()));
            sentences.add(new Sentence(initiative.key(), Part.REPRODUCIBLE, "La réponse publique sous quinze jours.", List.of()));
            sentences.add(new Sentence(initiative.key(), Part.TO_IMPROVE, "Le dire aussi aux communes voisines.", List.of()));
            sentences.add(new Sentence(
                    initiative.key(),
                    Part.ON_CONDITION,
                    "Que le mi-temps soit partagé entre trois communautés de communes.",
                    List.of()));
            sentences.add(new Sentence(
                    initiative.key(),
                    Part.CONTESTED,
                    "Un mi-temps d’animation pendant douze mois, porté par l’intercommunalité.",
                    List.of(initiative.key() + "/2")));
        }
        return sentences;
    }
}
