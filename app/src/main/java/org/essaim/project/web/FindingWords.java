package org.essaim.project.web;

import essaim.money.Amount;
import org.essaim.language.Language;
import org.essaim.project.plan.Finding;
import org.essaim.project.plan.Limit.Bound;
import org.essaim.ui.Ui;

/// A finding as the page tells it.
///
/// @param figures « 50,6 % ≥ 20 % »
/// @param text the reason, and the margin
public record FindingWords(String title, String figures, String text, boolean holds) {
    static FindingWords of(Finding finding, FinancingPage page, Ui ui) {
        String key = "project.finding." + name(finding);
        String end = finding.holds() ? ".holds" : ".broken";
        return switch (finding) {
            case Finding.Balance balance ->
                new FindingWords(
                        ui.t(key),
                        money(balance.gap()),
                        ui.t(key + end, money(abs(balance.gap())), balance.gap().isNegative() ? 0 : 1),
                        balance.holds());
            case Finding.OwnShare share ->
                new FindingWords(
                        ui.t(key),
                        share.share()
                                .map(it -> ui.t(
                                        "project.finding.share",
                                        FinancingPage.percent(it),
                                        share.holds() ? 1 : 0,
                                        FinancingPage.shortPercent(share.least())))
                                .orElse(ui.t("project.finding.no-public")),
                        share.others().isZero()
                                ? ui.t(key + ".none")
                                : ui.t(key + end, money(share.minimum()), share.margin().map(margin -> money(abs(margin))).orElse("")),
                        share.holds());
            case Finding.PublicAid aid ->
                new FindingWords(
                        ui.t(key),
                        ui.t("project.finding.most", money(aid.others()), aid.holds() ? 1 : 0, money(aid.base())),
                        ui.t(key + end, page.label(aid.grant(), ui), money(abs(aid.margin()))),
                        aid.holds());
            case Finding.AidLimit limit ->
                new FindingWords(
                        ui.t(key, page.label(limit.aid(), ui)),
                        ui.t("project.finding.most", money(limit.amount()), limit.holds() ? 1 : 0, money(limit.most())),
                        ui.t(key + (limit.bound() == Bound.RATE ? ".rate" : ".cap") + end, money(abs(limit.margin()))),
                        limit.holds());
            case Finding.InTime time ->
                new FindingWords(
                        ui.t(key, page.label(time.aid(), ui)),
                        Language.spoken().date(time.last()),
                        ui.t(key + end, Language.spoken().date(time.last())),
                        time.holds());
            case Finding.StartAfterApplication start ->
                new FindingWords(
                        ui.t(key, page.label(start.aid(), ui)),
                        Language.spoken().date(start.start()),
                        ui.t(key + end, Language.spoken().date(start.applied())),
                        start.holds());
            case Finding.StartAfterDecision start ->
                new FindingWords(
                        ui.t(key, page.label(start.aid(), ui)),
                        Language.spoken().date(start.start()),
                        ui.t(key + end, Language.spoken().date(start.answered())),
                        start.holds());
            case Finding.Cash cash ->
                new FindingWords(
                        ui.t(key),
                        money(cash.left()),
                        ui.t(key + end, FinancingPage.month(cash.lowest()), money(abs(cash.left()))),
                        cash.holds());
        };
    }

    private static String name(Finding finding) {
        return switch (finding) {
            case Finding.Balance _ -> "balance";
            case Finding.OwnShare _ -> "own-share";
            case Finding.PublicAid _ -> "public-aid";
            case Finding.AidLimit _ -> "aid-limit";
            case Finding.InTime _ -> "in-time";
            case Finding.StartAfterApplication _ -> "start-after-application";
            case Finding.StartAfterDecision _ -> "start-after-decision";
            case Finding.Cash _ -> "cash";
        };
    }

    private static String money(Amount amount) {
        return Language.spoken().exact(amount);
    }

    private static Amount abs(Amount amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }
}
