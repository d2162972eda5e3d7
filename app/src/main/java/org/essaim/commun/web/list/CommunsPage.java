package org.essaim.commun.web.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.commun.CommunCard;
import org.essaim.commun.CommunQuery.Kind;
import org.essaim.commun.CommunQuery.Order;
import org.essaim.commun.domain.Licence;
import org.essaim.language.Language;
import org.essaim.ui.ListAddress;
import org.essaim.ui.Listed;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Option;
import org.essaim.ui.Param;
import org.essaim.ui.Ui;

/// One page of the communs with its filter.
public record CommunsPage(Listed<CommunCard> list) {
    public static final Param<String> WORDS = CommunsController.WORDS;
    public static final Param<Optional<Kind>> KIND = CommunsController.KIND;
    public static final Param<Optional<Licence>> LICENCE = CommunsController.LICENCE;
    public static final Param<Order> ORDER = CommunsController.ORDER;

    public ListAddress asked() {
        return list.address();
    }

    public List<Option> kinds(Ui ui) {
        return asked().optional(
                KIND, CommunsController.KINDS, kind -> ui.t("commun.list.kind." + kind.map(CommunsPage::key).orElse("any")));
    }

    public List<Option> licences(Ui ui) {
        return asked().optional(
                LICENCE,
                List.of(Licence.values()),
                licence -> ui.t(licence.map(it -> "commun.licence-name." + it.key()).orElse("commun.list.licence.any")));
    }

    public List<Option> orders(Ui ui) {
        return asked().choices(ORDER, List.of(Order.values()), order -> ui.t("commun.list.order." + key(order)));
    }

    public String title(CommunCard card) {
        return Language.spoken().typographed(card.title());
    }

    public String purpose(CommunCard card) {
        return Language.spoken().typographed(card.purpose());
    }

    public String day(CommunCard card) {
        return Language.spoken().date(LocalClock.PARIS.local(card.publishedAt()).toLocalDate());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
