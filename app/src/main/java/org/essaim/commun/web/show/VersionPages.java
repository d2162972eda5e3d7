package org.essaim.commun.web.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.account.Leaders;
import org.essaim.account.SignedIn;
import org.essaim.commun.Beginning;
import org.essaim.commun.Communs;
import org.essaim.commun.LedCommuns;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Differences;
import org.essaim.commun.domain.Family;
import org.essaim.commun.domain.Matter;
import org.essaim.commun.domain.NoteRef;
import org.essaim.commun.domain.NoteThread;
import org.essaim.commun.domain.Version;
import org.essaim.commun.web.show.CommunPage.Issue;
import org.essaim.commun.web.show.CommunPage.Origin;
import org.essaim.commun.web.show.CommunPage.ParentLink;
import org.essaim.commun.web.show.CommunPage.Relative;
import org.essaim.language.Language;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Messages;
import org.essaim.ui.Option;
import org.essaim.workshop.WorkshopMaterial;
import org.springframework.stereotype.Component;

/// Makes a page of a version: everything it says, with everything that is known around it.
@Component
class VersionPages {
    static final String TERRITORY = "territoire";

    /// Whom the visitor's territory is asked of.
    record Mine(TerritoryField field, Optional<Territory> territory, FormErrors errors) {
        static final Mine UNSAID = new Mine(TerritoryField.empty(TERRITORY), Optional.empty(), FormErrors.none());
    }

    private final Communs communs;
    private final Territories territories;
    private final Messages messages;
    private final Leaders leaders;
    private final List<Beginning> beginnings;

    VersionPages(Communs communs, Territories territories, Messages messages, Leaders leaders, List<Beginning> beginnings) {
        this.beginnings = beginnings;
        this.leaders = leaders;
        this.communs = communs;
        this.territories = territories;
        this.messages = messages;
    }

    Mine mine(String text, String picked) {
        FormErrors errors = FormErrors.none();
        TerritoryField field = TerritoryField.sent(TERRITORY, text, picked, territories);
        return new Mine(field, field.ifAny(errors), errors);
    }

    CommunPage page(Shelf.Volume volume, Mine mine, Optional<SignedIn> who) {
        Commun commun = volume.commun();
        Version version = volume.version();
        Matter matter = communs.matter(version);
        NoteThread thread = NoteThread.of(version.body(), matter);
        Family family = communs.family(commun.id());
        List<Commun> adaptations = adaptations(family, commun.id());
        Optional<Commun> parent = commun.parent().flatMap(it -> communs.byId(it.commun()));
        Optional<Version> adapted = commun.parent().flatMap(it -> parent.flatMap(of -> of.version(it.version())));
        Optional<Differences> differences = adapted.map(it -> Differences.between(it.body(), version.body()));
        Parts parts = new Parts(
                matter, volume.path(), adapted(commun, adaptations), Originals.of(version.body(), communs));
        return new CommunPage(
                volume,
                Language.spoken().typographed(version.body().title()),
                Language.spoken().typographed(version.body().purpose()),
                parts.of(version.body(), differences),
                differences
                        .flatMap(it -> adapted.map(of -> parts.dropped(it, of)))
                        .orElse(List.of()),
                adapted.flatMap(it -> parent.map(of -> new ParentLink(
                        of.path(it.number()),
                        Language.spoken().typographed(it.body().title()),
                        it.number(),
                        Language.spoken().typographed(version.changes())))),
                origins(version, matter),
                figure(volume, matter, thread, ofVersion(version, adaptations)),
                thread.notes().size(),
                MatrixParts.of(thread, matter, mine.territory(), territories, messages),
                FamilyFigure.of(family, commun.id(), version.number()),
                familyInWords(family),
                relatives(family, commun.id()),
                people(version, matter),
                citedTerritories(version, matter),
                communs.writers(commun),
                communs.takingTerritories(commun),
                mine.field(),
                mine.errors(),
                who.filter(it -> communs.takersOpenTo(commun, it)).isPresent(),
                beginnings.stream().map(it -> new Option(it.path(commun), it.key())).toList(),
                leaders.seenBy(who, LedCommuns.of(commun)).orElse(null));
    }

    private List<Commun> adaptations(Family family, UUID commun) {
        return communs.byIds(
                family.adaptationsOf(commun).stream().map(Family.Member::id).toList());
    }

    private static List<Parts.Adapted> adapted(Commun commun, List<Commun> adaptations) {
        return adaptations.stream()
                .flatMap(it -> it.parent().flatMap(parent -> commun.version(parent.version())).stream()
                        .map(from -> new Parts.Adapted(
                                it, Differences.between(from.body(), it.latest().body()))))
                .toList();
    }

    private static ThreadFigure figure(Shelf.Volume volume, Matter matter, NoteThread thread, List<Commun> adaptations) {
        return ThreadFigure.of(
                thread,
                thread.notes().stream()
                        .map(it -> volume.path() + "/fil#" + matter.anchor(it.ref()))
                        .toList(),
                adaptations.stream()
                        .map(it -> it.home().map(home -> home.name()).orElse(it.title()))
                        .toList());
    }

    private List<Origin> origins(Version version, Matter matter) {
        Map<UUID, List<Integer>> tables = version.body().sources().stream()
                .filter(ref -> matter.note(ref).isPresent())
                .collect(Collectors.groupingBy(
                        NoteRef::workshop,
                        Collectors.mapping(
                                ref -> matter.note(ref)
                                        .map(WorkshopMaterial.Note::table)
                                        .orElse(0),
                                Collectors.toList())));
        return matter.workshops().stream()
                .map(it -> new Origin(
                        it.card().path(),
                        Language.spoken().typographed(it.card().title()),
                        it.card().when().date(),
                        Language.spoken().typographed(it.card().challenge()),
                        tables(tables.getOrDefault(it.card().id(), List.of())),
                        it.isPublic()))
                .toList();
    }

    private String tables(List<Integer> cited) {
        List<String> numbers = cited.stream()
                .filter(it -> it > 0)
                .distinct()
                .sorted()
                .map(Object::toString)
                .toList();
        return numbers.isEmpty() ? "" : messages.get("commun.page.tables", numbers.size(), Language.spoken().list(numbers));
    }

    /// Those whose notes are cited, in the order of the text.
    private static List<String> citedTerritories(Version version, Matter matter) {
        return version.body().sources().stream()
                .flatMap(ref -> matter.note(ref).stream())
                .map(note -> note.territory().name())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static List<Commun> ofVersion(Version version, List<Commun> adaptations) {
        return adaptations.stream()
                .filter(it -> it.parent().stream().anyMatch(parent -> parent.version() == version.number()))
                .toList();
    }

    /// Those whose notes are cited, who wish to be named.
    private List<String> people(Version version, Matter matter) {
        return matter.credited(version.body().sources()).stream()
                .map(it -> it.territory().isKnown()
                        ? messages.get(
                                "commun.page.person", it.name(), it.territory().name())
                        : it.name())
                .distinct()
                .toList();
    }

    private List<Relative> relatives(Family family, UUID here) {
        List<Relative> relatives = new ArrayList<>();
        for (Family.Row row : family.rows()) {
            Family.Member member = row.member();
            relatives.add(new Relative(
                    "/c/" + member.slug(),
                    Language.spoken().typographed(member.title()),
                    member.home().map(it -> it.name()).orElse(""),
                    Math.min(row.depth(), 4),
                    member.id().equals(here),
                    member.versions().reversed().stream()
                            .map(it -> new Issue(
                                    it.number(),
                                    "/c/" + member.slug() + "/" + it.number(),
                                    Language.spoken().date(LocalClock.PARIS.local(it.at()).toLocalDate()),
                                    Language.spoken().typographed(it.changes())))
                            .toList()));
        }
        return relatives;
    }

    private String familyInWords(Family family) {
        Set<UUID> members = family.rows().stream().map(it -> it.member().id()).collect(Collectors.toSet());
        long versions = family.rows().stream()
                .mapToLong(it -> it.member().versions().size())
                .sum();
        return messages.get("commun.family.words", members.size() - 1, versions);
    }
}
