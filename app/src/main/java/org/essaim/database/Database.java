package org.essaim.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.essaim.start.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Which PostgreSQL serves: the one we carry unless `ESSAIM_DATABASE_URL` names another. It is asked whether it keeps
/// what it acknowledges, and given its tables, before anything else.
@Configuration(proxyBeanMethods = false)
class Database {
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
    @ConditionalOnBean(EmbeddedPostgresql.class)
    PostgresqlWatch postgresqlWatch(EmbeddedPostgresql postgresql, ConfigurableApplicationContext application) {
        return new PostgresqlWatch(postgresql, application);
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
                Migrations.apply(flyway);
            } catch (SQLException e) {
                throw new StartRefused("database-unreachable", connection, String.valueOf(e.getMessage()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    static final class External implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("essaim.database-url"));
        }
    }
}
