package org.essaim.workshop.web.prepare;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.workshop.WorkshopCard;
import org.essaim.workshop.WorkshopCard.State;
import org.springframework.web.util.UriComponentsBuilder;

/// What is asked of the list of workshops, all of it in the address.
///
/// @param text  words of the title or of the enjeu
/// @param state none for all
/// @param page  from 1
public record WorkshopQuery(String text, Optional<State> state, Sort sort, int page) {
    static final int PER_PAGE = 20;
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_PAGES = 100_000;

    /// In the address: `date`, `ancien`, `titre`.
    public enum Sort {
        LATEST("date"),
        OLDEST("ancien"),
        TITLE("titre");

        final String word;

        Sort(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// What cannot be read is as if it were not there: a list always shows.
    static WorkshopQuery read(String text, String state, String sort, String page) {
        return new WorkshopQuery(
                text.strip().substring(0, Math.min(LONGEST_TEXT, text.strip().length())),
                List.of(State.values()).stream().filter(known -> word(known).equals(state)).findFirst(),
                List.of(Sort.values()).stream().filter(known -> known.word.equals(sort)).findFirst().orElse(Sort.LATEST),
                Numbers.read(page).filter(number -> number >= 1 && number <= MOST_PAGES).orElse(1));
    }

    /// In the address: `a-venir`, `en-cours`, `tenus`.
    public static String word(State state) {
        return switch (state) {
            case PREPARED -> "a-venir";
            case OPEN -> "en-cours";
            case CLOSED -> "tenus";
        };
    }

    /// Those of a state, or all, that fit the words.
    List<WorkshopCard> of(List<WorkshopCard> all) {
        return all.stream()
                .filter(card -> state.isEmpty() || card.state() == state.get())
                .filter(this::fits)
                .sorted(order())
                .toList();
    }

    boolean fits(WorkshopCard card) {
        String words = plain(card.title() + " " + card.challenge());
        return List.of(plain(text).split(" ")).stream().allMatch(words::contains);
    }

    private Comparator<WorkshopCard> order() {
        Comparator<WorkshopCard> byDate = Comparator.comparing(WorkshopCard::startsAt);
        return switch (sort) {
            case LATEST -> byDate.reversed().thenComparing(WorkshopCard::slug);
            case OLDEST -> byDate.thenComparing(WorkshopCard::slug);
            case TITLE -> Comparator.comparing(WorkshopCard::title, Collator.getInstance(Locale.FRENCH))
                    .thenComparing(byDate.reversed());
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    /// The address of another state, from its first page.
    public String hrefOf(Optional<State> other) {
        return new WorkshopQuery(text, other, sort, 1).href("/ateliers");
    }

    public String hrefOf(Sort other) {
        return new WorkshopQuery(text, state, other, 1).href("/ateliers");
    }

    public String hrefOf(int otherPage) {
        return new WorkshopQuery(text, state, sort, otherPage).href("/ateliers");
    }

    /// The whole list, not this page of it.
    public String csvHref() {
        return new WorkshopQuery(text, state, sort, 1).href("/ateliers.csv");
    }

    private String href(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!text.isEmpty()) {
            address.queryParam("q", "{text}");
        }
        state.ifPresent(its -> address.queryParam("etat", word(its)));
        if (sort != Sort.LATEST) {
            address.queryParam("tri", sort.word);
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return text.isEmpty()
                ? address.build().toUriString()
                : address.encode().buildAndExpand(text).toUriString();
    }
}
