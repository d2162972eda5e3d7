package org.essaim.initiative.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.imports.Fingerprint;
import org.essaim.imports.LineWriter.Written;
import org.essaim.imports.Matching.Kept;
import org.essaim.initiative.Dataset;
import org.essaim.initiative.Theme;
import org.essaim.initiative.imports.CollectiviteReader.Collectivite;
import org.essaim.territory.Located;
import org.essaim.territory.TerritoryId;
import org.essaim.ui.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What an import reads and writes of the projects. All within the import's one transaction.
@Repository
class ProjectWriter {
    private static final String KEPT = """
            select source_key, identity_hash, content_hash from initiative.funded_project where dataset = :dataset
            order by imported_at, id
            """;
    /// The address and the id stay, and so does the initiative made of it.
    private static final String WRITE = """
            insert into initiative.funded_project (id, slug, dataset, source_key, title, description, territory, territory_name,
                department, theme_label, themes, year, amount_cents, beneficiary, siren, status, levers, imported_from,
                imported_at, content_hash, identity_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (dataset, source_key) do update set
                title = excluded.title, description = excluded.description, territory = excluded.territory,
                territory_name = excluded.territory_name, department = excluded.department,
                theme_label = excluded.theme_label, themes = excluded.themes, year = excluded.year,
                amount_cents = excluded.amount_cents, beneficiary = excluded.beneficiary, siren = excluded.siren,
                status = excluded.status, levers = excluded.levers, imported_from = excluded.imported_from,
                imported_at = excluded.imported_at, content_hash = excluded.content_hash,
                identity_hash = excluded.identity_hash
            """;
    private static final String COLLECTIVITES = """
            select id, name, territory, department from initiative.collectivite
            """;
    private static final String WRITE_COLLECTIVITE = """
            insert into initiative.collectivite (id, name, territory, department) values (?, ?, ?, ?)
            on conflict (id) do update set
                name = excluded.name, territory = excluded.territory, department = excluded.department
            """;
    private static final int SLUG_RADIX = 36;
    private static final int SLUG_TAIL = 10;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ProjectWriter(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Kept> kept(Dataset dataset) {
        return jdbc.sql(KEPT)
                .param("dataset", dataset.slug())
                .query((row, _) -> new Kept(
                        row.getString("source_key"),
                        Fingerprint.of(row.getBytes("identity_hash")),
                        Fingerprint.of(row.getBytes("content_hash"))))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(Dataset dataset, UUID run, Instant now, List<Written<ImportedProject>> projects) {
        OffsetDateTime at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        batches.batchUpdate(WRITE, projects, projects.size(), (statement, one) -> {
            ImportedProject project = one.line();
            int place = 1;
            statement.setObject(place++, UuidCreator.getTimeOrderedEpoch());
            statement.setString(place++, slug(dataset, one));
            statement.setString(place++, dataset.slug());
            statement.setString(place++, one.key());
            statement.setString(place++, project.title());
            statement.setString(place++, project.description());
            statement.setString(place++, text(project.place().territory()));
            statement.setString(place++, project.place().name());
            statement.setString(place++, orNull(project.place().department()));
            statement.setString(place++, project.themeLabel());
            texts(statement, place++, project.themes().stream().map(Theme::slug).toList());
            if (project.year().isPresent()) {
                statement.setInt(place++, project.year().getAsInt());
            } else {
                statement.setNull(place++, Types.INTEGER);
            }
            if (project.amountCents().isPresent()) {
                statement.setLong(place++, project.amountCents().getAsLong());
            } else {
                statement.setNull(place++, Types.BIGINT);
            }
            statement.setString(place++, project.beneficiary());
            statement.setString(place++, project.siren().orElse(null));
            statement.setString(place++, project.status());
            texts(statement, place++, project.levers());
            statement.setObject(place++, run);
            statement.setObject(place++, at);
            statement.setBytes(place++, project.content().bytes());
            statement.setBytes(place, project.identity().bytes());
        });
    }

    Map<String, Located> collectivites() {
        var places = new HashMap<String, Located>();
        jdbc.sql(COLLECTIVITES)
                .query((row, _) -> places.put(
                        row.getString("id"),
                        new Located(
                                Optional.ofNullable(row.getString("territory")).flatMap(TerritoryId::parse),
                                row.getString("name"),
                                Optional.ofNullable(row.getString("department")).orElse(""))))
                .list();
        return places;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(List<Collectivite> collectivites) {
        batches.batchUpdate(WRITE_COLLECTIVITE, collectivites, collectivites.size(), (statement, one) -> {
            statement.setString(1, one.id());
            statement.setString(2, one.place().name());
            statement.setString(3, text(one.place().territory()));
            statement.setString(4, orNull(one.place().department()));
        });
    }

    /// Titles repeat a thousand times (« Rénovation de l’éclairage public »): the tail is drawn from the key, and stays.
    private static String slug(Dataset dataset, Written<ImportedProject> one) {
        byte[] key = Fingerprint.of(List.of(dataset.slug(), one.key())).bytes();
        String tail = new BigInteger(1, key).toString(SLUG_RADIX);
        return Slug.of(one.line().title()) + "-" + tail.substring(tail.length() - SLUG_TAIL);
    }

    private static void texts(PreparedStatement statement, int place, List<String> texts) throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf("text", texts.toArray()));
    }

    private static @Nullable String text(Optional<TerritoryId> territory) {
        return territory.map(TerritoryId::toString).orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
