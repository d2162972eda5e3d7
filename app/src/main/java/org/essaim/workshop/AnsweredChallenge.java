package org.essaim.workshop;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Which enjeu a workshop answers.
@Repository
public class AnsweredChallenge {
    private final JdbcClient jdbc;

    AnsweredChallenge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<UUID> of(UUID workshop) {
        return jdbc.sql("select challenge_id from workshop.workshop where id = :id and challenge_id is not null")
                .param("id", workshop)
                .query(UUID.class)
                .optional();
    }

    /// @param challenge none for a workshop that stands alone
    @Transactional(propagation = Propagation.MANDATORY)
    public void link(UUID workshop, Optional<UUID> challenge) {
        jdbc.sql("update workshop.workshop set challenge_id = :challenge where id = :id")
                .param("id", workshop)
                .param("challenge", challenge.orElse(null), Types.OTHER)
                .update();
    }
}
