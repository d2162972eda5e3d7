package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.HttpVisitor;
import org.essaim.programme.Programme;
import org.essaim.programme.Programmes;
import org.essaim.workshop.Workshops;
import org.springframework.beans.factory.BeanFactory;

/// A value of each variable of an address that leads somewhere in the demonstration, by the address it stands in.
final class TrueValues {
    private TrueValues() {}

    static Map<String, String> of(BeanFactory application, int port, HttpVisitor facilitator) {
        Workshops workshops = application.getBean(Workshops.class);
        String workshop = workshops.all().stream()
                .filter(card -> card.path().contains("financement"))
                .findFirst()
                .orElseGet(() -> workshops.all().getFirst())
                .slug();
        Programme programme = application.getBean(Programmes.class).all().getFirst();
        Map<String, String> values = new HashMap<>();
        values.put("/ateliers", workshop);
        values.put("/a/", workshops.bySlug(workshop).orElseThrow().code());
        values.put("/s/", last(HttpVisitor.location(new HttpVisitor(port).post("/demo/participante"))));
        values.put("/mur/", last(HttpVisitor.location(new HttpVisitor(port).post("/demo/projecteur"))));
        values.put("/c/", first(facilitator, "/communs", "href=\"/c/([a-z0-9-]+)"));
        values.put("/initiatives", first(facilitator, "/initiatives", "href=\"/initiatives/([a-z0-9-]*\\d*[a-z-]{9,})\""));
        values.put("/programmes", programme.slug());
        values.put("/projets", first(facilitator, "/projets", "href=\"/projets/([a-z0-9-]*\\d*[a-z-]{9,})\""));
        values.put("/p/", last(programme.contributionPath()));
        values.put("number", "1");
        values.put("file", "notes.csv");
        values.put("name", "screen");
        values.put("width", "480");
        return values;
    }

    /// What a page of theirs links to first.
    static String first(HttpVisitor who, String path, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(who.get(path).body());
        assertThat(found.find()).as(path + " " + pattern).isTrue();
        return found.group(1);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
