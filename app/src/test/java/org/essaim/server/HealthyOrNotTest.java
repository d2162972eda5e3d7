package org.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.essaim.ServerProcess;
import org.essaim.TestDatabase;
import org.essaim.database.DiskSpace;
import org.essaim.ui.SignOfLife;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.util.unit.DataSize;

/// What `/healthz` answers when something is wrong that a page does not show at once.
class HealthyOrNotTest {
    private static final DiskSpace ENOUGH = new DiskSpace(Path.of("target"), DataSize.ofBytes(1));

    private final DataSource database = TestDatabase.fresh();

    @Test
    void saysReadyWhenAllGoesWell() {
        var answer = new Health(database, ready(), ENOUGH, List.of(Optional::empty)).healthz();

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).containsEntry("status", "ready");
    }

    @Test
    void aFullDiskIsSaid() {
        var full = new DiskSpace(Path.of("target"), DataSize.ofTerabytes(1_000_000));

        says("the disk is full", new Health(database, ready(), full, List.of()));
    }

    @Test
    void aDatabaseThatOnlyReadsIsSaid() throws Exception {
        var standby = (PGSimpleDataSource) database;
        standby.setOptions("-c default_transaction_read_only=on");

        says("the database does not write", new Health(standby, ready(), ENOUGH, List.of()));
    }

    @Test
    void aDatabaseThatIsGoneIsSaid() {
        var gone = new PGSimpleDataSource();
        gone.setUrl("jdbc:postgresql://127.0.0.1:" + ServerProcess.freePort() + "/essaim");

        says("no database", new Health(gone, ready(), ENOUGH, List.of()));
    }

    @Test
    void aRoomThatDoesNotAnswerIsSaid() {
        SignOfLife rooms = () -> Optional.of("a room does not answer");

        says("a room does not answer", new Health(database, ready(), ENOUGH, List.of(Optional::empty, rooms)));
    }

    private static void says(String trouble, Health health) {
        var answer = health.healthz();

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody()).containsEntry("status", trouble);
    }

    private static ApplicationAvailability ready() {
        var context = new StaticApplicationContext();
        context.registerSingleton("availability", ApplicationAvailabilityBean.class);
        context.refresh();
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        return context.getBean(ApplicationAvailability.class);
    }
}
