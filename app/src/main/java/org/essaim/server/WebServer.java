package org.essaim.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.essaim.server.Connections.Patience;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// What Jetty is told beyond `application.yaml`.
@Configuration(proxyBeanMethods = false)
class WebServer {
    /// For the log, PostgreSQL, files, and whatever else opens one.
    private static final int DESCRIPTORS_OF_OTHERS = 512;
    private static final int SLOWEST_BYTES_A_SECOND = 2_000;
    private static final int LONGEST_FORM = 2 << 20;

    private final CountDownLatch ready = new CountDownLatch(1);

    /// Redirections name a path and not a host: behind a proxy, only the browser knows by which address it came.
    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> relativeRedirections() {
        return factory -> factory.addServerCustomizers(WebServer::allowRelativeRedirections);
    }

    /// Nobody holds more connections than their share, nor one without using it. Behind proxies all come from one address,
    /// and it is for the proxy to count.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> deadlines(
            @Value("${essaim.connections-per-address}") int most, @Value("${essaim.proxies:0}") int proxies) {
        return factory -> factory.addServerCustomizers(server -> {
            int all = leaveDescriptors(server);
            var crowd = new Connections(
                    proxies > 0 || most == 0 ? Integer.MAX_VALUE : most, all, Patience.USUAL, Patience.WHEN_CROWDED);
            for (Connector connector : server.getConnectors()) {
                connector.addBean(crowd);
            }
            server.addBean(crowd.sweep(server));
            server.insertHandler(new Bodies(Duration.ofSeconds(30), SLOWEST_BYTES_A_SECOND, LONGEST_FORM));
            server.insertHandler(new Opening(ready));
        });
    }

    /// Before anything that is done once all is there, such as a visit to its own pages.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        ready.countDown();
    }

    /// @return how many connections there may be
    private static int leaveDescriptors(Server server) {
        int most = Integer.MAX_VALUE;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            most = (int) Math.clamp(system.getMaxFileDescriptorCount() - DESCRIPTORS_OF_OTHERS, 64, Integer.MAX_VALUE);
        }
        NetworkConnectionLimit limit = server.getBean(NetworkConnectionLimit.class);
        if (limit != null) {
            most = Math.min(most, limit.getMaxNetworkConnectionCount());
            limit.setMaxNetworkConnectionCount(most);
        }
        return most;
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
