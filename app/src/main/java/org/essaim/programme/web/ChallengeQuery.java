package org.essaim.programme.web;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/// What is asked of the list of enjeux, all of it in the address.
///
/// @param text words of the enjeu, of its why or of its programme
/// @param programme the slug of one; empty for all
/// @param page from 1
public record ChallengeQuery(String text, String programme, Sort sort, int page) {
    static final int PER_PAGE = 20;
    private static final int LONGEST_TEXT = 100;

    /// In the address: `rang`, `recent`, `titre`.
    public enum Sort {
        RANK("rang"),
        RECENT("recent"),
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
    static ChallengeQuery read(String text, String programme, String sort, String page) {
        String words = text.strip();
        return new ChallengeQuery(
                words.substring(0, Math.min(LONGEST_TEXT, words.length())),
                programme.matches("[a-z0-9-]{1,80}") ? programme : "",
                Stream.of(Sort.values())
                        .filter(known -> known.word.equals(sort))
                        .findFirst()
                        .orElse(Sort.RANK),
                page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    public boolean filtered() {
        return !text.isEmpty() || !programme.isEmpty();
    }

    List<ChallengeLine> of(List<ChallengeLine> all) {
        Stream<ChallengeLine> found = all.stream()
                .filter(line -> programme.isEmpty() || line.programme().slug().equals(programme))
                .filter(this::fits);
        return switch (sort) {
            case RANK -> found.toList();
            case RECENT ->
                found.sorted(Comparator.comparing((ChallengeLine line) -> line.challenge().proposedAt())
                                .reversed())
                        .toList();
            case TITLE ->
                found.sorted(Comparator.comparing(
                                (ChallengeLine line) -> line.challenge().title(), Collator.getInstance(Locale.FRENCH)))
                        .toList();
        };
    }

    private boolean fits(ChallengeLine line) {
        String words = plain(line.challenge().title() + " " + line.challenge().why() + " "
                + line.programme().title());
        return Stream.of(plain(text).split(" ")).allMatch(words::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    public String hrefOf(Sort other) {
        return new ChallengeQuery(text, programme, other, 1).href("/enjeux");
    }

    public String hrefOf(int otherPage) {
        return new ChallengeQuery(text, programme, sort, otherPage).href("/enjeux");
    }

    /// The whole list, not this page of it.
    public String csvHref() {
        return new ChallengeQuery(text, programme, sort, 1).href("/enjeux.csv");
    }

    private String href(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!programme.isEmpty()) {
            address.queryParam("programme", programme);
        }
        if (sort != Sort.RANK) {
            address.queryParam("tri", sort.word);
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        if (text.isEmpty()) {
            return address.build().toUriString();
        }
        return address.queryParam("q", "{text}").encode().buildAndExpand(text).toUriString();
    }
}
