package org.essaim.commun.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A commun, what it adapts and what adapts it, however far: a picture and a list are drawn from it.
///
/// @param rows the first commun, then under each its adaptations, the earliest first; one a line of the picture
public record Family(List<Row> rows) {
    /// @param versions by number
    public record Member(
            UUID id, String slug, String title, Optional<Home> home, Optional<Parent> parent, List<Issue> versions) {
        public Member {
            versions = List.copyOf(versions);
        }

        Instant begun() {
            return versions.getFirst().at();
        }
    }

    /// A version, and when.
    public record Issue(int number, String changes, Licence licence, Instant at) {}

    /// @param depth  0 for the first commun
    /// @param parent the row of what it adapts, or −1
    public record Row(Member member, int depth, int parent) {}

    public Family {
        rows = List.copyOf(rows);
    }

    /// Of members in any order; one whose parent is not among them stands first.
    public static Family of(Collection<Member> members) {
        List<Row> rows = new ArrayList<>();
        members.stream()
                .filter(it -> it.parent()
                        .filter(parent -> members.stream().anyMatch(other -> other.id().equals(parent.commun())))
                        .isEmpty())
                .sorted(Comparator.comparing(Member::begun).thenComparing(Member::id))
                .forEach(first -> add(rows, first, 0, -1, members));
        return new Family(rows);
    }

    private static void add(List<Row> rows, Member member, int depth, int parent, Collection<Member> members) {
        rows.add(new Row(member, depth, parent));
        int here = rows.size() - 1;
        members.stream()
                .filter(it -> it.parent().filter(of -> of.commun().equals(member.id())).isPresent())
                .sorted(Comparator.comparing(Member::begun).thenComparing(Member::id))
                .forEach(child -> add(rows, child, depth + 1, here, members));
    }

    public Optional<Row> row(UUID commun) {
        return rows.stream().filter(it -> it.member().id().equals(commun)).findFirst();
    }

    /// Those that adapt it directly.
    public List<Member> adaptationsOf(UUID commun) {
        return rows.stream()
                .map(Row::member)
                .filter(it -> it.parent().filter(of -> of.commun().equals(commun)).isPresent())
                .toList();
    }
}
