package org.essaim.workshop.web.phone;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.ui.Problem;
import org.essaim.ui.PublicAddress;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.View;
import org.essaim.workshop.live.Door;
import org.essaim.workshop.live.Doors;
import org.essaim.workshop.live.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The keys this phone holds: a forgotten page finds its way back, and one phone may serve several people.
/// Kept in a cookie that no script reads, the last used first.
@Component
class PhoneKeys {
    static final String COOKIE = "essaim-people";

    private static final int MOST = 8;
    private static final Duration KEPT = Duration.ofDays(60);

    private final Doors doors;
    private final Sessions sessions;
    private final PublicAddress address;

    PhoneKeys(Doors doors, Sessions sessions, PublicAddress address) {
        this.doors = doors;
        this.sessions = sessions;
        this.address = address;
    }

    void remember(String key, HttpServletRequest request, HttpServletResponse response) {
        List<String> keys = new ArrayList<>(List.of(key));
        keys(request).stream()
                .filter(known -> !known.equals(key))
                .limit(MOST - 1)
                .forEach(keys::add);
        if (keys.equals(keys(request))) {
            return;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, String.join(".", keys))
                        .httpOnly(true)
                        .secure(address.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(KEPT)
                        .build()
                        .toString());
    }

    /// Those whose key still opens something.
    List<KnownPerson> people(HttpServletRequest request) {
        return keys(request).stream()
                .flatMap(key -> person(key).stream())
                .map(Found::person)
                .toList();
    }

    /// The same, of one workshop.
    List<KnownPerson> peopleOf(UUID workshop, HttpServletRequest request) {
        return keys(request).stream()
                .flatMap(key -> person(key).stream())
                .filter(found -> found.door().workshop().equals(workshop))
                .map(Found::person)
                .toList();
    }

    /// The same, of the workshop of a door, but for who stands in it.
    List<KnownPerson> othersThan(Door door, HttpServletRequest request) {
        return keys(request).stream()
                .flatMap(key -> person(key).stream())
                .filter(found -> found.door().workshop().equals(door.workshop()))
                .filter(found -> !found.door().viewer().equals(door.viewer()))
                .map(Found::person)
                .toList();
    }

    private record Found(Door door, KnownPerson person) {}

    private Optional<Found> person(String key) {
        try {
            Door door = doors.person(key);
            View view = sessions.view(door);
            return view.me()
                    .map(me -> new Found(
                            door,
                            new KnownPerson(
                                    me.name(), me.place().name(), view.session().title(), door.base())));
        } catch (Problem gone) {
            // Forgotten, or of a workshop that is no more: not worth a word here.
            return Optional.empty();
        }
    }

    private static List<String> keys(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? List.of()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> Arrays.stream(cookie.getValue().split("\\.")))
                        .filter(key -> key.matches("[\\w-]{20,40}"))
                        .distinct()
                        .limit(MOST)
                        .toList();
    }

    static boolean isClosed(View view) {
        return view.session().status() == Agenda.Status.CLOSED;
    }
}
