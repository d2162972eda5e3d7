package org.essaim.project.store;

import java.util.Optional;
import java.util.UUID;
import org.essaim.project.plan.PlanDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The plan of each project, as it is written last.
@Repository
public class PlanStore {
    private static final String SAVE = """
            insert into project.plan (project_id, revision, body) values (:project, :revision, :body::jsonb)
            on conflict (project_id) do update set revision = excluded.revision, body = excluded.body
            """;

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Nothing while nobody has begun one.
    public Optional<PlanDraft> of(UUID project) {
        return jdbc.sql("select body from project.plan where project_id = :project")
                .param("project", project)
                .query((row, _) -> PlanJson.read(row.getString("body")))
                .optional();
    }

    /// The same, and nobody else writes this project's until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PlanDraft> held(UUID project) {
        jdbc.sql("select id from project.project where id = :project for update")
                .param("project", project)
                .query(UUID.class)
                .single();
        return of(project);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void save(UUID project, PlanDraft draft) {
        jdbc.sql(SAVE)
                .param("project", project)
                .param("revision", draft.revision())
                .param("body", PlanJson.write(draft))
                .update();
    }
}
