package org.essaim.workshop.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.workshop.PersonWatcher;
import org.essaim.workshop.domain.Citation;
import org.essaim.workshop.domain.Effect;
import org.essaim.workshop.domain.Event;
import org.essaim.workshop.domain.Id;
import org.essaim.workshop.domain.Participant;
import org.essaim.workshop.domain.People;
import org.essaim.workshop.domain.Person;
import org.essaim.workshop.domain.PlannedInitiative;
import org.essaim.workshop.domain.Workshop;
import org.essaim.workshop.wire.EventCodec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The log of each workshop, and what its commands change beside it: all of a batch, or nothing.
@Component
public class EventLog {
    private static final String APPEND = """
            insert into workshop.event (workshop_id, position, type, version, data, command_id, at)
            select ?, * from unnest(?::bigint[], ?::text[], ?::int[], ?::jsonb[], ?::uuid[], ?::timestamptz[])""";

    private static final String READ = """
            select position, type, version, data::text as data, command_id, at
            from workshop.event where workshop_id = ? order by position""";

    private static final String EMPTY = """
            update workshop.event set version = ?, data = ?::jsonb where workshop_id = ? and position = ?""";

    private static final String PERSONS = """
            select participant_id, name, citation from workshop.person where workshop_id = ?""";

    private static final String BALLOTS = "select voter, approved from workshop.ballot where workshop_id = ?";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final CardKeeping cards;
    /// Asked when they are needed: they stand above, and on what this makes.
    private final ObjectProvider<PersonWatcher> watchers;

    EventLog(
            JdbcTemplate jdbc,
            JdbcClient client,
            TransactionTemplate transaction,
            CardKeeping cards,
            ObjectProvider<PersonWatcher> watchers) {
        this.jdbc = jdbc;
        this.client = client;
        this.transaction = transaction;
        this.cards = cards;
        this.watchers = watchers;
    }

    public List<Recorded> read(UUID workshop) {
        return jdbc.query(READ, (row, _) -> recorded(row), workshop);
    }

    /// The deletable side, as it stands now.
    public People people(UUID workshop) {
        Map<Id<Participant>, Person> persons = new HashMap<>();
        jdbc.query(
                PERSONS,
                row -> {
                    persons.put(
                            new Id<>(row.getObject("participant_id", UUID.class)),
                            new Person(row.getString("name"), Citation.valueOf(row.getString("citation"))));
                },
                workshop);
        Map<String, List<Id<PlannedInitiative>>> ballots = new HashMap<>();
        jdbc.query(BALLOTS, row -> { ballots.put(row.getString("voter"), ids(row.getArray("approved"))); }, workshop);
        return People.of(persons, ballots);
    }

    /// Appends a batch with its effects, in one transaction; on disk when this returns.
    ///
    /// @param emptied the events, of the batch or before it, whose words are to be no more, by position: see [Erasure]
    /// @param after the workshop once the batch is folded: what lists show of it is kept up with it
    /// @param listed whether what lists show changed
    /// @throws org.springframework.dao.DuplicateKeyException when somebody else wrote first: nothing was appended
    public void append(
            UUID workshop,
            List<Recorded> batch,
            List<Effect> effects,
            Map<Long, Event> emptied,
            Workshop after,
            boolean listed) {
        if (emptied.isEmpty() && effects.stream().allMatch(Effect.Erases.class::isInstance) && !listed) {
            // One statement is its own transaction: one round trip less for every note.
            insert(workshop, batch);
            return;
        }
        transaction.executeWithoutResult(_ -> {
            if (!batch.isEmpty()) {
                insert(workshop, batch);
            }
            effects.forEach(effect -> apply(workshop, effect));
            empty(workshop, emptied);
            if (listed) {
                cards.keep(workshop, after);
            }
        });
    }

    private void insert(UUID workshop, List<Recorded> batch) {
        int size = batch.size();
        Long[] positions = new Long[size];
        String[] types = new String[size];
        Integer[] versions = new Integer[size];
        String[] data = new String[size];
        UUID[] commands = new UUID[size];
        String[] times = new String[size];
        for (int i = 0; i < size; i++) {
            Recorded recorded = batch.get(i);
            EventCodec.Stored stored = EventCodec.write(recorded.event());
            positions[i] = recorded.position();
            types[i] = stored.type();
            versions[i] = stored.version();
            data[i] = stored.data();
            commands[i] = recorded.command();
            times[i] = recorded.at().toString();
        }
        jdbc.execute((ConnectionCallback<Integer>) connection ->
                insert(connection, workshop, positions, types, versions, data, commands, times));
    }

    private static int insert(
            Connection connection,
            UUID workshop,
            Long[] positions,
            String[] types,
            Integer[] versions,
            String[] data,
            UUID[] commands,
            String[] times)
            throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setObject(1, workshop);
            statement.setArray(2, connection.createArrayOf("bigint", positions));
            statement.setArray(3, connection.createArrayOf("text", types));
            statement.setArray(4, connection.createArrayOf("int", versions));
            statement.setArray(5, connection.createArrayOf("text", data));
            statement.setArray(6, connection.createArrayOf("uuid", commands));
            statement.setArray(7, connection.createArrayOf("text", times));
            return statement.executeUpdate();
        }
    }

    private void apply(UUID workshop, Effect effect) {
        switch (effect) {
            case Effect.KeepPerson(var id, var person) ->
                // A new person's row was made with their key; here the name and the wish follow the command.
                client.sql("""
                        insert into workshop.person (workshop_id, participant_id, name, citation, code)
                        values (:workshop, :id, :name, :citation, :code)
                        on conflict (workshop_id, participant_id)
                        do update set name = excluded.name, citation = excluded.citation""")
                        .param("workshop", workshop)
                        .param("id", id.value())
                        .param("name", person.name())
                        .param("citation", person.citation().name())
                        .param("code", PersonalCode.draw())
                        .update();
            case Effect.ForgetPerson(var id) -> {
                client.sql("delete from workshop.person where workshop_id = :workshop and participant_id = :id")
                        .param("workshop", workshop)
                        .param("id", id.value())
                        .update();
                watchers.orderedStream().forEach(watcher -> watcher.forgotten(workshop, id));
            }
            case Effect.KeepBallot(var voter, var approved) ->
                client.sql("""
                        insert into workshop.ballot (workshop_id, voter, approved) values (:workshop, :voter, :approved)
                        on conflict (workshop_id, voter) do update set approved = excluded.approved""")
                        .param("workshop", workshop)
                        .param("voter", voter)
                        .param("approved", approved.stream().map(Id::value).toArray(UUID[]::new))
                        .update();
            case Effect.DropBallot(var voter) ->
                client.sql("delete from workshop.ballot where workshop_id = :workshop and voter = :voter")
                        .param("workshop", workshop)
                        .param("voter", voter)
                        .update();
            case Effect.EmptyBallotBox() ->
                client.sql("delete from workshop.ballot where workshop_id = :workshop")
                        .param("workshop", workshop)
                        .update();
            case Effect.Erases _ -> { /* by position, once all of the batch is there */ }
        }
    }

    /// The one update that the log allows.
    private void empty(UUID workshop, Map<Long, Event> emptied) {
        List<Object[]> rows = new ArrayList<>();
        emptied.forEach((position, event) -> {
            EventCodec.Stored stored = EventCodec.write(event);
            rows.add(new Object[] {stored.version(), stored.data(), workshop, position});
        });
        jdbc.batchUpdate(EMPTY, rows);
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getLong("position"),
                row.getObject("command_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                EventCodec.read(new EventCodec.Stored(row.getString("type"), row.getInt("version"), row.getString("data"))));
    }

    private static List<Id<PlannedInitiative>> ids(Array array) throws SQLException {
        List<Id<PlannedInitiative>> ids = new ArrayList<>();
        for (UUID id : (UUID[]) array.getArray()) {
            ids.add(new Id<>(id));
        }
        return ids;
    }
}
