package org.essaim.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.essaim.TestDatabase;
import org.essaim.account.store.StoreForTests;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final Instant NINE = Instant.parse("2021-03-02T09:00:00Z");

    private final StoreForTests store = new StoreForTests(TestDatabase.fresh());

    @Test
    void anAddressIsOnePersonsWhateverItsCase() {
        var people = store.peopleAt(clock(NINE));

        var first = people.add("Elue@Sicoval.example ", "Élue", Set.of(Role.FACILITATOR));

        assertThat(people.add("elue@sicoval.example", "Autre", Set.of(Role.DESIGNER))).isEqualTo(first);
    }

    @Test
    void theLastAdministratorIsKnown() {
        var people = store.peopleAt(clock(NINE));
        var one = people.add("a@grasse.example", "Un", Set.of(Role.ADMINISTRATOR));
        assertThat(people.isTheLastAdministrator(one.id())).isTrue();

        var two = people.add("b@grasse.example", "Deux", Set.of(Role.ADMINISTRATOR, Role.FACILITATOR));
        assertThat(people.isTheLastAdministrator(one.id())).isFalse();
        people.delete(one.id());
        assertThat(people.isTheLastAdministrator(two.id())).isTrue();
    }

    @Test
    void aSessionLastsThirtyDaysFromWhenItWasLastSeen() {
        var person = store.peopleAt(clock(NINE)).add("a@grasse.example", "Un", Set.of(Role.FACILITATOR));
        var token = store.sessionsAt(clock(NINE)).open(person.id());

        assertThat(store.sessionsAt(clock(after(29))).find(token)).hasValueSatisfying(it -> assertThat(it.ageing()).isTrue());
        store.sessionsAt(clock(after(29))).prolong(token);
        assertThat(store.sessionsAt(clock(after(58))).find(token)).as("prolonged on day 29").isPresent();
        assertThat(store.sessionsAt(clock(after(89))).find(token)).as("unseen for 31 days").isEmpty();
    }

    @Test
    void nobodyCameInUntilSomebodyRealDid() {
        var people = store.peopleAt(clock(NINE));
        var example = people.demonstration("facilitator@exemple.invalid", "Animation (exemple)", Role.FACILITATOR);
        people.cameIn(example.id());
        assertThat(people.somebodyCameIn()).isFalse();

        people.cameIn(people.add("a@grasse.example", "Un", Set.of(Role.ADMINISTRATOR)).id());
        assertThat(people.somebodyCameIn()).isTrue();
    }

    private static Instant after(int days) {
        return NINE.plus(Duration.ofDays(days));
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
