package org.essaim.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.essaim.EssaimTest;
import org.essaim.initiative.InitiativeQuery.Order;
import org.essaim.territory.TerritoryId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class TheCatalogueTest {
    private static final TerritoryId GRASSE = TerritoryId.commune("06069");

    @Autowired
    Initiatives initiatives;

    @Test
    void keepsWhatWasWritten() {
        var card = new InitiativeCard(
                "Des haies pour demain",
                GRASSE,
                EnumSet.of(Theme.BIODIVERSITE, Theme.EAU),
                "Planter.",
                "Un.\n\n- deux\n- trois",
                "Quatre kilomètres de haies.",
                List.of(new Figure("4 km", "de haies")),
                "depuis 2019",
                "les écoles",
                "haies@exemple.invalid",
                List.of(new Link("https://exemple.invalid/haies", "Les haies")),
                "",
                Optional.empty());

        var created = initiatives.create(new NewInitiative(id(), card, Optional.empty(), false));

        assertThat(created.slug()).isEqualTo("des-haies-pour-demain");
        assertThat(created.revision()).isEqualTo(1);
        assertThat(initiatives.bySlug("des-haies-pour-demain")).contains(created);
        assertThat(initiatives.find(created.id())).map(Initiative::card).contains(card);
    }

    @Test
    void createsOnceWhatIsAskedTwice() {
        var made = made("Une ressourcerie");

        assertThat(initiatives.create(made)).isEqualTo(initiatives.create(made));
    }

    @Test
    void givesNamesakesAnAddressEach() throws Exception {
        List<Callable<String>> asked = List.of(
                () -> initiatives.create(made("Un pédibus")).slug(),
                () -> initiatives.create(made("Un pédibus")).slug(),
                () -> initiatives.create(made("Un Pédibus !")).slug());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var slugs = people.invokeAll(asked).stream().map(f -> f.resultNow()).toList();

            assertThat(slugs).containsExactlyInAnyOrder("un-pedibus", "un-pedibus-2", "un-pedibus-3");
        }
    }

    @Test
    void refusesATerritoryThatDoesNotExist() {
        var nowhere = InitiativeCard.knownOnlyByItsTerritory(
                "Nulle part", TerritoryId.epci("1"), EnumSet.noneOf(Theme.class), "");

        assertThatThrownBy(() -> initiatives.create(new NewInitiative(id(), nowhere, Optional.empty(), false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsNobodyOverwriteUnread() {
        var created = initiatives.create(made("Une forêt comestible"));
        var first = titled("Une forêt comestible, ensemble");
        var second = titled("La forêt comestible");

        var saved = initiatives.edit(created.id(), 1, first);
        var overtaken = initiatives.edit(created.id(), 1, second);

        assertThat(((Edit.Saved) saved).initiative().revision()).isEqualTo(2);
        assertThat(((Edit.Saved) saved).initiative().slug()).isEqualTo("une-foret-comestible");
        assertThat(((Edit.Overtaken) overtaken).current().card()).isEqualTo(first);
        assertThat(initiatives.find(created.id())).map(Initiative::card).contains(first);
    }

    @Test
    void savesOnceWhatIsSentTwice() {
        var created = initiatives.create(made("Un repair café"));
        var card = titled("Un repair café itinérant");
        initiatives.edit(created.id(), 1, card);

        var again = initiatives.edit(created.id(), 1, card);

        assertThat(((Edit.Saved) again).initiative().revision()).isEqualTo(2);
        assertThat(initiatives.edit(id(), 1, card)).isEqualTo(new Edit.Unknown());
    }

    @Test
    void findsByWordsTerritoryAndTheme() {
        initiatives.create(new NewInitiative(id(), titled("Écoles buissonnières zorglub"), Optional.empty(), false));
        initiatives.create(new NewInitiative(
                id(),
                InitiativeCard.knownOnlyByItsTerritory(
                        "Zorglub à l’œuvre", TerritoryId.epci("244800470"), EnumSet.of(Theme.SANTE), ""),
                Optional.empty(),
                false));

        assertThat(titles("zorglub", null, null)).containsExactly("Écoles buissonnières zorglub", "Zorglub à l’œuvre");
        assertThat(titles("zorglub ECOLES", null, null)).containsExactly("Écoles buissonnières zorglub");
        assertThat(titles("oeuvre zorglub", null, null)).containsExactly("Zorglub à l’œuvre");
        assertThat(titles("zorglub grasse", null, null)).containsExactly("Écoles buissonnières zorglub");
        assertThat(titles("zorglub", TerritoryId.departement("48"), null)).containsExactly("Zorglub à l’œuvre");
        assertThat(titles("zorglub", TerritoryId.groupe("pays-du-gevaudan-lozere"), null))
                .containsExactly("Zorglub à l’œuvre");
        assertThat(titles("zorglub", TerritoryId.region("93"), null)).containsExactly("Écoles buissonnières zorglub");
        assertThat(titles("zorglub", null, Theme.SANTE)).containsExactly("Zorglub à l’œuvre");
        assertThat(titles("zorglub%", null, Theme.ENERGIE)).isEmpty();
        assertThat(titles("zorg_", null, null)).hasSize(2);
    }

    @Test
    void turnsPages() {
        for (int i = 0; i < 45; i++) {
            initiatives.create(made("Feuillet numéro " + i));
        }

        var first = initiatives.list(query("feuillet", null, null), 1, 20);
        var beyond = initiatives.list(query("feuillet", null, null), 99, 20);

        assertThat(first.total()).isEqualTo(45);
        assertThat(first.pages()).isEqualTo(3);
        assertThat(first.rows()).hasSize(20);
        assertThat(beyond.page()).isEqualTo(3);
        assertThat(beyond.rows()).hasSize(5);
    }

    @Test
    void bringsTheDemonstrationOnceHoweverOftenAsked() {
        var before = initiatives.list(InitiativeQuery.ALL, 1, 20).total();
        for (int i = 0; i < 2; i++) {
            DemonstrationInitiatives.mobilising().forEach(initiatives::create);
            DemonstrationInitiatives.financing().forEach(initiatives::create);
        }

        assertThat(initiatives.list(InitiativeQuery.ALL, 1, 20).total()).isEqualTo(before + 13);
        assertThat(DemonstrationInitiatives.mobilising())
                .hasSize(8)
                .allSatisfy(made -> assertThat(made.card().isDescribed()).isFalse())
                .satisfies(all -> assertThat(
                                all.stream().filter(made -> made.imagined().isPresent()))
                        .hasSize(3));
        assertThat(DemonstrationInitiatives.financing().stream()
                        .filter(made -> made.card().isDescribed()))
                .hasSize(4);
        var fund = initiatives
                .bySlug("le-fonds-de-participation-de-l-agglomeration-de-compiegne")
                .orElseThrow();
        assertThat(fund.card().figures()).hasSize(3);
        assertThat(fund.example()).isTrue();
    }

    private List<String> titles(String words, TerritoryId within, Theme theme) {
        return initiatives.list(query(words, within, theme), 1, 20).rows().stream()
                .map(i -> i.card().title())
                .toList();
    }

    private static InitiativeQuery query(String words, TerritoryId within, Theme theme) {
        return new InitiativeQuery(words, Optional.ofNullable(within), Optional.ofNullable(theme), Order.TITLE);
    }

    private static NewInitiative made(String title) {
        return new NewInitiative(id(), titled(title), Optional.empty(), false);
    }

    private static InitiativeCard titled(String title) {
        return InitiativeCard.knownOnlyByItsTerritory(title, GRASSE, EnumSet.of(Theme.BIODIVERSITE), "");
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
