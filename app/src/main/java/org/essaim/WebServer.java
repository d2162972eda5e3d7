package org.essaim;

import java.util.Arrays;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What Jetty is told beyond `application.yaml`.
@Configuration(proxyBeanMethods = false)
class WebServer {

    /// Redirections name a path and not a host: behind a proxy, only the browser knows by which address it came.
    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> relativeRedirections() {
        return factory -> factory.addServerCustomizers(WebServer::allowRelativeRedirections);
    }

    private static void allowRelativeRedirections(Server server) {
        Arrays.stream(server.getConnectors())
                .flatMap(connector -> connector.getConnectionFactories().stream())
                .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                .map(HttpConfiguration.ConnectionFactory.class::cast)
                .forEach(factory -> {
                    factory.getHttpConfiguration().setRelativeRedirectAllowed(true);
                    factory.getHttpConfiguration().setSendServerVersion(false);
                });
    }
}
