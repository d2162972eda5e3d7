package org.essaim.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.essaim.ui.PublicAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTest {
    @Test
    void whoeverComesByHttpsIsToldToComeByNothingElse() {
        assertThat(answer("https://essaim.example").getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(answer("http://192.168.1.20:8080").getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        SecurityHeaders.ALL.forEach((name, value) -> assertThat(answer("https://essaim.example").getHeader(name)).isEqualTo(value));
        assertThat(SecurityHeaders.ALL.get("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
    }

    private static MockHttpServletResponse answer(String publicUrl) {
        var address = new PublicAddress(new MockEnvironment().withProperty("essaim.public-url", publicUrl));
        var response = new MockHttpServletResponse();
        try {
            var given = new StaticListableBeanFactory(Map.of("address", address)).getBeanProvider(PublicAddress.class);
            new SecurityHeaders(given).doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return response;
    }
}
