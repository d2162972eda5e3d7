package org.essaim;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Which PostgreSQL serves, and how its tables come to be: the one we carry unless `ESSAIM_DATABASE_URL` names another;
/// a schema and a migration history per module, so that a module could leave with its tables.
@Configuration(proxyBeanMethods = false)
class Database {
    /// The modules with tables, each after those it stands on.
    static final List<String> MODULES =
            List.of(
                    "media", "mail", "account", "territory", "document", "initiative", "programme", "workshop", "commun", "site");

    /// Without the [HeadStart], which takes it early.
    @Bean
    @ConditionalOnMissingBean
    DataDirectory dataDirectory(@Value("${essaim.data}") Path path) {
        return DataDirectory.take(path);
    }

    @Bean
    @ConditionalOnBean(EmbeddedPostgresql.class)
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgresql postgresql) {
        return new DatabaseUrl(postgresql.url(), EmbeddedPostgresql.USER, postgresql.password());
    }

    @Bean
    @Conditional(External.class)
    JdbcConnectionDetails externalConnection(@Value("${essaim.database-url}") String url, DataDirectory taken) {
        return DatabaseUrl.parse(url);
    }

    @Bean
    FlywayMigrationStrategy eachModuleItsHistory(
            JdbcConnectionDetails connection, @Value("${essaim.durability-required:true}") boolean durabilityRequired) {
        return flyway -> {
            try {
                var settings = Durability.readBack(flyway.getConfiguration().getDataSource());
                if (durabilityRequired) {
                    Durability.require(settings);
                }
            } catch (SQLException e) {
                throw new StartRefused("database-unreachable", connection, String.valueOf(e.getMessage()));
            }
            MODULES.forEach(module -> migrate(flyway, module));
        };
    }

    static void migrate(Flyway flyway, String module) {
        if (Database.class.getClassLoader().getResource(module + "/migration") == null) {
            return;
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas(module)
                .locations("classpath:" + module + "/migration")
                .load()
                .migrate();
    }

    static final class External implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("essaim.database-url"));
        }
    }
}
