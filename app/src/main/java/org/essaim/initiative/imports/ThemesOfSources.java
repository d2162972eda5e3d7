package org.essaim.initiative.imports;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.essaim.initiative.Theme;
import org.essaim.text.Folded;

/// Our themes for the words of the sources: the kinds of aid of the Fonds vert, and the levers of ecological planning.
/// What is not in the table has no theme, rather than a wrong one.
final class ThemesOfSources {
    private static final Map<String, Set<Theme>> TABLE = new HashMap<>();

    static {
        // Fonds vert.
        put("Rénovation énergétique des bâtiments publics locaux", Theme.BATIMENTS, Theme.ENERGIE);
        put("Rénovation des parcs de luminaires d’éclairage public", Theme.ENERGIE);
        put("Accompagnement de la stratégie nationale biodiversité 2030", Theme.BIODIVERSITE);
        put("Renaturation des villes et des villages", Theme.BIODIVERSITE, Theme.AMENAGEMENT);
        put("Recyclage foncier", Theme.AMENAGEMENT);
        put("Prévention des risques d’incendies de forêt et de végétation", Theme.RISQUES);
        put(
                "Renforcement des aides apportées par les PAPI et appui financier aux collectivités, gestionnaires de digues, "
                        + "dans le cadre de la compétence GEMAPI",
                Theme.RISQUES,
                Theme.EAU);
        put("Développement du covoiturage", Theme.MOBILITE);
        put("Accompagnement du déploiement des zones à faibles émissions mobilité (ZFE)", Theme.MOBILITE);
        put("Soutien au tri à la source et à la valorisation des biodéchets", Theme.DECHETS);
        put("Appui aux collectivités de montagne soumises à des risques émergents", Theme.RISQUES);
        put(
                "Accompagnement pour l’adaptation des territoires littoraux au recul du trait de côte",
                Theme.RISQUES,
                Theme.AMENAGEMENT);
        put("Renforcement de la protection des bâtiments contre les vents cycloniques", Theme.RISQUES, Theme.BATIMENTS);
        // Levers: farming and nature.
        put("Gestion des forêts et produits bois", Theme.BIODIVERSITE);
        put("Changements de pratiques de fertilisation azotée", Theme.ALIMENTATION);
        put("Elevage durable", Theme.ALIMENTATION);
        put("Gestion des haies", Theme.BIODIVERSITE, Theme.ALIMENTATION);
        put("Bâtiments & Machines agricoles", Theme.ALIMENTATION, Theme.ENERGIE);
        put("Gestion des prairies", Theme.BIODIVERSITE, Theme.ALIMENTATION);
        put("Pratiques stockantes", Theme.ALIMENTATION);
        put("Sobriété foncière", Theme.AMENAGEMENT);
        put("Surface en aire protégée", Theme.BIODIVERSITE);
        put("Résorption des points noirs prioritaires de continuité écologique", Theme.BIODIVERSITE);
        put("Restauration des habitats naturels", Theme.BIODIVERSITE);
        put("Réduction de l'usage des produits phytosanitaires", Theme.ALIMENTATION, Theme.BIODIVERSITE);
        put("Développement de l'agriculture biologique et de HVE", Theme.ALIMENTATION);
        put("Respect d'Egalim pour la restauration collective", Theme.ALIMENTATION);
        // Levers: buildings, waste, water.
        put("Sobriété des bâtiments (résidentiel)", Theme.BATIMENTS, Theme.ENERGIE);
        put("Changement chaudières fioul + rénovation (résidentiel)", Theme.BATIMENTS, Theme.ENERGIE);
        put("Changement chaudières gaz + rénovation (résidentiel)", Theme.BATIMENTS, Theme.ENERGIE);
        put("Rénovation (hors changement chaudières)", Theme.BATIMENTS, Theme.ENERGIE);
        put("Sobriété des bâtiments (tertiaire)", Theme.BATIMENTS, Theme.ENERGIE);
        put("Changement chaudières fioul + rénovation (tertiaire)", Theme.BATIMENTS, Theme.ENERGIE);
        put("Changement chaudières gaz + rénovation (tertiaire)", Theme.BATIMENTS, Theme.ENERGIE);
        put("Gaz fluorés résidentiel", Theme.BATIMENTS);
        put("Gaz fluorés tertiaire", Theme.BATIMENTS);
        put("Captage de méthane dans les ISDND", Theme.DECHETS);
        put("Prévention des déchets", Theme.DECHETS);
        put("Valorisation matière des déchets", Theme.DECHETS);
        put("Moindre stockage en décharge", Theme.DECHETS);
        put("Augmentation du taux de collecte", Theme.DECHETS);
        put("Sobriété dans l'utilisation de la ressource en eau", Theme.EAU);
        put("Protection des zones de captage d'eau", Theme.EAU);
        put("Désimperméabilisation des sols", Theme.AMENAGEMENT, Theme.EAU);
        // Levers: energy, industry, moving.
        put("Electricité renouvelable", Theme.ENERGIE);
        put("Biogaz", Theme.ENERGIE);
        put("Réseaux de chaleur décarbonés", Theme.ENERGIE);
        put("Nucléaire", Theme.ENERGIE);
        put("Top 50 sites industriels", Theme.ECONOMIE_LOCALE);
        put("Industrie diffuse", Theme.ECONOMIE_LOCALE);
        put("Fret décarboné et multimodalité", Theme.MOBILITE);
        put("Efficacité et sobriété logistique", Theme.MOBILITE);
        put("Réduction des déplacements", Theme.MOBILITE);
        put("Covoiturage", Theme.MOBILITE);
        put("Vélo", Theme.MOBILITE);
        put("Transports en commun", Theme.MOBILITE);
        put("Véhicules électriques", Theme.MOBILITE);
        put("Efficacité énergétique des véhicules privés", Theme.MOBILITE);
        put("Bus et cars décarbonés", Theme.MOBILITE);
        put("2 roues (élec&efficacité)", Theme.MOBILITE);
        put("Bio-carburants", Theme.MOBILITE, Theme.ENERGIE);
        put("Efficacité des aéronefs", Theme.MOBILITE);
        put("SAF", Theme.MOBILITE);
    }

    private ThemesOfSources() {}

    static Set<Theme> of(Collection<String> labels) {
        var themes = EnumSet.noneOf(Theme.class);
        labels.forEach(label -> themes.addAll(TABLE.getOrDefault(Folded.of(label), Set.of())));
        return themes;
    }

    private static void put(String label, Theme first, Theme... others) {
        TABLE.put(Folded.of(label), EnumSet.of(first, others));
    }
}
