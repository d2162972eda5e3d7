package org.essaim.initiative.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.essaim.HttpVisitor;
import org.essaim.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A server killed in the middle of an import, when thousands of lines are written, changed nothing; the next start says so.
class ImportSurvivesAKillTest {
    private static final int LINES = 40_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    @Test
    void aKilledImportChangedNothingAndIsSaidInterrupted() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "killed-import-").toAbsolutePath();
        var text = new StringBuilder("tet_id,nom,description,insee_code,epci,siren_epci,leviers,competences\n");
        for (int i = 1; i <= LINES; i++) {
            text.append(i).append(",Projet ").append(i).append(",,48095,,,{Vélo},{}\n");
        }
        Path file = Files.writeString(directory.resolve("beaucoup.csv"), text);

        try (var server = ServerProcess.start(data, ServerProcess.freePort())) {
            server.awaitReady();
            String id = start(server, data, file);
            var jdbc = JdbcClient.create(server.database());
            // Past half of the bytes, which are counted twice, lines are being written.
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(jdbc.sql("select 2 * read_bytes > total_bytes from initiative.import_run where id = ?::uuid")
                            .param(id)
                            .query(Boolean.class)::single);
            server.kill();
            assertThat(state(jdbc, id)).isEqualTo("running");
        }
        try (var server = ServerProcess.start(data, ServerProcess.freePort())) {
            server.awaitReady();
            var jdbc = JdbcClient.create(server.database());
            assertThat(jdbc.sql("select count(*) from initiative.funded_project")
                            .query(Long.class)
                            .single())
                    .isZero();
            jdbc.sql("update initiative.import_run set started_at = started_at - interval '1 minute'")
                    .update();
            String again = start(server, data, file);
            assertThat(again).isNotBlank();
            assertThat(jdbc.sql("select failure->'reason'->>'key' from initiative.import_run where state = 'failed'")
                            .query(String.class)
                            .single())
                    .isEqualTo("imports.interrupted");
            await().atMost(PATIENCE).until(() -> !state(jdbc, again).equals("running"));
            assertThat(jdbc.sql("select count(*) from initiative.funded_project")
                            .query(Long.class)
                            .single())
                    .isEqualTo(LINES);
        }
    }

    private static String start(ServerProcess server, Path data, Path file) throws Exception {
        List<String> key = Files.readAllLines(data.resolve(CommandKey.FILE));
        var visitor = new HttpVisitor(server.port());
        var answer = visitor.send(visitor.request("/initiatives/imports/commande")
                .header("Authorization", "Bearer " + key.get(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("fichier=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.body();
    }

    private static String state(JdbcClient jdbc, String id) {
        return jdbc.sql("select state from initiative.import_run where id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }
}
