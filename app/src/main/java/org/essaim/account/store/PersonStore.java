package org.essaim.account.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.account.Role;
import org.essaim.mail.MailAddress;
import org.essaim.text.Typed;
import org.essaim.ui.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The people with an account.
@Repository
public class PersonStore {
    static final String COLUMNS = "p.id, p.email, p.name, p.roles, p.demonstration, p.last_signed_in_at";

    private static final String ADD =
            """
            insert into account.person (id, email, name, roles, demonstration, created_at)
            values (:id, :email, :name, :roles, :demonstration, :now)
            on conflict (email) do nothing
            """;

    private static final String OTHER_ADMINISTRATORS =
            """
            select count(*) from account.person
             where 'ADMINISTRATOR' = any(roles) and not demonstration and id <> :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Adds somebody, unless the address is already somebody's; answers who has it.
    @Transactional(propagation = Propagation.MANDATORY)
    public Person add(String email, String name, Set<Role> roles) {
        return add(email, name, roles, false);
    }

    /// The person that everybody who enters by one door of the demonstration shares.
    @Transactional(propagation = Propagation.MANDATORY)
    public Person demonstration(String email, String name, Role role) {
        return add(email, name, Set.of(role), true);
    }

    private Person add(String email, String name, Set<Role> roles, boolean demonstration) {
        jdbc.sql(ADD)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("email", normal(email))
                .param("name", Typed.line(name))
                .param("roles", names(roles))
                .param("demonstration", demonstration)
                .param("now", now())
                .update();
        return byEmail(email).orElseThrow();
    }

    public Optional<Person> byEmail(String email) {
        return jdbc.sql("select " + COLUMNS + " from account.person p where email = :email")
                .param("email", normal(email))
                .query(PersonStore::person)
                .optional();
    }

    public Optional<Person> byId(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from account.person p where id = :id")
                .param("id", id)
                .query(PersonStore::person)
                .optional();
    }

    public List<Person> byIds(Collection<UUID> ids) {
        return jdbc.sql("select " + COLUMNS + " from account.person p where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PersonStore::person)
                .list();
    }

    /// One page of people by name, those of the demonstration last; a page beyond the last gives the last.
    public Slice<Person> page(int page, int size) {
        long total = jdbc.sql("select count(*) from account.person").query(Long.class).single();
        return Slice.of(page, size, total, this::list);
    }

    private List<Person> list(int limit, int offset) {
        return jdbc.sql("select " + COLUMNS
                        + " from account.person p order by demonstration, lower(name), id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(PersonStore::person)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void change(UUID id, String name, Set<Role> roles) {
        jdbc.sql("update account.person set name = :name, roles = :roles where id = :id")
                .param("id", id)
                .param("name", Typed.line(name))
                .param("roles", names(roles))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void cameIn(UUID id) {
        jdbc.sql("update account.person set last_signed_in_at = :now where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(UUID id) {
        jdbc.sql("delete from account.person where id = :id").param("id", id).update();
    }

    /// Whether nobody else could administer if this person left. Locks the administrators until the end of the
    /// transaction: two of them leaving at once do not both see the other staying.
    public boolean isTheLastAdministrator(UUID id) {
        jdbc.sql("select id from account.person where 'ADMINISTRATOR' = any(roles) for update")
                .query(UUID.class)
                .list();
        return byId(id).filter(person -> person.roles().contains(Role.ADMINISTRATOR) && !person.demonstration())
                        .isPresent()
                && jdbc.sql(OTHER_ADMINISTRATORS).param("id", id).query(Long.class).single() == 0;
    }

    /// Whether somebody real has ever come in.
    public boolean somebodyCameIn() {
        return jdbc.sql(
                        "select exists (select 1 from account.person where last_signed_in_at is not null and not demonstration)")
                .query(Boolean.class)
                .single();
    }

    static String normal(String email) {
        return MailAddress.oneForm(email);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    static Person person(ResultSet row, int number) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                roles,
                row.getBoolean("demonstration"),
                Optional.ofNullable(row.getObject("last_signed_in_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
