package org.essaim.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.essaim.account.Accounts;
import org.essaim.account.Leaders;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.initiative.DemonstrationInitiatives;
import org.essaim.initiative.Initiative;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.LedInitiatives;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class WritingAnInitiativeTest {
    private static final String BOUNDARY = "----essaim";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Accounts accounts;

    @Autowired
    Leaders leaders;

    private HttpVisitor facilitator;

    @BeforeEach
    void signIn() {
        facilitator = new HttpVisitor(port);
        facilitator.keep(TestAccounts.somebody(application, Role.FACILITATOR).cookie());
    }

    @Test
    void isForPeopleSignedIn() {
        var nobody = new HttpVisitor(port);

        assertThat(nobody.get("/initiatives/nouvelle").statusCode()).isBetween(300, 399);
        assertThat(nobody.post("/initiatives", "title", "Pirate", "territory", "Grasse")
                        .statusCode())
                .isNotEqualTo(303)
                .isGreaterThan(299);
        assertThat(initiatives.bySlug("pirate")).isEmpty();
    }

    @Test
    void createsOneAndShowsItWithAScriptAsText() {
        var answer = facilitator.post(
                "/initiatives",
                "id",
                UUID.randomUUID().toString(),
                "title",
                "Des jardins <script>alert('x')</script>",
                "territory",
                "Pays de Grasse",
                "themes",
                "biodiversite",
                "brief",
                "On jardine.",
                "description",
                "Un\r\n\r\n- deux\r\n- <img src=x onerror=alert(1)>",
                "links",
                "https://exemple.invalid/jardins Les jardins",
                "figures",
                "12 | jardins",
                "contact",
                "jardins@exemple.invalid");

        assertThat(answer.statusCode()).isEqualTo(303);
        var page = new HttpVisitor(port).get(HttpVisitor.location(answer)).body();
        assertThat(page)
                .contains(
                        "CA du Pays de Grasse",
                        "&lt;script&gt;alert",
                        "&lt;img src=x",
                        "jardins@exemple.invalid",
                        "Les jardins")
                .doesNotContain("<script>alert", "<img src=x", "Modifier cette fiche");
        assertThat(facilitator.get(HttpVisitor.location(answer)).body()).contains("Modifier cette fiche");
    }

    @Test
    void asksWhetherASecondOneOfTheSameNameIsAnother() {
        var first = facilitator.post("/initiatives", "title", "Élodie et les cœurs d'artichaut", "territory", "Pays de Grasse");
        assertThat(first.statusCode()).isEqualTo(303);

        var second = facilitator.post("/initiatives", "title", "Elodie et les coeurs d’artichaut", "territory", "Sicoval");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Une initiative porte déjà ce nom", "CA du Pays de Grasse", "name=\"homonyme\"");

        var another = facilitator.post(
                "/initiatives", "title", "Elodie et les coeurs d’artichaut", "territory", "Sicoval", "homonyme", "oui");
        assertThat(another.statusCode()).isEqualTo(303);
    }

    @Test
    void keepsWhatWasTypedAndSaysTheMendBesideEachField() {
        var answer = facilitator.post(
                "/initiatives",
                "title",
                " ",
                "territory",
                "saint-denis",
                "themes",
                "eau",
                "brief",
                "b".repeat(401),
                "figures",
                "50 000 €",
                "links",
                "javascript:alert(1)\nhttps://exemple.invalid",
                "contact",
                "quelqu’un");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Donnez un titre, même provisoire.",
                        "Plusieurs territoires correspondent.",
                        "value=\"commune:93066\"",
                        "1 caractère de trop",
                        "Ligne 1\u00A0: écrivez le chiffre",
                        "Ligne 1\u00A0: ce n’est pas l’adresse d’une page.",
                        "value=\"saint-denis\"",
                        "b".repeat(401),
                        "value=\"quelqu’un\"")
                .containsPattern("value=\"eau\" checked");
    }

    @Test
    void takesTheChoiceAmongNamesakes() {
        var answer = facilitator.post(
                "/initiatives",
                "title",
                "Le marché du samedi",
                "territory",
                "saint-denis",
                "territory-id",
                "commune:93066");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(initiatives
                        .bySlug("le-marche-du-samedi")
                        .orElseThrow()
                        .card()
                        .territory()
                        .toString())
                .isEqualTo("commune:93066");
    }

    @Test
    void sendsTwiceAndCreatesOne() {
        String id = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            var answer = facilitator.post("/initiatives", "id", id, "title", "Une seule fois", "territory", "Sicoval");
            assertThat(HttpVisitor.location(answer)).isEqualTo("/initiatives/une-seule-fois");
        }
    }

    @Test
    void showsBothTextsWhenSomebodyElseSavedMeanwhile() {
        Initiative initiative = made("Un atelier vélo");
        facilitator.post(
                initiative.path(),
                "revision",
                "1",
                "title",
                "Un atelier vélo",
                "territory",
                "06069",
                "brief",
                "Leur texte.");

        var mine = facilitator.post(
                initiative.path(),
                "revision",
                "1",
                "title",
                "Un atelier vélo",
                "territory",
                "06069",
                "brief",
                "Mon texte.");

        assertThat(mine.statusCode()).isEqualTo(409);
        assertThat(mine.body())
                .contains(
                        "Quelqu’un a enregistré une autre version",
                        "Leur texte.",
                        "Mon texte.",
                        "name=\"revision\" value=\"2\"");
        assertThat(brief(initiative)).isEqualTo("Leur texte.");
        facilitator.post(
                initiative.path(),
                "revision",
                "2",
                "title",
                "Un atelier vélo",
                "territory",
                "06069",
                "brief",
                "Les deux textes.");
        assertThat(brief(initiative)).isEqualTo("Les deux textes.");
    }

    @Test
    void keepsAPictureWithItsWords() throws Exception {
        Initiative initiative = made("Une fresque");

        var wordless =
                send(initiative.path(), Map.of("revision", "1", "title", "Une fresque", "territory", "06069"), png());
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(wordless.body()).contains("Décrivez l’image en une phrase");
        // The picture need not be chosen again.
        var id = Pattern.compile("name=\"picture-id\" value=\"([0-9a-f]{32})\"").matcher(wordless.body());
        assertThat(id.find()).isTrue();

        var answer = facilitator.post(
                initiative.path(),
                "revision",
                "1",
                "title",
                "Une fresque",
                "territory",
                "06069",
                "picture-id",
                id.group(1),
                "picture-alternative",
                "Une fresque sur un mur d’école");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(new HttpVisitor(port).get(initiative.path()).body())
                .contains("/media/" + id.group(1) + "/1600", "alt=\"Une fresque sur un mur d’école\"");
        facilitator.post(
                initiative.path(),
                "revision",
                "2",
                "title",
                "Une fresque",
                "territory",
                "06069",
                "picture-remove",
                "1");
        assertThat(facilitator.get("/media/" + id.group(1) + "/480").statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesFiftyMegabytesAndWhatIsNoPictureAndKeepsTheRest() throws Exception {
        Initiative initiative = made("Un grand format");
        var fields = Map.of(
                "revision",
                "1",
                "title",
                "Un grand format",
                "territory",
                "06069",
                "brief",
                "À garder.",
                "picture-alternative",
                "Un mur");

        var heavy = send(initiative.path(), fields, new byte[50 << 20]);
        var renamed = send(initiative.path(), fields, "PK\3\4, une archive".getBytes(StandardCharsets.UTF_8));

        assertThat(heavy.statusCode()).isEqualTo(422);
        assertThat(heavy.body())
                .contains("L’image pèse 50\u00A0Mo, la limite est de 10\u00A0Mo.", "À garder.", "value=\"Un mur\"");
        assertThat(renamed.statusCode()).isEqualTo(422);
        assertThat(renamed.body()).contains("Ce fichier n’est pas une image.", "À garder.");
        assertThat(initiatives.bySlug(initiative.slug()).orElseThrow().revision())
                .isEqualTo(1);
    }

    @Test
    void opensOnlyExamplesToAVisitorOfTheDemonstration() {
        var example = DemonstrationInitiatives.mobilising().stream().map(initiatives::create).toList().getFirst();
        var who = accounts.demonstrationPerson(Role.FACILITATOR);
        assertThat(who.demonstration()).isTrue();
        assertThat(leaders.lead(who, LedInitiatives.of(example))).isTrue();
        assertThat(leaders.lead(who, LedInitiatives.of(made("Une vraie initiative")))).isFalse();
    }

    @Test
    void saysThatAPageDoesNotExist() {
        var answer = facilitator.get("/initiatives/jamais-ecrite");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Cette initiative n’existe pas", "Voir toutes les initiatives");
        assertThat(facilitator.get("/initiatives/jamais-ecrite/modifier").statusCode())
                .isEqualTo(404);
    }

    @Test
    void exportsTheCatalogueWithoutAnyContact() {
        facilitator.post(
                "/initiatives",
                "title",
                "Zéphyr : =1+1",
                "territory",
                "Sicoval",
                "description",
                "- un",
                "contact",
                "secret@exemple.invalid");

        var csv = new HttpVisitor(port).get("/initiatives.csv?q=zephyr");

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("\uFEFFGenre;Titre;Territoire;Code du territoire;")
                .contains("Zéphyr : =1+1;CA du Sicoval;epci:243100633", "'- un", "Licence Ouverte 2.0")
                .doesNotContain("secret");
    }

    @Test
    void filtersByTheAddress() {
        facilitator.post(
                "/initiatives", "title", "Quinoa d’ici", "territory", "CC du Gévaudan", "themes", "alimentation");
        facilitator.post("/initiatives", "title", "Quinoa d’ailleurs", "territory", "Sicoval", "themes", "eau");
        var anybody = new HttpVisitor(port);

        assertThat(anybody.get("/initiatives?q=quinoa").body().replaceAll("</?mark>", ""))
                .contains("2 résultats", "Quinoa d’ici", "Quinoa d’ailleurs");
        assertThat(anybody.get("/initiatives?q=quinoa&territoire=loz%C3%A8re").body().replaceAll("</?mark>", ""))
                .contains("Quinoa d’ici")
                .doesNotContain("Quinoa d’ailleurs");
        assertThat(anybody.get("/initiatives?q=quinoa&theme=eau").body().replaceAll("</?mark>", ""))
                .contains("Quinoa d’ailleurs")
                .doesNotContain("Quinoa d’ici");
        assertThat(anybody.get("/initiatives?q=quinoa&theme=sante").body()).contains("Aucune initiative ne correspond");
        assertThat(anybody.get("/initiatives?q=%22%3E%3Cscript%3E&page=-3&tri=x&theme=%27")
                        .statusCode())
                .isEqualTo(200);
    }

    private Initiative made(String title) {
        var answer = facilitator.post("/initiatives", "title", title, "territory", "06069");
        return initiatives
                .bySlug(HttpVisitor.location(answer).replace("/initiatives/", ""))
                .orElseThrow();
    }

    private String brief(Initiative initiative) {
        return initiatives.find(initiative.id()).orElseThrow().card().brief();
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, byte[] picture) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(picture);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return facilitator.send(facilitator
                .request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
