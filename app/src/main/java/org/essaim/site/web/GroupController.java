package org.essaim.site.web;

import java.util.Optional;
import org.essaim.account.RequiresRole;
import org.essaim.account.Role;
import org.essaim.territory.Groups;
import org.essaim.territory.Territories;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Making a group of territories: a contract often spans several EPCI.
@Controller
@RequiresRole({Role.FACILITATOR, Role.ADMINISTRATOR})
class GroupController {
    private final Groups groups;
    private final Territories territories;

    GroupController(Groups groups, Territories territories) {
        this.groups = groups;
        this.territories = territories;
    }

    @GetMapping("/territoires/groupes/nouveau")
    ModelAndView blank() {
        return shown(GroupForm.EMPTY, FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/territoires/groupes")
    ModelAndView make(GroupForm form) {
        GroupForm.Read read = form.read(territories);
        if (!read.errors().isEmpty()) {
            return shown(form, read.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<TerritoryId> made = groups.make(read.name(), read.members());
        if (made.isEmpty()) {
            return shown(form, FormErrors.none().refuse("name", "site.group.name.taken"), HttpStatus.CONFLICT);
        }
        var answer = new ModelAndView("redirect:" + made.get().path());
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private static ModelAndView shown(GroupForm form, FormErrors errors, HttpStatus status) {
        var view = new ModelAndView("site/group", "page", new GroupPage(form, errors));
        view.setStatus(status);
        return view;
    }
}
