package org.essaim.workshop.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.EssaimTest;
import org.essaim.HttpVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// Behind one proxy, as an Essaim open to the world is: each client is counted by its own address.
@EssaimTest
@TestPropertySource(properties = "essaim.proxies=1")
class GuessingCodesTest {
    @LocalServerPort
    int port;

    private HttpVisitor visitor;

    @BeforeEach
    void openABrowser() {
        visitor = new HttpVisitor(port);
    }

    @Test
    void whoGuessesIsStoppedAndNobodyElseBehindTheSameProxyIs() {
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            int status = type("203.0.113.9", "FIL-%d%d2".formatted(2 + i / 8 % 8, 2 + i % 8));
            refused += status == 429 ? 1 : 0;
        }

        assertThat(refused).isBetween(25, 30);
        assertThat(type("203.0.113.10", "FIL-222")).as("another client").isEqualTo(404);
    }

    @Test
    void aSlipThatCanBeNoCodeIsNotCounted() {
        for (int i = 0; i < 60; i++) {
            assertThat(type("203.0.113.11", "bonjour")).isEqualTo(404);
        }
    }

    @Test
    void aForgedAddressBeforeTheProxysIsHearsay() {
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            refused += type("198.51.100." + i + ", 203.0.113.12", "RUC-%d%d3".formatted(2 + i / 8 % 8, 2 + i % 8)) == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(25, 30);
    }

    private int type(String forwarded, String code) {
        var request = visitor.request("/a/" + code).header("Accept", "text/html").header("X-Forwarded-For", forwarded);
        return visitor.send(request.build()).statusCode();
    }
}
