package org.essaim;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /healthz`: 200 once people can come in and the database answers, 503 before, after and otherwise. It also tells
/// PostgreSQL's durability settings as read back at that moment, so that an operator sees them without asking.
@RestController
class Health {
    private final DataSource database;
    private final ApplicationAvailability availability;

    Health(DataSource database, ApplicationAvailability availability) {
        this.database = database;
        this.availability = availability;
    }

    @GetMapping("/healthz")
    ResponseEntity<Map<String, String>> healthz() {
        try {
            var answer = new TreeMap<>(Durability.readBack(database));
            var ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
            answer.put("status", ready ? "ready" : "starting");
            return answer(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE, answer);
        } catch (SQLException e) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, Map.of("status", "no database"));
        }
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, Map<String, String> body) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
    }
}
