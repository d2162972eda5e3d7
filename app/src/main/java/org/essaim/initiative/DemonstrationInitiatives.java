package org.essaim.initiative;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.territory.TerritoryId;

/// The initiatives that real territories brought to the workshops of March 2021, for the demonstration to create by
/// [Initiatives#create]: their ids are fixed, so creating them again changes nothing.
///
/// Of most only the territory is known, and their card says so. Where the demonstration's room keeps one and takes it
/// apart, a description was imagined, apart from the card. The others tell facts that the territories published, in
/// sentences of our own.
public final class DemonstrationInitiatives {
    static final String WORKSHOPS = "Ateliers des territoires en transition écologique, mars 2021";

    private DemonstrationInitiatives() {}

    /// The eight of « Mobiliser et faire collaborer tous les acteurs du territoire », in the order of their page.
    public static List<NewInitiative> mobilising() {
        return List.of(
                unknown(1, "Une initiative du Pays de Grasse", GRASSE, Theme.MOBILISATION),
                imagined(2, "Une initiative de Rochefort Océan", ROCHEFORT_OCEAN, CARAVAN),
                imagined(3, "Une initiative de Grand Besançon Métropole", GRAND_BESANCON, RELAYS),
                unknown(4, "Une initiative de TransitionS en Sicoval", SICOVAL, Theme.MOBILISATION),
                unknown(5, "Une autre initiative de Grand Besançon Métropole", GRAND_BESANCON, Theme.MOBILISATION),
                unknown(6, "Une autre initiative de TransitionS en Sicoval", SICOVAL, Theme.MOBILISATION),
                imagined(7, "Une initiative du Pays du Gévaudan-Lozère", GEVAUDAN_LOZERE, CAFES),
                unknown(8, "Une initiative du Pays d’Évian – Vallée d’Abondance", EVIAN_ABONDANCE, Theme.MOBILISATION));
    }

    /// The five of « Financement collectif de la transition », in the order of their page.
    public static List<NewInitiative> financing() {
        return List.of(
                unknown(
                        9,
                        "Une initiative de financement du Pays du Gévaudan-Lozère",
                        GEVAUDAN_LOZERE,
                        Theme.FINANCEMENT),
                described(10, DescribedForDemonstration.PARTICIPATION_FUND),
                described(11, DescribedForDemonstration.SMALL_BUSINESS_ACT),
                described(12, DescribedForDemonstration.AIDES_TERRITOIRES),
                described(13, DescribedForDemonstration.INTRACTING));
    }

    static final TerritoryId GRASSE = TerritoryId.epci("200039857");
    static final TerritoryId ROCHEFORT_OCEAN = TerritoryId.epci("200041762");
    static final TerritoryId GRAND_BESANCON = TerritoryId.epci("242500361");
    static final TerritoryId SICOVAL = TerritoryId.epci("243100633");
    static final TerritoryId EVIAN_ABONDANCE = TerritoryId.epci("200071967");
    static final TerritoryId GEVAUDAN_LOZERE = TerritoryId.groupe("pays-du-gevaudan-lozere");

    private static final Imagined CARAVAN = new Imagined(
            "La caravane des transitions",
            "Un fourgon aménagé va de marché en marché. On y raconte ce que l’on fait déjà, on y dit ce qui bloque, et l’on "
                    + "repart avec quelqu’un à appeler.",
            """
            Le même matin chaque semaine, la caravane s’installe sur le marché d’une des vingt-cinq communes. Une chargée de mission et deux bénévoles l’animent.

            - Chaque passante, chaque passant peut écrire sur une fiche une action déjà faite, ou une envie.
            - Les fiches d’une commune sont affichées dans la suivante : l’ostréiculteur répond à la maraîchère.
            - Un élu de la commune tient une heure de présence, sans discours.
            - Tous les deux mois, les personnes qui ont écrit sur le même sujet sont réunies et repartent avec une première action, petite et datée.

            La caravane tient par ses habitudes : même jour, même place, même accueil. Le fourgon est prêté par le centre technique ; l’essence, l’impression et une demi-journée de préparation par semaine sont le vrai coût.""");

    private static final Imagined RELAYS = new Imagined(
            "Les relais de quartier",
            "Des habitantes et des habitants volontaires portent la transition dans leur immeuble ou leur rue. La métropole "
                    + "les forme, les relie et leur donne de quoi agir tout de suite.",
            """
            Soixante personnes, quartiers et villages mêlés, s’engagent pour une saison. Aucune compétence n’est demandée, sauf de connaître ses voisins.

            - Trois soirées de formation : l’énergie à la maison, l’eau et les déchets, écouter et convaincre.
            - Un petit budget par relais, de quoi offrir un goûter, des mousseurs, un composteur.
            - Une conversation de groupe, et une rencontre par mois dans un quartier différent.
            - Les entreprises et les bailleurs sont invités aux rencontres ; ils y viennent pour répondre, pas pour présenter.

            L’équipe de la métropole tient à un poste et demi. Le plus difficile est de ne pas parler qu’à des convaincus : un relais sur trois est recruté en porte-à-porte, par les maisons de quartier.""");

    private static final Imagined CAFES = new Imagined(
            "Les cafés de la transition",
            "Une fois par mois, un café de village devient l’endroit où agricultrices, artisans, élus et associations "
                    + "décident ensemble d’une action, qu’une petite caisse commune finance aussitôt.",
            """
            Le Pays est vaste et peu peuplé : on ne vient pas à une réunion au chef-lieu, on vient au café. Le bar d’un village, jamais deux fois de suite le même, accueille une quarantaine de personnes.

            - La cafetière choisit la date, le Pays invite, la presse locale l’annonce.
            - La soirée commence par une réussite racontée par celle ou celui qui l’a faite, en dix minutes.
            - Les tables mêlent les métiers ; chacune propose une action faisable en deux mois.
            - La salle vote, et la caisse verse jusqu’à 300 € à l’action choisie, le soir même.

            La caisse est alimentée à parts égales par les communautés de communes et par des entreprises du territoire. Sans l’animatrice, à mi-temps, qui rappelle tout le monde entre deux soirées, rien ne suivrait.""");

    private static NewInitiative unknown(int number, String title, TerritoryId territory, Theme theme) {
        return initiative(number, title, territory, theme, Optional.empty());
    }

    private static NewInitiative imagined(int number, String title, TerritoryId territory, Imagined text) {
        return initiative(number, title, territory, Theme.MOBILISATION, Optional.of(text));
    }

    private static NewInitiative initiative(
            int number, String title, TerritoryId territory, Theme theme, Optional<Imagined> imagined) {
        Set<Theme> themes = EnumSet.of(theme);
        var card = InitiativeCard.knownOnlyByItsTerritory(title, territory, themes, WORKSHOPS);
        return new NewInitiative(id(number), card, imagined, true);
    }

    private static NewInitiative described(int number, InitiativeCard card) {
        return new NewInitiative(id(number), card, Optional.empty(), true);
    }

    private static UUID id(int number) {
        return UUID.fromString("0177f000-0000-7000-8000-%012d".formatted(number));
    }
}
