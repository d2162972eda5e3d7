package org.essaim.site.web;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.account.Leaders;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.account.SignedIn;
import org.essaim.territory.Groups;
import org.essaim.territory.Territories;
import org.essaim.territory.Territory;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.FormAnswer;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Making a group of territories, and changing one: a contract often spans several EPCI.
@Controller
class GroupController {
    private final Groups groups;
    private final Territories territories;
    private final Leaders leaders;
    private final TransactionOperations transaction;

    GroupController(Groups groups, Territories territories, Leaders leaders, TransactionOperations transaction) {
        this.transaction = transaction;
        this.groups = groups;
        this.territories = territories;
        this.leaders = leaders;
    }

    @GetMapping("/territoires/groupes/nouveau")
    @RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
    ModelAndView blank() {
        return shown(null, GroupForm.EMPTY, FormErrors.none());
    }

    @PostMapping("/territoires/groupes")
    @RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
    ModelAndView make(GroupForm form, SignedIn who) {
        requireReal(who);
        GroupForm.Read read = form.read(territories);
        if (!read.errors().isEmpty()) {
            return shown(null, form, read.errors());
        }
        // A group that nobody leads could be mended by administrators alone: it is made with who made it, or not at all.
        Optional<TerritoryId> made = Objects.requireNonNull(transaction.execute(_ -> {
            Optional<TerritoryId> group = groups.make(read.name(), read.members());
            group.ifPresent(id -> leaders.made(LedGroups.KIND, id.code(), who.id()));
            return group;
        }));
        // Whoever searched meanwhile read what was not there yet.
        territories.reload();
        if (made.isEmpty()) {
            return shown(null, form, FormErrors.none().conflict("name", "site.group.name.taken"));
        }
        return to(made.get());
    }

    @GetMapping("/territoires/groupes/{slug}/modifier")
    ModelAndView edit(@PathVariable String slug, SignedIn who) {
        Territory group = own(slug, who);
        String members = territories.members(group.id()).stream()
                .map(GroupController::line)
                .collect(Collectors.joining("\n"));
        return shown(group, new GroupForm(group.name(), members), FormErrors.none());
    }

    @PostMapping("/territoires/groupes/{slug}/modifier")
    ModelAndView change(@PathVariable String slug, GroupForm form, SignedIn who) {
        Territory group = own(slug, who);
        GroupForm.Read read = form.read(territories);
        if (!read.errors().isEmpty()) {
            return shown(group, form, read.errors());
        }
        groups.change(group.id(), read.name(), read.members());
        return to(group.id());
    }

    /// Its number, which is its own, or its name: what the form reads again.
    private static String line(Territory member) {
        return switch (member.id().level()) {
            case COMMUNE, EPCI -> member.id().code();
            default -> member.name();
        };
    }

    private Territory own(String slug, SignedIn who) {
        Territory group = TerritoryId.parse(LedGroups.KIND + ":" + slug)
                .flatMap(territories::find)
                .orElseThrow(() -> Problem.notFound("site.territory.unknown").mend("/territoires", "site.territories.find"));
        leaders.require(who, LedGroups.of(group));
        return group;
    }

    /// A group has nothing to say that it is an example, and stays: no visitor of the demonstration makes one.
    private static void requireReal(SignedIn who) {
        if (who.demonstration()) {
            throw Problem.forbidden("site.group.demonstration").mend("/territoires", "site.territories.link");
        }
    }

    private static ModelAndView to(TerritoryId group) {
        return FormAnswer.done(group.path());
    }

    private static ModelAndView shown(@Nullable Territory group, GroupForm form, FormErrors errors) {
        return FormAnswer.shown("site/group", new GroupPage(group, form, errors));
    }
}
