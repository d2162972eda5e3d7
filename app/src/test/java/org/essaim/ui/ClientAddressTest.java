package org.essaim.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {
    private static final String PROXY = "10.0.0.1";

    @Test
    void believesNoHeaderUnlessToldOfAProxy() {
        assertThat(read(0, "198.51.100.7", "203.0.113.9")).isEqualTo("198.51.100.7");
        assertThat(read(0, "127.0.0.1", "203.0.113.9")).as("not even from this machine").isEqualTo("127.0.0.1");
    }

    @Test
    void believesWhatOurOwnProxiesAddedAndNothingBefore() {
        assertThat(read(1, PROXY, "6.6.6.6, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(read(2, PROXY, "6.6.6.6, 203.0.113.9, 10.0.0.2")).isEqualTo("203.0.113.9");
        assertThat(read(2, PROXY, "6.6.6.6", "203.0.113.9", "10.0.0.2")).as("one header a proxy").isEqualTo("203.0.113.9");
    }

    @Test
    void countsTheConnectionWhenTheHeaderIsShorterThanOurProxiesMakeIt() {
        assertThat(read(2, PROXY, "6.6.6.6")).isEqualTo(PROXY);
        assertThat(read(1, PROXY)).isEqualTo(PROXY);
    }

    @Test
    void countsAnIpv6SubscriberOnceWhateverTheAddress() {
        assertThat(read(0, "2001:db8:0:1:aaaa::1"))
                .isEqualTo(read(0, "2001:db8:0:1:bbbb::2"))
                .isNotEqualTo(read(0, "2001:db8:0:2::1"));
        assertThat(read(1, PROXY, "[2001:db8:0:1::1]:443")).isEqualTo(read(0, "2001:db8:0:1::9"));
    }

    @Test
    void leavesThePortThatSomeProxiesWrite() {
        assertThat(read(1, PROXY, "203.0.113.9:51123")).isEqualTo("203.0.113.9");
        assertThat(read(1, PROXY, "unknown")).isEqualTo("unknown");
    }

    private static String read(int proxies, String direct, String... forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(direct);
        for (String header : forwarded) {
            request.addHeader("X-Forwarded-For", header);
        }
        return new ClientAddress(proxies).of(request);
    }
}
