package org.essaim.site.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.site.web.ArticlePage.Row;
import org.essaim.site.web.ArticlePage.Section;
import org.essaim.ui.Messages;
import org.essaim.ui.NavigationEntry;
import org.essaim.ui.NavigationEntry.Place;
import org.essaim.ui.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages that are read: the method, and what a site must say of itself. Their words, and how many paragraphs they
/// have, are in the bundle alone.
@Controller
class Articles {
    private final Messages messages;
    private final Register register;
    private final String operator;
    private final String contact;

    /// @param operator who answers for this Essaim; `essaim.operator`
    /// @param contact the address to write to; `essaim.contact`
    Articles(
            Messages messages,
            Register register,
            @Value("${essaim.operator:}") String operator,
            @Value("${essaim.contact:}") String contact) {
        this.messages = messages;
        this.register = register;
        this.operator = operator.isBlank() ? messages.get("site.operator.unsaid") : operator;
        this.contact = contact.isBlank() ? messages.get("site.contact.unsaid") : contact;
    }

    @GetMapping("/methode")
    String method(Model model) {
        return show(
                model,
                "site.method.",
                section("site.method.", "share", "initiative"),
                section("site.method.", "decompose", "mechanism"),
                section("site.method.", "transpose", "territory"),
                section("site.method.", "consolidate", "concept"),
                section("site.method.", "vote", "lock"),
                section("site.method.", "phases", "clock"));
    }

    @GetMapping("/accessibilite")
    String accessibility(Model model) {
        return show(
                model,
                "site.accessibility.",
                section("site.accessibility.", "aim", "eye"),
                section("site.accessibility.", "checked", "check"),
                section("site.accessibility.", "limits", "alert"),
                section("site.accessibility.", "tell", "message"));
    }

    @GetMapping("/donnees-personnelles")
    String privacy(Model model) {
        return show(
                model,
                "site.privacy.",
                section("site.privacy.", "principles", "lock"),
                kept(),
                section("site.privacy.", "vote", "hand"),
                section("site.privacy.", "device", "device"),
                section("site.privacy.", "rights", "edit"));
    }

    @GetMapping("/mentions-legales")
    String legal(Model model) {
        return show(
                model,
                "site.legal.",
                section("site.legal.", "publisher", "people"),
                section("site.legal.", "software", "commun"),
                section("site.legal.", "sources", "download"));
    }

    @Bean
    static NavigationEntry joinLink() {
        return new NavigationEntry(Place.ACTION, 10, "site.home.join.link", "/rejoindre");
    }

    @Bean
    static NavigationEntry methodLink() {
        return new NavigationEntry(Place.MAIN, 90, "site.method.link", "/methode");
    }

    @Bean
    static NavigationEntry accessibilityLink() {
        return new NavigationEntry(Place.FOOT_LEGAL, 10, "site.accessibility.link", "/accessibilite");
    }

    @Bean
    static NavigationEntry privacyLink() {
        return new NavigationEntry(Place.FOOT_LEGAL, 20, "site.privacy.link", "/donnees-personnelles");
    }

    @Bean
    static NavigationEntry legalLink() {
        return new NavigationEntry(Place.FOOT_LEGAL, 30, "site.legal.link", "/mentions-legales");
    }

    @Bean
    static NavigationEntry styleLink() {
        return new NavigationEntry(Place.FOOT_SOURCE, 20, "site.style.link", "/style");
    }

    private String show(Model model, String name, Section... sections) {
        model.addAttribute(
                "page", new ArticlePage(messages.get(name + "title"), messages.get(name + "lead"), List.of(sections)));
        return "site/article";
    }

    /// Made of the register: see [org.essaim.ui.Kept].
    private Section kept() {
        String name = "site.privacy.kept.";
        List<Row> rows = register.lines().stream()
                .map(one -> new Row(
                        one.what(),
                        one.why(),
                        List.of(
                                messages.get(name + "readers", one.readers()), messages.get(name + "until", one.until()),
                                messages.get(name + "erase", one.erase()))))
                .toList();
        return new Section("kept", "table", messages.get(name + "title"), numbered(name), List.of(), rows);
    }

    private Section section(String page, String id, String icon) {
        String name = page + id + ".";
        List<Row> rows = new ArrayList<>();
        for (int i = 1; messages.has(name + "row." + i); i++) {
            rows.add(new Row(said(name + "row." + i), said(name + "row." + i + ".text"), List.of()));
        }
        return new Section(id, icon, messages.get(name + "title"), numbered(name), numbered(name + "item."), rows);
    }

    private List<String> numbered(String name) {
        return Stream.iterate(1, i -> messages.has(name + i), i -> i + 1)
                .map(i -> said(name + i))
                .toList();
    }

    private String said(String key) {
        return messages.get(key, operator, contact);
    }
}
