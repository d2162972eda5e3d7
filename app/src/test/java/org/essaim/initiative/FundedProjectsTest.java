package org.essaim.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.essaim.EssaimTest;
import org.essaim.territory.TerritoryId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class FundedProjectsTest {
    private static final UUID RUN = UUID.fromString("0199f000-0000-7000-8000-00000000a001");
    private static final UUID KNOWN = UUID.fromString("0199f000-0000-7000-8000-00000000a002");
    private static final UUID UNKNOWN = UUID.fromString("0199f000-0000-7000-8000-00000000a003");

    @Autowired
    FundedProjects projects;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsALineAsItsSourceToldIt() {
        jdbc.sql("""
                insert into initiative.import_run (id, file_names, state, started_at, ended_at, total_bytes)
                values (?, '{a.csv}', 'done', now(), now(), 0) on conflict do nothing
                """).param(RUN).update();
        insert(KNOWN, "des-relais-velo", "epci:244800470", 2_166_700L);
        insert(UNKNOWN, "des-relais-velo-2", null, null);

        FundedProject known = projects.bySlug("des-relais-velo").orElseThrow();
        assertThat(known.territory()).contains(TerritoryId.epci("244800470"));
        assertThat(known.amountCents()).hasValue(2_166_700L);
        assertThat(known.themes()).containsExactly(Theme.MOBILITE);
        FundedProject unknown = projects.byId(UNKNOWN).orElseThrow();
        assertThat(unknown.territory()).isEmpty();
        assertThat(unknown.amountCents()).isEmpty();
        assertThat(projects.byIds(List.of(UNKNOWN, UUID.randomUUID(), KNOWN))).containsExactly(unknown, known);
        var all = new ArrayList<FundedProject>();
        projects.all(all::add);
        assertThat(all).contains(known, unknown);
        jdbc.sql("delete from initiative.funded_project where imported_from = ?")
                .param(RUN)
                .update();
    }

    private void insert(UUID id, String slug, String territory, Long cents) {
        jdbc.sql("""
                insert into initiative.funded_project (id, slug, dataset, source_key, title, description, territory,
                    territory_name, theme_label, themes, amount_cents, beneficiary, status, levers, imported_from,
                    imported_at, content_hash, identity_hash)
                values (?, ?, 'projets-tet', ?, 'Des relais vélo', '', ?, 'Gévaudan', 'Vélo', '{mobilite}', ?, '', '', '{}',
                    ?, now(), '', '')
                """)
                .params(id, slug, "test-" + id, territory, cents, RUN)
                .update();
    }
}
