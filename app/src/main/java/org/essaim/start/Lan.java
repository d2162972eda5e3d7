package org.essaim.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/// `--lan`: listens on every interface, and unless a public address was given, tells people the one that the phones
/// of the same network reach.
final class Lan implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("essaim.lan", Boolean.class, false)) {
            return;
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.address", "0.0.0.0");
        if (!StringUtils.hasText(environment.getProperty("essaim.public-url"))) {
            var address = address().orElseThrow(() -> new StartRefused("no-lan-address"));
            var port = environment.getProperty("server.port", "8080");
            settings.put("essaim.public-url", "http://" + address.getHostAddress() + ":" + port);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("lan", settings));
    }

    private static Optional<InetAddress> address() {
        return routed().or(Lan::firstPrivate);
    }

    /// The interface by which this machine would go out. Nothing is sent: connecting a datagram socket only picks it.
    private static Optional<InetAddress> routed() {
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress("192.0.2.1", 9));
            return Optional.of(socket.getLocalAddress()).filter(Lan::reachesPhones);
        } catch (IOException | UncheckedIOException noRoute) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> firstPrivate() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Lan::reachesPhones)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean reachesPhones(InetAddress address) {
        return address instanceof Inet4Address && !address.isLoopbackAddress() && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress();
    }
}
