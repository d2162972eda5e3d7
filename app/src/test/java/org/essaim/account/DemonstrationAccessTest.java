package org.essaim.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.ui.PublicAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemonstrationAccessTest {
    @Test
    void isClosedUntilTheDemonstrationIsLoaded() {
        var access = access("127.0.0.1", "");

        assertThat(access.admits(null)).isFalse();
        access.demonstrationIsLoaded();
        assertThat(access.admits(null)).isTrue();
        assertThat(access.linkWithKey()).isEmpty();
    }

    @Test
    void needsTheKeyAsSoonAsOthersCanCome() {
        for (var access : new DemonstrationAccess[] {access("0.0.0.0", ""), access("127.0.0.1", "https://essaim.example")}) {
            access.demonstrationIsLoaded();
            var link = access.linkWithKey().orElseThrow();

            assertThat(access.open()).isFalse();
            assertThat(access.admits(null)).isFalse();
            assertThat(access.admits("autre")).isFalse();
            assertThat(access.admits(link.substring(link.indexOf("cle=") + 4))).isTrue();
        }
    }

    private static DemonstrationAccess access(String listening, String publicUrl) {
        var environment = new MockEnvironment()
                .withProperty("server.address", listening)
                .withProperty("essaim.public-url", publicUrl);
        return new DemonstrationAccess(new PublicAddress(environment));
    }
}
