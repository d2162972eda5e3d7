package org.essaim.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.essaim.TestDatabase;
import org.essaim.start.StartRefused;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @Test
    void anAddressAsHostsGiveItIsUnderstood() {
        var url = DatabaseUrl.parse("postgres://compte:mot%2Fde%40passe@base.example:5433/essaim?sslmode=require");

        assertThat(url.getJdbcUrl()).isEqualTo("jdbc:postgresql://base.example:5433/essaim?sslmode=require");
        assertThat(url.getUsername()).isEqualTo("compte");
        assertThat(url.getPassword()).isEqualTo("mot/de@passe");
        assertThat(url).hasToString("jdbc:postgresql://base.example:5433/essaim");
    }

    @Test
    void anAddressOfAnotherEngineIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> DatabaseUrl.parse("mysql://compte:secret@base.example/essaim"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ESSAIM_DATABASE_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aPostgresqlThatMayForgetIsRefused() throws SQLException {
        var settings = Durability.readBack(TestDatabase.fresh());

        assertThat(settings).containsEntry("fsync", "off");
        assertThatThrownBy(() -> Durability.require(settings)).isInstanceOf(StartRefused.class).hasMessageContaining("fsync");
        Durability.require(Map.of("fsync", "on", "synchronous_commit", "remote_apply", "full_page_writes", "on"));
    }

    @Test
    void scriptsAreAppliedAgainOnlyOnceTheyDifferFromThoseApplied() throws SQLException, IOException {
        DataSource database = TestDatabase.fresh();
        var flyway = Flyway.configure().dataSource(database).load();
        execute(database, "drop schema mail cascade");

        Migrations.apply(flyway);
        assertThat(schemas(database)).doesNotContain("mail");

        execute(database, "update essaim.migrated set fingerprint = 'of an older program'");
        Migrations.apply(flyway);
        assertThat(schemas(database)).contains("mail");
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> schemas(DataSource database) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select schema_name from information_schema.schemata")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void aHeldDirectoryIsLeftUntouched(@TempDir Path directory) throws IOException {
        try (var held = DataDirectory.take(directory)) {
            assertThat(held.path()).isEqualTo(directory);

            assertThatThrownBy(() -> DataDirectory.take(directory))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("processus " + ProcessHandle.current().pid());
            assertThat(Files.list(directory)).containsExactly(directory.resolve("lock"));
        }
        DataDirectory.take(directory).close();
    }
}
