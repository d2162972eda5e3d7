package org.essaim.initiative;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.essaim.territory.TerritoryId;

/// The four initiatives whose facts are known.
final class DescribedForDemonstration {
    private static final String WORKSHOPS = DemonstrationInitiatives.WORKSHOPS;

    static final InitiativeCard PARTICIPATION_FUND = new InitiativeCard(
            "Le fonds de participation de l’agglomération de Compiègne",
            TerritoryId.epci("200067965"),
            EnumSet.of(Theme.FINANCEMENT, Theme.MOBILISATION, Theme.EDUCATION),
            "Pour que les associations et le monde scolaire prennent leur part de la transition, l’agglomération aide leurs "
                    + "projets, petit montant par petit montant.",
            """
            L’agglomération a réservé une enveloppe pour trois ans. Un projet choisi reçoit une aide plafonnée, et jamais plus de la moitié de son plan de financement : le reste vient du porteur et de ses partenaires.

            Ce que le fonds peut aider :

            - un jardin partagé, en permaculture
            - une animation pour faire connaître et protéger la biodiversité
            - un événement sur l’écologie
            - un observatoire de la biodiversité
            - un outil pour se passer des astuces utiles à la planète
            - des ateliers de cuisine locale et sans déchet
            - la valorisation de déchets ou d’invendus en circuit court
            - un projet qui encourage à prendre le vélo""",
            "",
            List.of(
                    new Figure("50 000 €", "l’enveloppe, sur trois ans"),
                    new Figure("1 500 €", "au plus par lauréat"),
                    new Figure("50 %", "au plus du plan de financement")),
            "2021 à 2023",
            "associations, écoles",
            "",
            List.of(),
            "CTE du Grand Compiégnois. " + WORKSHOPS,
            Optional.empty());

    static final InitiativeCard SMALL_BUSINESS_ACT = new InitiativeCard(
            "Un Small Business Act pour le Territoire de la Côte Ouest",
            TerritoryId.epci("249740101"),
            EnumSet.of(Theme.FINANCEMENT, Theme.ACHATS_PUBLICS, Theme.ECONOMIE_LOCALE),
            "À La Réunion, le TCO s’inspire du Small Business Act américain : faciliter l’accès des entreprises locales, "
                    + "vertueuses et inventives à la commande publique, dans les règles.",
            """
            Le code des marchés publics le permet, à une condition : que l’acheteur public se donne une stratégie du bon achat. Celle-ci poursuit trois buts.

            - Rendre la commande publique visible et lisible.
            - Consulter les filières locales pendant que l’achat se construit, pour servir les circuits courts et l’innovation du territoire, et prévenir le dumping social.
            - Former les personnes qui achètent comme celles qui répondent, pour moderniser la commande publique.

            C’est aussi le moyen d’introduire des clauses environnementales et sociales auxquelles les acteurs du territoire ont pris part, et qu’ils sauront donc appliquer.""",
            "",
            List.of(),
            "",
            "acheteurs publics, entreprises locales",
            "",
            List.of(),
            WORKSHOPS,
            Optional.empty());

    static final InitiativeCard AIDES_TERRITOIRES = new InitiativeCard(
            "Aides-territoires",
            TerritoryId.FRANCE,
            EnumSet.of(Theme.FINANCEMENT),
            "Un seul endroit pour chercher une aide : tous les dispositifs, financiers ou d’ingénierie, auxquels une "
                    + "collectivité et ses partenaires peuvent prétendre.",
            """
            Chercher une aide prend du temps, et l’on ne demande pas celle dont on ignore l’existence. Aides-territoires rend les dispositifs visibles et accessibles, quel que soit leur financeur.

            Le service s’adresse aux collectivités et à leurs partenaires locaux :

            - les associations
            - les établissements publics
            - les entreprises
            - les agricultrices et les agriculteurs""",
            "",
            List.of(),
            "",
            "collectivités et leurs partenaires locaux",
            "",
            List.of(new Link("https://aides-territoires.beta.gouv.fr", "Le service Aides-territoires")),
            WORKSHOPS,
            Optional.empty());

    static final InitiativeCard INTRACTING = new InitiativeCard(
            "L’intracting en Terres de Lorraine",
            TerritoryId.groupe("terres-de-lorraine"),
            EnumSet.of(Theme.FINANCEMENT, Theme.ENERGIE, Theme.BATIMENTS),
            "Payer les travaux d’économie d’énergie par les économies qu’ils font : le territoire essaie, avec de petites et "
                    + "moyennes collectivités, le dispositif proposé par la Caisse des Dépôts.",
            """
            Le principe : une avance remboursable, à un taux proche de zéro, paie les travaux dans les bâtiments et l’éclairage public ; les économies d’énergie la remboursent.

            Ce que l’essai doit permettre :

            - regrouper beaucoup de petits travaux, grâce à un accompagnement technique et financier clés en main, à la mesure de petites collectivités
            - offrir un financement qui s’ajoute aux subventions et aux autres dispositifs
            - donner envie d’engager des travaux modestes, efficaces, vite rentabilisés""",
            "",
            List.of(
                    new Figure("10 à 13 ans", "le temps de retour, au plus"),
                    new Figure("proche de 0 %", "le taux de l’avance")),
            "",
            "petites et moyennes collectivités",
            "",
            List.of(),
            WORKSHOPS,
            Optional.empty());

    private DescribedForDemonstration() {}
}
