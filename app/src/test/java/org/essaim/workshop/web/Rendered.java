package org.essaim.workshop.web;

import java.time.Instant;
import java.util.List;
import org.essaim.restitution.vote.ResultPage;
import org.essaim.restitution.vote.ToldVotes;
import org.essaim.restitution.vote.Vote;
import org.essaim.ui.Pages;
import org.essaim.workshop.VoteOnTheWall;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.rulebook.Play;
import org.essaim.workshop.web.desk.DeskPage;
import org.essaim.workshop.web.phone.PhoneLook;
import org.essaim.workshop.web.phone.PhonePage;
import org.essaim.workshop.web.wall.WallPage;

/// The words of a page of a played workshop, without its markup and with plain spaces.
public final class Rendered {
    private final Pages pages;
    private final Play play;

    public Rendered(Pages pages, Play play) {
        this.pages = pages;
        this.play = play;
    }

    /// One region of the desk.
    public String desk(String region) {
        return desk(region, play.now());
    }

    public String desk(String region, Instant now) {
        DeskPage page = new DeskPage(play.desk(), "/d", "/a", "ABC-123", "/mur/x", "http://e/a", false, now, 0, List.of());
        return words("workshop/desk/" + region, page);
    }

    public String wall() {
        VoteOnTheWall.Shown told = Vote.of(play.workshop())
                .map(ResultPage.Told::of)
                .map(it -> ToldVotes.shown(it, pages))
                .orElse(null);
        return words(
                "workshop/wall/screen",
                new WallPage(play.wall(), "/mur/x", "ABC-123", "http://e/a", "http://e/r", play.now(), told));
    }

    public String phone(int number) {
        return phone(number, play.now());
    }

    public String phone(int number, Instant now) {
        View view = play.phone(number);
        return words("workshop/phone/screen", new PhonePage(view, now, "/s/k", "a", "ABC-123", "AB2CD", List.of(), PhoneLook.NOTHING));
    }

    private String words(String template, Object page) {
        return words(pages, template, page);
    }

    public static String words(Pages pages, String template, Object page) {
        return pages.string(template, pages.ui(), page)
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("[\\s\u00A0\u202F]+", " ");
    }
}
