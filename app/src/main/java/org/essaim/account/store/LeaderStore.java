package org.essaim.account.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The people of each thing that is led.
@Repository
public class LeaderStore {
    private static final String OF = "select " + PersonStore.COLUMNS
            + " from account.leader l join account.person p on p.id = l.person_id"
            + " where l.kind = :kind and l.thing = :thing order by lower(p.name), p.id";

    private static final String ADD = """
            insert into account.leader (kind, thing, person_id, since) values (:kind, :thing, :person, :now)
            on conflict do nothing
            """;

    private static final String IS_ON = """
            select exists (select 1 from account.leader where kind = :kind and thing = :thing and person_id = :person)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LeaderStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String kind, String thing, UUID person) {
        jdbc.sql(ADD)
                .param("kind", kind)
                .param("thing", thing)
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String kind, String thing, UUID person) {
        jdbc.sql("delete from account.leader where kind = :kind and thing = :thing and person_id = :person")
                .param("kind", kind)
                .param("thing", thing)
                .param("person", person)
                .update();
    }

    public boolean isOn(String kind, String thing, UUID person) {
        return jdbc.sql(IS_ON)
                .param("kind", kind)
                .param("thing", thing)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /// By name.
    public List<Person> of(String kind, String thing) {
        return jdbc.sql(OF).param("kind", kind).param("thing", thing).query(PersonStore::person).list();
    }

    /// The same, held until the transaction ends.
    public List<Person> held(String kind, String thing) {
        return jdbc.sql(OF + " for update of l").param("kind", kind).param("thing", thing).query(PersonStore::person).list();
    }

    public Set<String> ledBy(UUID person, String kind) {
        return Set.copyOf(jdbc.sql("select thing from account.leader where person_id = :person and kind = :kind")
                .param("person", person)
                .param("kind", kind)
                .query(String.class)
                .list());
    }
}
