package org.essaim.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.essaim.database.DiskSpace;
import org.essaim.database.Durability;
import org.essaim.ui.SignOfLife;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /healthz`: 200 once people can come in and what they write is kept; 503 before, after and otherwise, with what is
/// wrong: no database, one that only reads, a full disk, a room that does not answer. It also tells PostgreSQL's
/// durability settings as read back at that moment, so that an operator sees them without asking.
@RestController
class Health {
    private final DataSource database;
    private final ApplicationAvailability availability;
    private final DiskSpace disk;
    private final List<SignOfLife> modules;

    Health(DataSource database, ApplicationAvailability availability, DiskSpace disk, List<SignOfLife> modules) {
        this.database = database;
        this.availability = availability;
        this.disk = disk;
        this.modules = List.copyOf(modules);
    }

    @GetMapping("/healthz")
    ResponseEntity<Map<String, String>> healthz() {
        try {
            var answer = new TreeMap<>(Durability.readBack(database));
            var ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
            var trouble = ready ? trouble() : Optional.of("starting");
            answer.put("status", trouble.orElse("ready"));
            return answer(trouble.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE, answer);
        } catch (SQLException e) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, Map.of("status", "no database"));
        }
    }

    private Optional<String> trouble() throws SQLException {
        if (readsOnly()) {
            return Optional.of("the database does not write");
        }
        try {
            if (disk.isShort()) {
                return Optional.of("the disk is full");
            }
        } catch (IOException e) {
            return Optional.of("the disk does not answer");
        }
        return modules.stream().flatMap(module -> module.trouble().stream()).findFirst();
    }

    private boolean readsOnly() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show transaction_read_only")) {
            return row.next() && row.getString(1).equals("on");
        }
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, Map<String, String> body) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
    }
}
