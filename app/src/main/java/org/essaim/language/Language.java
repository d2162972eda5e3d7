package org.essaim.language;

import essaim.money.Amount;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/// How a language writes what no message says. [#spoken] is the one door to it: that of whoever the page is for.
///
/// All of it comes typographed. The examples are French, the reference; each language has its own.
public interface Language {
    /// U+202F, between thousands.
    String THIN = "\u202F";
    /// U+00A0, between a number and its unit.
    String NO_BREAK = "\u00A0";

    /// The language of the request at hand; French where there is none, or where theirs is not written yet.
    static Language spoken() {
        return of(LocaleContextHolder.getLocale());
    }

    /// French where it is not written yet.
    static Language of(Locale locale) {
        return Written.in(locale);
    }

    Locale locale();

    /// The same words, spaced and quoted as its print does. Applied twice it changes nothing more.
    String typographed(String text);

    /// « 9 mars 2021 ».
    String date(LocalDate date);

    /// « 9 mars ».
    String dayAndMonth(LocalDate date);

    /// « 9 », « 1er ».
    String dayOfMonth(LocalDate date);

    /// « mars ».
    String month(LocalDate date);

    /// « 9 mars 2021, matin ».
    String dateAndPart(LocalDateTime at);

    /// « nuit », « matin », « après-midi » or « soir ».
    String part(LocalTime time);

    /// « 9 mars 2021 à 10 h 41 ».
    String dateAndTime(LocalDateTime at);

    /// « 10 h 41 »; seconds are left out.
    String time(LocalTime time);

    /// « 25 min », « 1 h 05 min »; seconds are left out from one minute on.
    String duration(Duration duration);

    /// « 10 782 ».
    String number(long number);

    /// « trois », « vingt et un » for a sentence; digits from a hundred on.
    String inWords(long count);

    /// The same beside a feminine noun: « vingt et une ».
    String inWordsFeminine(long count);

    /// « 23 ½ », « ⅔ »; « 5/7 » where there is no such sign.
    String fraction(long whole, long rest, long of);

    /// The word for as many: « 1 note », « 2 notes ».
    String plural(long count, String one, String several);

    /// « a, b et c »; empty for none.
    String list(Collection<String> items);

    /// « a, b ou c ».
    String anyOf(Collection<String> items);

    /// « le fonds de participation », with the marks of its language: a title within a sentence.
    String quoted(String title);

    /// Whether a title says whose it is and no more: « Une initiative du Pays de Grasse » is the Pays de Grasse's.
    boolean saysOnlyWhose(String title, String place);

    /// A text that somebody wrote, as a sentence before another: it ends as they ended it, else with a full stop.
    String sentence(String text);

    /// « 524 154,00 € ».
    String exact(Amount amount);

    /// « 524 154 € », to the nearest euro.
    String rounded(Amount amount);

    /// « d’éclairage », « de haies ».
    String ofNoun(String noun);

    /// « le Pays de Grasse », « Grasse ».
    String thePlace(String name);

    /// « du Pays de Grasse », « d’Arras ».
    String ofPlace(String name);

    /// As its dictionaries sort.
    Comparator<String> order();
}
