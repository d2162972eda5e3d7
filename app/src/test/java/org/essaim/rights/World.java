package org.essaim.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.essaim.EveryMapping;
import org.essaim.HttpVisitor;
import org.essaim.account.Leaders;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.account.TestAccounts;
import org.essaim.account.TestAccounts.Somebody;
import org.essaim.account.store.PersonStore;
import org.essaim.commun.Communs;
import org.essaim.commun.Concepts;
import org.essaim.commun.domain.BodyBlock;
import org.essaim.commun.domain.Change;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Licence;
import org.essaim.commun.domain.Publishing;
import org.essaim.initiative.FundedProjects;
import org.essaim.initiative.Initiatives;
import org.essaim.initiative.LedInitiatives;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.essaim.media.Media;
import org.essaim.media.PictureGiven;
import org.essaim.media.PictureUpload;
import org.essaim.programme.Challenge;
import org.essaim.programme.Gathering;
import org.essaim.programme.Gatherings;
import org.essaim.programme.NewChallenge;
import org.essaim.programme.Programme;
import org.essaim.programme.Programme.Electorate;
import org.essaim.programme.Programme.ProgrammeText;
import org.essaim.programme.Programme.Stage;
import org.essaim.programme.Programmes;
import org.essaim.programme.Votes;
import org.essaim.project.Project;
import org.essaim.project.Projects;
import org.essaim.registration.Registrations;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Slug;
import org.essaim.workshop.LiveSample;
import org.essaim.workshop.SampleMaterial;
import org.essaim.workshop.SampleWorkshop;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.RoomCommand;
import org.essaim.workshop.live.Sessions;
import org.essaim.workshop.store.Keys;
import org.essaim.workshop.store.WorkshopCards;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// One of each thing there is, and who each of the columns of `docs/rights.md` is to it. What is led is led by the
/// facilitator « of it » and, before they were demoted, by the one who was.
final class World {
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final String NO_KEY = "AAAAAAAAAAAAAAAAAAAAAA";

    final Map<Who, String> cookies = new EnumMap<>(Who.class);
    final WorkshopCard room;
    private final Map<String, String> values = new HashMap<>();
    private final Map<Who, Map<String, String>> keys = new EnumMap<>(Who.class);
    private final BeanFactory application;
    private final int port;
    private final HttpVisitor anybody;
    private final HttpVisitor leader;
    private final Somebody facilitator;
    private final Somebody demoted;

    World(BeanFactory application, int port) throws Exception {
        this.application = application;
        this.port = port;
        anybody = new HttpVisitor(port);
        facilitator = TestAccounts.somebody(application, Role.FACILITATOR);
        demoted = TestAccounts.somebody(application, Role.FACILITATOR);
        leader = new HttpVisitor(port);
        leader.keep(facilitator.cookie());
        for (Who who : Who.values()) {
            keys.put(who, new HashMap<>());
            cookies.put(who, "");
        }
        LiveSample.Played played = sample(Moment.CLOSED);
        room = played.card();
        room(played);
        toCome();
        programme();
        project();
        initiative();
        commun(played);
        territory();
        accounts();
        cookies.put(Who.FACILITATOR, facilitator.cookie());
        people(demoted.who().id(), Role.DESIGNER);
    }

    /// What stands in an address for one of its variables, for somebody who has it, or tries without.
    String value(String pattern, String variable, Who who) {
        if (variable.equals("key") || variable.equals("ballot")) {
            String kind = variable.equals("ballot") ? "ballot" : pattern.substring(0, pattern.indexOf('{'));
            return keys.get(who).getOrDefault(kind, NO_KEY);
        }
        for (String place = pattern; ; place = place.substring(0, place.lastIndexOf('/'))) {
            String value = values.get(place + " " + variable);
            if (value != null) {
                return value;
            }
            if (place.lastIndexOf('/') <= 0) {
                return Optional.ofNullable(values.get(variable)).orElseThrow(() -> new AssertionError(pattern + " needs a value for " + variable));
            }
        }
    }

    /// A sample workshop at a moment, led by the facilitator.
    LiveSample.Played sample(Moment moment) {
        LiveSample.Played played =
                new LiveSample(bean(Workshops.class), bean(Sessions.class)).at(moment);
        inTransaction(() -> {
            bean(WorkshopCards.class).addFacilitator(played.card().id(), facilitator.who().id());
            bean(WorkshopCards.class).addFacilitator(played.card().id(), demoted.who().id());
        });
        return played;
    }

    private void room(LiveSample.Played played) {
        LiveSample.Played other = sample(Moment.CLOSED);
        hold(Who.PARTICIPANT, "/s/", key(played.phone(1)));
        hold(Who.OTHER_PARTICIPANT, "/s/", key(other.phone(1)));
        hold(Who.OBSERVER, "/s/", key(played.phone(SampleWorkshop.OBSERVER)));
        hold(Who.DESIGNER_OF_ROOM, "/s/", key(played.phone(SampleWorkshop.DESIGNER)));
        hold(Who.FORGOTTEN, "/s/", key(played.phone(20)));
        for (Who who : List.of(Who.PARTICIPANT, Who.OTHER_PARTICIPANT, Who.OBSERVER, Who.DESIGNER_OF_ROOM, Who.FORGOTTEN)) {
            cookies.put(who, "essaim-people=" + keys.get(who).get("/s/"));
        }
        played.send(SampleWorkshop.FACILITATOR, new RoomCommand.Forget(SampleWorkshop.person(20)));
        hold(Who.PROJECTOR, "/mur/", room.wallKey());
        hold(Who.FACILITATOR, "/mur/", room.wallKey());
        values.put("name", "screen");
        values.put("/ateliers/{slug}/pupitre/regions/{name} name", "room");
        values.put("file", "notes.csv");
        values.put("/ateliers/{slug}/pupitre/personnes/{person} person", SampleWorkshop.person(1).toString());
        for (String under : List.of("pupitre", "restitution", "resultat", "restitution.pdf")) {
            values.put("/ateliers/{slug}/" + under + " slug", room.slug());
        }
        var place = bean(Sessions.class).snapshot(room.id()).workshop().room()
                .participant(SampleWorkshop.person(1)).orElseThrow().place();
        values.put("/ateliers/{slug}/restitution/territoires/{territory} territory", Slug.of(place.name()));
        values.put("/s/{key}/restitution/territoires/{territory} territory", Slug.of(place.name()));
        values.put("/ateliers/{slug}/restitution/territoires/{territory}.pdf territory", Slug.of(place.name()));
        values.put("/s/{key}/restitution/territoires/{territory}.pdf territory", Slug.of(place.name()));
        values.put("code of somebody", bean(Keys.class).personalCode(room.id(), SampleWorkshop.person(2)).orElseThrow());
        values.put(
                "a note",
                bean(Sessions.class).snapshot(room.id()).workshop().decomposition().inOrder().findFirst().orElseThrow()
                        .id().toString());
    }

    String named(String what) {
        return values.get(what);
    }

    /// Whether what somebody was answered by a key of theirs is of this room; by an address without a key, it is.
    boolean isThisRoom(EveryMapping mapping, String answer) {
        return !mapping.pattern().startsWith("/s/{key}") || answer.contains(room.slug()) || answer.contains(room.code());
    }

    /// As its own people see it.
    boolean showsThisRoom() {
        String page = anybody.get("/s/" + keys.get(Who.PARTICIPANT).get("/s/")).body();
        return page.contains(room.slug()) || page.contains(room.code());
    }

    private void toCome() {
        WorkshopCard card = bean(Workshops.class)
                .prepare(SampleMaterial.inAWeek(), facilitator.who().id(), Workshops.Origin.ORDINARY);
        Somebody second = TestAccounts.somebody(application, Role.FACILITATOR);
        inTransaction(() -> {
            bean(WorkshopCards.class).addFacilitator(card.id(), second.who().id());
            bean(WorkshopCards.class).addFacilitator(card.id(), demoted.who().id());
        });
        String own = HttpVisitor.location(anybody.post(
                card.path() + "/inscription", "name", "Camille", "email", "camille-" + card.code() + "@grasse.example", "later", "oui",
                "role", "ELECTED", "citation", "BY_NAME"));
        hold(Who.REGISTRANT, "/inscription/", key(own));
        values.put("/ateliers/{slug} slug", card.slug());
        values.put("code", card.code());
        values.put("account", second.who().id().toString());
        values.put(
                "/ateliers/{slug}/pupitre/attendus/{id} id",
                bean(Registrations.class).of(card.id()).getFirst().id().toString());
        values.put("/ateliers/{slug}/pupitre/attendus slug", card.slug());
    }

    private void project() {
        String path = HttpVisitor.location(leader.post(
                "/projets/nouveau", "title", "Un projet", "territory", "CA du Pays de Grasse", "territory-id", "epci:200039857", "ownerKind",
                "AUTHORITY", "ownerName", "Pays de Grasse", "phase", "IDEA", "state", "UNDER_WAY"));
        Project project = bean(Projects.class).bySlug(path.replaceAll("^/projets/|\\?.*", "")).orElseThrow();
        lead("projet", project.id().toString());
        values.put("/projets/{slug} slug", project.slug());
    }

    private void programme() {
        Programmes programmes = bean(Programmes.class);
        var text = new ProgrammeText("Un programme", "Pour voir.", Optional.empty(), Optional.empty(), Electorate.TERRITORY);
        Programme programme = programmes.create(UuidCreator.getTimeOrderedEpoch(), text, facilitator.who());
        lead("programme", programme.id().toString());
        UUID enjeu = UuidCreator.getTimeOrderedEpoch();
        programmes.propose(programme.id(), new NewChallenge(enjeu, "Un enjeu", "Parce que.", "", "", Challenge.State.ACCEPTED));
        programmes.moderate(enjeu, Challenge.State.ACCEPTED);
        bean(Votes.class).move(programme.id(), Stage.VOTING);
        String path = programme.contributionPath();
        String ballot = HttpVisitor.location(anybody.post(
                path + "/bulletin", "name", "Camille", "email", "", "territory", "CA du Pays de Grasse", "territory-id", "epci:200039857",
                "approved", enjeu.toString()));
        Instant nine = Instant.now().plus(A_WEEK).truncatedTo(ChronoUnit.DAYS).plus(9, ChronoUnit.HOURS);
        Gatherings gatherings = bean(Gatherings.class);
        gatherings.plan(new Gathering(programme.id(), nine, nine.plus(Duration.ofHours(8)), "", ""));
        leader.post(
                programme.gatheringPath() + "/activites/nouvelle", "id", UUID.randomUUID().toString(), "title", "Le tour", "hour", "12:15",
                "minutes", "45", "capacity", "12");
        UUID activity = gatherings.activities(programme.id()).getFirst().id();
        String own = HttpVisitor.location(anybody.post(
                programme.gatheringPath() + "/activites/" + activity + "/inscription", "name", "Camille", "email",
                "tour-" + programme.id() + "@grasse.example"));
        for (Who who : List.of(Who.REGISTRANT, Who.FACILITATOR)) {
            hold(who, "/p/", key(path));
        }
        hold(Who.REGISTRANT, "ballot", key(ballot));
        hold(Who.REGISTRANT, "/journee/", key(own));
        values.put("/programmes/{slug} slug", programme.slug());
        values.put("/programmes/{slug}/enjeux/{id} id", enjeu.toString());
        values.put(
                "/programmes/{slug}/bulletins/{id} id", bean(Votes.class).voters(programme.id()).getFirst().id().toString());
        values.put("/programmes/{slug}/journee/activites/{id} id", activity.toString());
        values.put("/responsables/{kind}/{id} kind", "programme");
        values.put("/responsables/{kind}/{id} id", programme.id().toString());
        values.put("/responsables/{kind}/{id}/{person} person", facilitator.who().id().toString());
        Programme shown = programmes.all().stream().filter(it -> it.example()).findFirst().orElseThrow();
        values.put("/programmes/{slug}/journee/affiches slug", shown.slug());
        var poster = Pattern.compile("/journee/affiches/([a-z0-9-]+)\\.pdf").matcher(anybody.get(shown.gatheringPath()).body());
        check(poster.find(), "a poster of the common day");
        values.put("commun", poster.group(1));
    }

    private void initiative() throws Exception {
        String path = HttpVisitor.location(leader.post("/initiatives", "title", "Un verger " + UUID.randomUUID(), "territory", "06069"));
        var initiative = bean(Initiatives.class).bySlug(path.substring("/initiatives/".length())).orElseThrow();
        bean(Leaders.class).add(LedInitiatives.of(initiative), demoted.who().id());
        var link = Pattern.compile("/initiatives/completer/([\\w-]{43})").matcher(leader.post(path + "/lien").body());
        check(link.find(), "an owner's link");
        hold(Who.OWNER, "/initiatives/completer/", link.group(1));
        values.put("/initiatives/{slug} slug", path.substring("/initiatives/".length()));
        String list = "nom_region;code_departement;nom_departement;code_commune;nom_commune;axe;numero_demarche_ds;"
                + "nom_demarche_ds;numero_dossier_ds;nom_du_projet;nom_beneficiaire_principal;siren;montant_engage\n"
                + "Occitanie;48;Lozère;48095;MENDE;1;69071;Rénovation énergétique;9107;Une école;MENDE;214800955;10,00\n";
        String run = HttpVisitor.location(Files.give(leader, "liste.csv", list));
        values.put("/initiatives/imports/{id} id", key(run));
        values.put("/initiatives/imports/commande/{id} id", key(run));
        String columns = HttpVisitor.location(Files.give(leader, "autre.csv", "Objet;Lieu;Coût\nUne école;Mende;10\n"));
        values.put("/initiatives/imports/colonnes/{id} id", key(columns));
        AtomicReference<String> project = new AtomicReference<>();
        for (int i = 0; i < 100 && project.get() == null; i++) {
            bean(FundedProjects.class).all(it -> project.set(it.slug()));
            Thread.sleep(100);
        }
        values.put("/projets-finances/{slug} slug", project.get());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        PictureGiven kept = bean(Media.class).keep(new PictureUpload(png.size(), new ByteArrayResource(png.toByteArray()), "Un carré"));
        values.put("/media/{id}/{width} id", ((PictureGiven.Kept) kept).picture().id());
        values.put("width", "480");
    }

    private void commun(LiveSample.Played played) {
        SignedIn writer = facilitator.who();
        Concepts concepts = bean(Concepts.class);
        Concept begun = concepts.begin("Un commun " + UUID.randomUUID(), List.of(), Optional.of(writer.id()));
        UUID block = UuidCreator.getTimeOrderedEpoch();
        for (Change change : List.of(
                new Change.Retitle(begun.body().title(), "Essayer."),
                new Change.AddBlock(block, BodyBlock.Kind.FREE, "Comment"),
                new Change.AddSentence(block, UuidCreator.getTimeOrderedEpoch(), "On y va à pied.", List.of()))) {
            concepts.change(begun.id(), 99, change, Optional.of(writer.id()));
        }
        int revision = concepts.byId(begun.id()).orElseThrow().revision();
        concepts.publish(begun.id(), new Publishing.Wish(revision, Licence.LICENCE_OUVERTE, ""), Optional.of(writer.id()));
        Commun commun = bean(Communs.class).byId(begun.id()).orElseThrow();
        lead("commun", commun.id().toString());
        String taken = HttpVisitor.location(anybody.post(
                "/c/" + commun.slug() + "/reprendre", "id", UUID.randomUUID().toString(), "version", "1", "territoire", "CA du Pays de Grasse",
                "territoire-id", "epci:200039857", "name", "Camille", "email", "reprise@grasse.example", "message", "Oui."));
        hold(Who.REGISTRANT, "/reprises/", key(taken.replaceAll("\\?.*", "")));
        concepts.change(begun.id(), 99, new Change.Retitle(commun.latest().body().title(), "Recommencer."), Optional.of(writer.id()));
        revision = concepts.byId(begun.id()).orElseThrow().revision();
        concepts.publish(begun.id(), new Publishing.Wish(revision, Licence.LICENCE_OUVERTE, "Le but."), Optional.of(writer.id()));
        hold(Who.REGISTRANT, "/nouvelles/", bean(JdbcClient.class).sql("select stop_key from commun.told where concept_id = :id")
                .param("id", commun.id()).query(String.class).list().getFirst());
        values.put("/c/{slug} slug", commun.slug());
        values.put("number", "1");
        values.put("taker", bean(Communs.class).takers(commun).getFirst().id().toString());
        Concept draft = concepts.begin("Une ébauche " + UUID.randomUUID(), List.of(played.card()), Optional.of(writer.id()));
        values.put("/concepts/{slug} slug", draft.slug());
        values.put("/s/{key}/concepts/{slug} slug", draft.slug());
    }

    private void territory() {
        String path = HttpVisitor.location(leader.post(
                "/territoires/groupes", "name", "Entente " + UUID.randomUUID(), "members", "Grand Besançon Métropole\nCA du Pays de Grasse"));
        TerritoryId group = TerritoryId.ofSlug(path.replace("/territoires/", "")).orElseThrow();
        values.put("/territoires/{slug} slug", path.replace("/territoires/", ""));
        values.put("/territoires/groupes/{slug} slug", group.code());
        lead("groupe", group.code());
        check(bean(Territories.class).find(group).isPresent(), "a group");
    }

    private void accounts() {
        Somebody other = TestAccounts.somebody(application, Role.FACILITATOR);
        bean(Workshops.class).prepare(SampleMaterial.inAWeek(), other.who().id(), Workshops.Origin.ORDINARY);
        cookies.put(Who.OTHER_FACILITATOR, other.cookie());
        cookies.put(Who.DESIGNER, TestAccounts.somebody(application, Role.DESIGNER).cookie());
        cookies.put(Who.ADMINISTRATOR, TestAccounts.somebody(application, Role.ADMINISTRATOR).cookie());
        // A second one, so that no cell is about the last.
        values.put("/administration/personnes/{id} id", TestAccounts.somebody(application, Role.ADMINISTRATOR).who().id().toString());
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.post("/demo/animation");
        cookies.put(Who.DEMONSTRATION, visitor.cookies());
        cookies.put(Who.DEMOTED, demoted.cookie());
        String closed = TestAccounts.cookie(application, facilitator.who().id());
        HttpVisitor leaving = new HttpVisitor(port);
        leaving.keep(closed);
        leaving.post("/deconnexion");
        cookies.put(Who.SIGNED_OUT, closed);
        Somebody invited = TestAccounts.somebody(application, Role.FACILITATOR);
        hold(Who.REGISTRANT, "/connexion/", TestAccounts.link(application, invited.who().id(), "/compte", Duration.ofHours(1)).text());
        bean(Outbox.class).send(new Letter("quelquun@grasse.example", "Une lettre", "Un lien."));
        values.put("/administration/courriers/{id} id", bean(Outbox.class).latest(1).getFirst().id().toString());
        values.put("role", "participante");
    }

    private void people(UUID id, Role... roles) {
        var person = bean(PersonStore.class).byId(id).orElseThrow();
        inTransaction(() -> bean(PersonStore.class).change(id, person.name(), Set.of(roles)));
    }

    /// As if they had been invited to.
    private void lead(String kind, String id) {
        inTransaction(() -> bean(Leaders.class).made(kind, id, demoted.who().id()));
    }

    private void inTransaction(Runnable change) {
        bean(TransactionOperations.class).executeWithoutResult(_ -> change.run());
    }

    private void hold(Who who, String kind, String key) {
        keys.get(who).put(kind, key);
    }

    private static String key(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void check(boolean there, String what) {
        if (!there) {
            throw new AssertionError("The world lacks " + what);
        }
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /// Files given on the page of imports.
    private static final class Files {
        private static final String BOUNDARY = "essaim-rights";

        static HttpResponse<String> give(HttpVisitor who, String name, String content) {
            return who.send(who.request("/initiatives/imports")
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .header("Accept", "text/html")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"fichiers\"; filename=\"" + name
                                    + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n",
                            StandardCharsets.UTF_8))
                    .build());
        }
    }
}
