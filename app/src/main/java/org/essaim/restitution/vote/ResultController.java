package org.essaim.restitution.vote;

import java.util.Optional;
import java.util.UUID;
import org.essaim.account.SignedIn;
import org.essaim.ui.Download;
import org.essaim.ui.Problem;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.Workshops;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.live.Door;
import org.essaim.workshop.live.Doors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page of a closed vote and its exports: everybody's once the restitution is published, and for the
/// demonstration; until then the room's, by its personal links, and the facilitators'.
@Controller
class ResultController {
    private final Workshops workshops;
    private final Doors doors;
    private final ToldVotes votes;
    private final ResultExports exports;

    ResultController(Workshops workshops, Doors doors, ToldVotes votes, ResultExports exports) {
        this.workshops = workshops;
        this.doors = doors;
        this.votes = votes;
        this.exports = exports;
    }

    @GetMapping("/ateliers/{slug}/resultat")
    String forAll(@PathVariable String slug, Optional<SignedIn> who, Model model) {
        WorkshopCard card = readable(slug, who);
        model.addAttribute("page", page(card, card.path(), card.path() + "/resultat"));
        return "restitution/vote/result";
    }

    @GetMapping("/s/{key}/resultat")
    String forTheRoom(@PathVariable String key, Model model) {
        Door door = doors.person(key);
        model.addAttribute("page", page(door.card(), "", door.base() + "/resultat"));
        return "restitution/vote/result";
    }

    @GetMapping("/ateliers/{slug}/resultat/bulletins.csv")
    ResponseEntity<byte[]> ballots(@PathVariable String slug, Optional<SignedIn> who) {
        return csv(readable(slug, who).id());
    }

    @GetMapping("/s/{key}/resultat/bulletins.csv")
    ResponseEntity<byte[]> ballotsForTheRoom(@PathVariable String key) {
        return csv(doors.person(key).workshop());
    }

    @GetMapping("/ateliers/{slug}/resultat/resultat.json")
    ResponseEntity<byte[]> json(@PathVariable String slug, Optional<SignedIn> who) {
        return json(readable(slug, who).id());
    }

    @GetMapping("/s/{key}/resultat/resultat.json")
    ResponseEntity<byte[]> jsonForTheRoom(@PathVariable String key) {
        return json(doors.person(key).workshop());
    }

    private WorkshopCard readable(String slug, Optional<SignedIn> who) {
        WorkshopCard card =
                workshops.bySlug(slug).orElseThrow(() -> Problem.notFound("restitution.story.unknown"));
        boolean published =
                votes.workshop(card.id()).isPrepared() && votes.workshop(card.id()).synthesis().isPublished();
        boolean leads = who.filter(it -> doors.leads(card, it)).isPresent();
        if (!published && !card.isForAllToRead() && !leads) {
            throw Problem.forbidden("restitution.story.reserved");
        }
        return card;
    }

    private ResultPage page(WorkshopCard card, String parent, String base) {
        UUID id = card.id();
        Workshop workshop = votes.workshop(id);
        InitiativeNames names = new InitiativeNames(workshop.plan().initiatives());
        return new ResultPage(
                workshop.plan().title(),
                parent,
                base,
                workshop.plan().example(),
                !workshop.synthesis().isPublished() && !card.demonstration(),
                workshop.choice().kept().stream().map(names::label).toList(),
                votes.of(id).orElse(null));
    }

    private ResponseEntity<byte[]> csv(UUID id) {
        return exports.csv("bulletins", told(id), published(id));
    }

    private ResponseEntity<byte[]> json(UUID id) {
        boolean published = published(id);
        return Download.kept("resultat.json", MediaType.APPLICATION_JSON)
                .everybodys(published)
                .of(exports.json(told(id), published));
    }

    private boolean published(UUID id) {
        return votes.workshop(id).synthesis().isPublished();
    }

    private ResultPage.Told told(UUID id) {
        return votes.of(id).orElseThrow(() -> Problem.notFound("restitution.story.not-yet.text"));
    }
}
