package org.essaim.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.essaim.Browser;
import org.essaim.Browser.Device;
import org.essaim.EssaimTest;
import org.essaim.text.Typed;
import org.essaim.workshop.SampleWorkshop.Moment;
import org.essaim.workshop.web.PlayedRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The page counts as the server does, and nothing that is pasted is cut without a word.
@EssaimTest
class CountingSignsTest {
    @LocalServerPort
    int port;

    @Autowired
    BeanFactory application;

    private Page phone;

    @BeforeEach
    void openAPhone() {
        phone = Browser.page(Device.PHONE);
        phone.navigate("http://localhost:" + port
                + new PlayedRoom(application).playTo(Moment.DECOMPOSITION).phone(1));
    }

    @AfterEach
    void leave() {
        phone.context().close();
    }

    @Test
    void countsAsTheServerDoes() {
        for (String text : List.of(
                "", " ", "une idée", "E\u0301lodie", "🐝🌻", "👩\u200D🌾", "deux  mots\t\u00A0collés", "a\r\n\r\n\r\nb ", "z\u200Bé\u00ADr\u0000o",
                "ligne\u2028autre", " \n un \n\n\n\n deux \n ", "\uFFFE\uFDD0a", "d'ici 2028")) {
            Object counted = phone.evaluate(
                    """
                    async text => {
                      const { signs } = await import("/ui/signs.js")
                      return signs(text)
                    }""",
                    text);
            assertThat(counted).as(text).isEqualTo(Typed.length(Typed.text(text)));
        }
    }

    @Test
    void whatIsPastedIsWholeAndSaysHowMuchIsTooMuch() {
        Locator field = phone.locator("#write-text");
        field.fill("🐝".repeat(280));
        assertThat(phone.locator("#write-count")).containsText("280 signes sur 280");
        assertThat(phone.locator(".signs-over")).hasCount(0);

        field.fill("🐝".repeat(281));
        assertThat(field).hasValue("🐝".repeat(281));
        assertThat(phone.locator(".signs-over")).hasText("1 signe de trop : raccourcissez avant d’envoyer.");
        phone.locator("form:has(#write-text) button.button--solid").click();
        assertThat(field).hasValue("🐝".repeat(281));

        field.fill("🐝".repeat(280));
        assertThat(phone.locator(".signs-over")).isHidden();
        phone.locator("form:has(#write-text) button.button--solid").click();
        assertThat(field).hasValue("");
    }
}
