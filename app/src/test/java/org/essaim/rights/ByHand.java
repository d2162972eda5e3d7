package org.essaim.rights;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/// What each may do and may not, as somebody says it who has not looked at the table: written by hand, so that a table
/// that a fault made is not believed.
final class ByHand {
    private ByHand() {}

    static final Map<Who, List<String>> OPEN = Map.ofEntries(
            entry(Who.ANYBODY, List.of(
                    "GET /", "GET /ateliers/{slug}", "GET /c/{slug}", "GET /initiatives/{slug}", "GET /programmes/{slug}", "POST /connexion",
                    "GET /ateliers/{slug}/inscription", "POST /a/{code}")),
            entry(Who.PARTICIPANT, List.of(
                    "GET /s/{key}", "GET /s/{key}/stream", "POST /s/{key}/commands", "GET /s/{key}/regions/{name}", "GET /s/{key}/restitution",
                    "GET /s/{key}/resultat")),
            entry(Who.OTHER_PARTICIPANT, List.of("GET /ateliers/{slug}", "GET /a/{code}", "GET /rejoindre")),
            entry(Who.OBSERVER, List.of("GET /s/{key}", "GET /s/{key}/stream", "GET /s/{key}/restitution")),
            entry(Who.DESIGNER_OF_ROOM, List.of(
                    "GET /s/{key}", "GET /s/{key}/stream", "GET /s/{key}/concepts", "POST /s/{key}/concepts/{slug}")),
            entry(Who.PROJECTOR, List.of("GET /mur/{key}", "GET /mur/{key}/stream", "GET /mur/{key}/regions/screen")),
            entry(Who.OWNER, List.of("GET /initiatives/completer/{key}", "POST /initiatives/completer/{key}")),
            entry(Who.REGISTRANT, List.of(
                    "GET /inscription/{key}", "POST /inscription/{key}/annulation", "GET /journee/{key}", "GET /p/{key}/bulletin/{ballot}",
                    "GET /nouvelles/{key}", "POST /reprises/{key}", "POST /connexion/{key}")),
            entry(Who.FACILITATOR, List.of(
                    "GET /ateliers/{slug}/pupitre", "GET /ateliers/{slug}/pupitre/stream", "POST /ateliers/{slug}/pupitre/commands",
                    "GET /ateliers/{slug}/inscriptions.csv", "POST /ateliers/{slug}/animation", "POST /ateliers/{slug}/annulation",
                    "POST /programmes/{slug}/etape", "POST /initiatives/{slug}", "POST /territoires/groupes/{slug}/modifier",
                    "POST /ateliers/{slug}/animation/{account}/retrait", "GET /c/{slug}/reprises")),
            entry(Who.OTHER_FACILITATOR, List.of("GET /ateliers/nouveau", "POST /programmes/nouveau", "POST /initiatives", "GET /compte")),
            entry(Who.DESIGNER, List.of("GET /concepts", "GET /concepts/{slug}", "POST /concepts", "GET /compte")),
            entry(Who.ADMINISTRATOR, List.of(
                    "GET /administration", "GET /administration/courriers/{id}", "POST /administration/personnes/{id}/suppression",
                    "POST /programmes/{slug}/modifier", "POST /responsables/{kind}/{id}", "POST /ateliers/{slug}/animation/{account}/retrait",
                    "GET /concepts/{slug}")),
            entry(Who.DEMONSTRATION, List.of("GET /ateliers/nouveau", "GET /ateliers/{slug}", "GET /compte")),
            // A commun is led by designers too: whoever is one since keeps those they wrote.
            entry(Who.DEMOTED, List.of("GET /concepts", "GET /compte", "GET /ateliers/{slug}", "GET /c/{slug}/reprises")),
            entry(Who.FORGOTTEN, List.of("GET /rejoindre", "POST /a/{code}", "GET /ateliers/{slug}")),
            entry(Who.SIGNED_OUT, List.of("GET /connexion", "POST /connexion", "GET /ateliers/{slug}")));

    private static final List<String> THE_ROOMS = List.of(
            "GET /s/{key}", "GET /s/{key}/stream", "POST /s/{key}/commands", "GET /s/{key}/restitution", "GET /s/{key}/resultat/bulletins.csv");
    private static final List<String> THE_DESKS = List.of(
            "GET /ateliers/{slug}/pupitre", "GET /ateliers/{slug}/pupitre/stream", "POST /ateliers/{slug}/pupitre/commands",
            "GET /ateliers/{slug}/pupitre/regions/{name}", "POST /ateliers/{slug}/pupitre/personnes/{person}/lien",
            "GET /ateliers/{slug}/inscriptions", "GET /ateliers/{slug}/inscriptions.csv", "POST /ateliers/{slug}/annulation",
            "GET /ateliers/{slug}/restitution", "GET /ateliers/{slug}/resultat/bulletins.csv", "GET /ateliers/{slug}/restitution/{file}");
    private static final List<String> WHAT_IS_LED = List.of(
            "POST /programmes/{slug}/modifier", "POST /programmes/{slug}/etape", "GET /programmes/{slug}/journee/activites/{id}/inscrits.csv",
            "POST /programmes/{slug}/bulletins/{id}/retrait", "POST /initiatives/{slug}", "POST /initiatives/{slug}/lien",
            "POST /territoires/groupes/{slug}/modifier", "POST /responsables/{kind}/{id}", "POST /responsables/{kind}/{id}/{person}/retrait",
            "POST /ateliers/{slug}/animation/{account}/retrait");
    private static final List<String> A_COMMUNS =
            List.of("GET /c/{slug}/reprises", "GET /c/{slug}/reprises.csv", "POST /c/{slug}/reprises/{taker}/retrait");
    private static final List<String> ADMINISTRATION = List.of(
            "GET /administration", "GET /administration/courriers", "GET /administration/courriers/{id}", "POST /administration/invitations",
            "POST /administration/personnes/{id}", "POST /administration/personnes/{id}/suppression");
    private static final List<String> LINKS = List.of(
            "GET /inscription/{key}", "POST /inscription/{key}/annulation", "GET /journee/{key}", "POST /journee/{key}/annulation",
            "GET /p/{key}/bulletin/{ballot}", "POST /reprises/{key}", "POST /nouvelles/{key}", "POST /connexion/{key}",
            "POST /initiatives/completer/{key}");

    static final Map<Who, List<List<String>>> CLOSED = Map.ofEntries(
            entry(Who.ANYBODY, List.of(THE_ROOMS, THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION, LINKS, List.of("GET /mur/{key}", "GET /compte"))),
            entry(Who.PARTICIPANT, List.of(THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION, LINKS, List.of("GET /mur/{key}", "GET /s/{key}/concepts"))),
            entry(Who.OTHER_PARTICIPANT, List.of(THE_ROOMS, THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION, LINKS, List.of("GET /mur/{key}"))),
            entry(Who.OBSERVER, List.of(THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION, LINKS, List.of("GET /s/{key}/concepts"))),
            entry(
                    Who.DESIGNER_OF_ROOM,
                    List.of(THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION, LINKS, List.of("GET /concepts/{slug}", "POST /concepts/{slug}/publication"))),
            entry(Who.PROJECTOR, List.of(THE_ROOMS, THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION, LINKS)),
            entry(
                    Who.OWNER,
                    List.of(THE_ROOMS, THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION,
                            List.of("GET /initiatives/{slug}/modifier", "GET /inscription/{key}"))),
            entry(
                    Who.REGISTRANT,
                    List.of(THE_ROOMS, THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION,
                            List.of("GET /initiatives/completer/{key}", "GET /mur/{key}"))),
            entry(Who.FACILITATOR, List.of(THE_ROOMS, ADMINISTRATION, LINKS)),
            entry(Who.OTHER_FACILITATOR, List.of(THE_ROOMS, THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION, LINKS, List.of("GET /concepts/{slug}"))),
            entry(Who.DESIGNER, List.of(THE_ROOMS, THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION, LINKS, List.of("GET /ateliers/nouveau"))),
            entry(Who.ADMINISTRATOR, List.of(
                    THE_ROOMS, THE_DESKS, LINKS, List.of("GET /ateliers/nouveau", "GET /p/{key}/bulletin/{ballot}"))),
            entry(Who.DEMONSTRATION, List.of(
                    THE_ROOMS, THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION, LINKS,
                    List.of("GET /concepts/{slug}", "POST /initiatives/imports", "POST /compte/suppression", "POST /compte"))),
            entry(Who.DEMOTED, List.of(THE_ROOMS, THE_DESKS, WHAT_IS_LED, ADMINISTRATION, LINKS, List.of("GET /ateliers/nouveau"))),
            entry(Who.FORGOTTEN, List.of(THE_ROOMS, THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION, LINKS)),
            entry(Who.SIGNED_OUT, List.of(THE_ROOMS, THE_DESKS, WHAT_IS_LED, A_COMMUNS, ADMINISTRATION, LINKS, List.of("GET /compte", "GET /concepts"))));

    /// Of the commands: who sends them with effect among participant, observer, the room's designer and the facilitator.
    static final Map<String, List<Who>> COMMANDS = Map.ofEntries(
            entry("open", List.of(Who.FACILITATOR)),
            entry("advance", List.of(Who.FACILITATOR)),
            entry("close", List.of(Who.FACILITATOR)),
            entry("seat", List.of(Who.FACILITATOR)),
            entry("reveal", List.of(Who.FACILITATOR)),
            entry("close-vote", List.of(Who.FACILITATOR)),
            entry("keep", List.of(Who.FACILITATOR)),
            entry("publish", List.of(Who.FACILITATOR)),
            entry("tell", List.of(Who.FACILITATOR)),
            entry("hide-note", List.of(Who.FACILITATOR)),
            entry("cast-ballot", List.of(Who.PARTICIPANT)),
            entry("forget, another", List.of(Who.FACILITATOR)),
            entry("forget, oneself", List.of(Who.PARTICIPANT, Who.FACILITATOR)),
            entry("change-details, another’s", List.of(Who.FACILITATOR)),
            entry("withdraw-note, another’s", List.of(Who.FACILITATOR)),
            entry("reword-note, one’s own", List.of(Who.PARTICIPANT, Who.FACILITATOR)),
            entry("write-note", List.of(Who.PARTICIPANT)));
}
