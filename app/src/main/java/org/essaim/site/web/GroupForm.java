package org.essaim.site.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.territory.Groups;
import org.essaim.territory.Resolution;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryId;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;
import org.jspecify.annotations.Nullable;

/// A group as it is typed: a name, and its members a line each.
public record GroupForm(@Nullable String name, @Nullable String members) {
    static final GroupForm EMPTY = new GroupForm("", "");

    /// @param members empty unless nothing is refused
    record Read(String name, List<TerritoryId> members, FormErrors errors) {}

    Read read(Territories territories) {
        var errors = FormErrors.none();
        String typed = new FormReader(errors).line("name", name).filled("site.group.name.missing").atMost(Groups.LONGEST_NAME);
        List<TerritoryId> found = new ArrayList<>();
        List<String> lines =
                Typed.text(members).lines().filter(line -> !line.isEmpty()).toList();
        for (int number = 0; number < lines.size() && number <= Groups.MOST_MEMBERS; number++) {
            String line = lines.get(number);
            switch (territories.resolve(line, Optional.empty())) {
                case Resolution.One(var territory) -> found.add(territory.id());
                case Resolution.Several(var choices) -> errors.refuse(
                        "members", "site.group.member.several", number + 1, line, choices.getFirst().territory().name());
                case Resolution.None _ -> errors.refuse("members", "site.group.member.none", number + 1, line);
            }
        }
        long distinct = found.stream().distinct().count();
        errors.refuseIf(lines.size() > Groups.MOST_MEMBERS, "members", "site.group.members.many", Groups.MOST_MEMBERS)
                .refuseIf(
                        !errors.has("members") && distinct < Groups.FEWEST_MEMBERS, "members", "site.group.members.few");
        return new Read(typed, errors.isEmpty() ? found : List.of(), errors);
    }
}
