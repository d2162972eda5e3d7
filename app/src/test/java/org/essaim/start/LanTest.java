package org.essaim.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LanTest {
    private final MockEnvironment environment = new MockEnvironment().withProperty("server.port", "8081");

    @Test
    void withoutItNothingChanges() {
        new Lan().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.address")).isNull();
        assertThat(environment.getProperty("essaim.public-url")).isNull();
    }

    @Test
    void tellsTheAddressThatPhonesReach() throws SocketException {
        assumeTrue(hasNetwork(), "this machine has no network: no address to find");
        environment.setProperty("essaim.lan", "true");

        new Lan().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
        assertThat(environment.getProperty("essaim.public-url"))
                .matches("http://\\d+\\.\\d+\\.\\d+\\.\\d+:8081")
                .doesNotContain("//127.");
    }

    @Test
    void anAddressGivenByHandWins() {
        environment.setProperty("essaim.lan", "true");
        environment.setProperty("essaim.public-url", "https://essaim.example");

        new Lan().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
        assertThat(environment.getProperty("essaim.public-url")).isEqualTo("https://essaim.example");
    }

    private static boolean hasNetwork() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .anyMatch(address -> address instanceof Inet4Address && !address.isLoopbackAddress());
    }
}
