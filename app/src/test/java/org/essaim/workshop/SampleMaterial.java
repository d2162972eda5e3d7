package org.essaim.workshop;

import static org.essaim.workshop.domain.NoteKind.CONTEXT;
import static org.essaim.workshop.domain.NoteKind.MECHANISM;
import static org.essaim.workshop.domain.NoteKind.RESOURCE;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.essaim.ui.Slug;
import org.essaim.workshop.domain.Electorate;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.NoteKind;
import org.essaim.workshop.domain.Place;
import org.essaim.workshop.domain.Plan;
import org.essaim.workshop.domain.PlannedInitiative;

/// What the sample workshop is about and what is said there: real initiatives and territories, invented notes.
public final class SampleMaterial {
    private SampleMaterial() {}

    /// A note as it will be written. Notes with the same label end in one element, whose text is the label.
    public record Words(NoteKind kind, String text, String label) {}

    static final List<Place> PLACES = List.of(
            new Place("epci:200067965", "Agglomération de la région de Compiègne"),
            new Place("epci:249740101", "Territoire de la Côte Ouest"),
            new Place("", "Terres de Lorraine"),
            new Place("", "Pays du Gévaudan-Lozère"),
            new Place("epci:242500361", "Grand Besançon Métropole"),
            new Place("epci:200039857", "Pays de Grasse"),
            new Place("epci:200041762", "Rochefort Océan"),
            new Place("epci:243100633", "Sicoval"),
            new Place("", "Évian – Vallée d’Abondance"));

    public static final PlannedInitiative FUND = initiative(
            "Le fonds de participation",
            PLACES.get(0),
            "Jusqu’à 1 500 € par lauréat, à hauteur de la moitié du projet, pour les associations et les écoles.");
    public static final PlannedInitiative PURCHASING = initiative(
            "La stratégie du bon achat",
            PLACES.get(1),
            "Inspirée du « Small Business Act » : rendre la commande publique lisible et former acheteurs et offreurs.");
    public static final PlannedInitiative INTRACTING = initiative(
            "L’intracting des petites communes",
            PLACES.get(2),
            "Les économies d’énergie remboursent l’avance qui a payé les travaux.");
    public static final PlannedInitiative AIDS = initiative(
            "Le portail Aides-territoires",
            new Place("", "national"),
            "Rendre visibles les aides financières et d’ingénierie auxquelles un territoire peut prétendre.");
    public static final PlannedInitiative UNDESCRIBED =
            initiative("Initiative du Pays du Gévaudan-Lozère", PLACES.get(3), "");

    static final List<PlannedInitiative> INITIATIVES = List.of(FUND, PURCHASING, INTRACTING, AIDS, UNDESCRIBED);
    static final List<PlannedInitiative> KEPT = List.of(FUND, PURCHASING, INTRACTING);

    /// The same, in a week: who registers needs a day to come.
    public static Plan inAWeek() {
        return new Plan(
                PLAN.title(), PLAN.challenge(), Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.MINUTES), PLAN.steps(), PLAN.initiatives(),
                PLAN.keep(), PLAN.tables(), PLAN.capacity(), PLAN.electorate(), PLAN.silentStart(), PLAN.videoLink(),
                PLAN.tableLinks(), PLAN.rereadDays(), PLAN.example());
    }

    public static final Plan PLAN = new Plan(
            "Le financement collectif de la transition",
            "Financement collectif de la transition",
            Instant.parse("2021-03-09T08:00:00Z"),
            Plan.TEMPLATE,
            INITIATIVES,
            3,
            5,
            30,
            Electorate.PERSON,
            true,
            "https://visio.exemple.fr/atelier",
            Map.of(3, "https://visio.exemple.fr/table-3"),
            15,
            true);

    /// Which initiatives each of the twenty approves, by their place in the plan.
    static final List<List<Integer>> BALLOTS = List.of(
            List.of(0, 2),
            List.of(0),
            List.of(1),
            List.of(2, 3),
            List.of(0, 1),
            List.of(2),
            List.of(0, 3),
            List.of(1, 2),
            List.of(0),
            List.of(2),
            List.of(1),
            List.of(0, 2),
            List.of(1, 3),
            List.of(0),
            List.of(2, 3),
            List.of(4),
            List.of(1),
            List.of(0, 2),
            List.of(1, 2),
            List.of(0));

    static final Map<Id<PlannedInitiative>, List<Words>> WORDS = Map.of(
            FUND.id(),
            List.of(
                    words(
                            MECHANISM,
                            "Le dossier tient en deux pages, déposées avant le 31 mars.",
                            "Un dossier de deux pages"),
                    words(
                            MECHANISM,
                            "Un comité d’élus et d’habitants lit tout et décide en mai.",
                            "Un comité d’élus et d’habitants décide"),
                    words(
                            RESOURCE,
                            "50 000 € sur trois ans, votés en une fois par le conseil d’agglomération.",
                            "50 000 € sur trois ans, votés en une fois"),
                    words(
                            CONTEXT,
                            "Beaucoup d’associations, peu habituées à chercher de l’argent public.",
                            "Des associations nombreuses, peu habituées aux subventions"),
                    words(
                            RESOURCE,
                            "1 500 € au plus par lauréat : assez pour un jardin, pas pour un salarié.",
                            "50 000 € sur trois ans, votés en une fois"),
                    words(
                            MECHANISM,
                            "Le fonds ne paie que la moitié : le reste oblige à trouver des alliés.",
                            "La moitié du projet, jamais plus"),
                    words(
                            CONTEXT,
                            "Un contrat de transition est signé, avec un calendrier que tout le monde connaît.",
                            "Un contrat de transition déjà signé"),
                    words(
                            RESOURCE,
                            "Une chargée de mission y passe deux jours par mois.",
                            "Deux jours par mois d’une chargée de mission"),
                    words(
                            MECHANISM,
                            "Chaque refus est expliqué par écrit, avec ce qui aurait suffi.",
                            "Un comité d’élus et d’habitants décide"),
                    words(
                            CONTEXT,
                            "Les écoles ont déjà monté des projets avec l’agglomération.",
                            "Des associations nombreuses, peu habituées aux subventions"),
                    words(
                            MECHANISM,
                            "Deux pages, mais on aide à les écrire : une permanence par mois.",
                            "Un dossier de deux pages"),
                    words(
                            RESOURCE,
                            "Prévoir qui remplace la chargée de mission l’été.",
                            "Deux jours par mois d’une chargée de mission")),
            PURCHASING.id(),
            List.of(
                    words(
                            MECHANISM,
                            "Le programme d’achats de l’année est publié en janvier, en français courant.",
                            "Publier le programme d’achats de l’année"),
                    words(
                            MECHANISM,
                            "On rencontre les filières avant d’écrire le cahier des charges.",
                            "Rencontrer les filières avant d’écrire"),
                    words(
                            CONTEXT,
                            "L’île importe presque tout : acheter près, tout le monde en parle.",
                            "Un territoire qui sait ce qu’il importe"),
                    words(
                            RESOURCE,
                            "Un acheteur à plein temps, formé aux clauses sociales.",
                            "Un acheteur formé aux clauses"),
                    words(
                            MECHANISM,
                            "Les lots sont assez petits pour qu’une entreprise de cinq personnes réponde.",
                            "De petits lots"),
                    words(
                            CONTEXT,
                            "La chambre de métiers et l’intercommunalité se parlent déjà chaque mois.",
                            "Des chambres consulaires présentes"),
                    words(
                            RESOURCE,
                            "Deux matinées de formation par an, acheteurs et offreurs ensemble.",
                            "Un acheteur formé aux clauses"),
                    words(
                            MECHANISM,
                            "Tous les candidats reçoivent les mêmes réponses, le même jour.",
                            "Rencontrer les filières avant d’écrire"),
                    words(
                            MECHANISM,
                            "Un calendrier par métier, envoyé aux entreprises qui le demandent.",
                            "Publier le programme d’achats de l’année"),
                    words(
                            CONTEXT,
                            "Peu d’entreprises répondent d’habitude : deux en moyenne par marché.",
                            "Un territoire qui sait ce qu’il importe")),
            INTRACTING.id(),
            List.of(
                    words(
                            MECHANISM,
                            "Les économies constatées remboursent l’avance, puis l’argent repart ailleurs.",
                            "Un fonds qui tourne : l’économie rembourse l’avance"),
                    words(
                            MECHANISM,
                            "On regroupe les petits travaux de dix communes en un seul marché.",
                            "Regrouper les petits travaux"),
                    words(
                            RESOURCE,
                            "Une avance à un taux proche de zéro, sur dix ans.",
                            "Une avance à taux presque nul"),
                    words(
                            RESOURCE,
                            "Un conseiller en énergie partagé pour suivre les compteurs.",
                            "Un conseiller en énergie partagé"),
                    words(
                            CONTEXT,
                            "Des communes de moins de 500 habitants, sans service technique.",
                            "De très petites communes, sans service technique"),
                    words(
                            MECHANISM,
                            "La commune ne paie rien de plus que sa facture d’avant.",
                            "Un fonds qui tourne : l’économie rembourse l’avance"),
                    words(
                            CONTEXT,
                            "L’éclairage public pèse près de la moitié de la facture.",
                            "Un éclairage public ancien"),
                    words(
                            RESOURCE,
                            "Relever les compteurs un an avant les travaux, sinon rien ne se prouve.",
                            "Un conseiller en énergie partagé"),
                    words(
                            MECHANISM,
                            "Un marché clés en main : diagnostic, travaux et suivi ensemble.",
                            "Regrouper les petits travaux"),
                    words(
                            CONTEXT,
                            "Les maires se font confiance : ils partagent déjà une secrétaire.",
                            "De très petites communes, sans service technique")));

    public static final List<String> QUESTIONS = List.of(
            "Qui porte le risque si les économies sont moindres que prévu ?",
            "Combien d’agents faut-il pour suivre les compteurs ?",
            "Que devient l’argent qui n’est pas demandé ?",
            "Une école peut-elle porter le projet seule ?");

    static final List<String> HOMES = List.of(
            "Trente associations, dont cinq savent monter un dossier.",
            "Peu d’associations, mais un tissu de comités des fêtes très vivant.",
            "C’est pareil chez nous, à ceci près que tout passe par les communes.",
            "Une agglomération de quarante communes, très inégales.");

    static final List<String> CONDITIONS = List.of(
            "Réunir trois communautés de communes pour atteindre 15 000 € par an.",
            "Que le comité soit nommé par le conseil, non par le président seul.",
            "Associer les chambres consulaires dès le début.",
            "Former deux agents, deux journées.");

    private static Words words(NoteKind kind, String text, String label) {
        return new Words(kind, text, label);
    }

    private static PlannedInitiative initiative(String title, Place place, String summary) {
        return new PlannedInitiative(Id.derived("initiative/" + title), title, place, summary, slug(title));
    }

    private static String slug(String title) {
        return Slug.of(title);
    }
}
