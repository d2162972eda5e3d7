package org.essaim.workshop.web.registration;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.workshop.registration.Registration;
import org.essaim.workshop.registration.Registration.State;
import org.springframework.web.util.UriComponentsBuilder;

/// What is asked of the list of registrations, all of it in the address.
///
/// @param path of the list
/// @param state none for all
/// @param page from 1
public record RegistrationQuery(String path, String text, Optional<State> state, Sort sort, int page) {
    static final int PER_PAGE = 50;
    private static final int LONGEST_TEXT = 100;

    /// In the address: `arrivee`, `nom`, `territoire`.
    public enum Sort {
        ORDER("arrivee"),
        NAME("nom"),
        TERRITORY("territoire");

        final String word;

        Sort(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// What cannot be read is as if it were not there: a list always shows.
    static RegistrationQuery read(String path, String text, String state, String sort, String page) {
        String words = text.strip();
        return new RegistrationQuery(
                path,
                words.substring(0, Math.min(LONGEST_TEXT, words.length())),
                Stream.of(State.CONFIRMED, State.WAITING)
                        .filter(known -> word(known).equals(state))
                        .findFirst(),
                Stream.of(Sort.values())
                        .filter(known -> known.word.equals(sort))
                        .findFirst()
                        .orElse(Sort.ORDER),
                page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    /// In the address: `inscrits`, `attente`.
    public static String word(State state) {
        return state == State.WAITING ? "attente" : "inscrits";
    }

    List<Registration> of(List<Registration> all) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        Stream<Registration> found = all.stream()
                .filter(one -> state.isEmpty() || one.state() == state.get())
                .filter(this::fits);
        return switch (sort) {
            case ORDER -> found.toList();
            case NAME -> found.sorted(Comparator.comparing(Registration::name, french)).toList();
            case TERRITORY ->
                found.sorted(Comparator.comparing((Registration one) -> !one.place().isKnown())
                                .thenComparing(one -> one.place().name(), french))
                        .toList();
        };
    }

    private boolean fits(Registration one) {
        String words = plain(one.name() + " " + one.email() + " " + one.place().name());
        return Stream.of(plain(text).split(" ")).allMatch(words::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    public String hrefOf(Optional<State> other) {
        return new RegistrationQuery(path, text, other, sort, 1).href("");
    }

    public String hrefOf(Sort other) {
        return new RegistrationQuery(path, text, state, other, 1).href("");
    }

    public String hrefOf(int otherPage) {
        return new RegistrationQuery(path, text, state, sort, otherPage).href("");
    }

    /// The whole list, not this page of it.
    public String csvHref() {
        return new RegistrationQuery(path, text, state, sort, 1).href(".csv");
    }

    private String href(String extension) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path + extension);
        state.ifPresent(its -> address.queryParam("etat", word(its)));
        if (sort != Sort.ORDER) {
            address.queryParam("tri", sort.word);
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return text.isEmpty()
                ? address.build().toUriString()
                : address.queryParam("q", "{text}").encode().buildAndExpand(text).toUriString();
    }
}
