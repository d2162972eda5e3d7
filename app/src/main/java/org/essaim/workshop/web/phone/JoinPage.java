package org.essaim.workshop.web.phone;

import java.util.Arrays;
import java.util.List;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;
import org.essaim.ui.Moment;
import org.essaim.ui.Option;
import org.essaim.ui.Ui;
import org.essaim.workshop.domain.Role;
import org.jspecify.annotations.Nullable;

/// The way into one workshop.
///
/// @param open        whether anybody may still come in
/// @param notice      why not, or what was refused; none when all is well
/// @param known       who already came in by this phone
/// @param initiatives those one may carry
/// @param backOpen    whether coming back by one's personal code is what is asked
public record JoinPage(
        String title,
        Moment startsAt,
        String code,
        boolean example,
        boolean open,
        @Nullable String notice,
        List<KnownPerson> known,
        JoinForm form,
        TerritoryField territory,
        List<Option> initiatives,
        FormErrors errors,
        boolean backOpen)
        implements FormPage {
    public String when() {
        return startsAt.dateAndPart();
    }

    public List<Option> roles(Ui ui) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), ui.t("workshop.phone.role." + role)))
                .toList();
    }
}
