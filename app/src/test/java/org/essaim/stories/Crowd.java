package org.essaim.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.essaim.Browser;
import org.essaim.Browser.Device;

/// What people do in a story, in the words they read on their screens.
final class Crowd {
    private Crowd() {}

    /// Comes in by the code, as anybody does, on a phone of their own.
    static Page phone(String base, String code, String name, String typed, String territory) {
        Page page = Browser.page(Device.PHONE);
        page.navigate(base + "/rejoindre?code=" + code);
        page.getByRole(AriaRole.TEXTBOX, named("Votre prénom")).fill(name);
        page.locator("#territory").pressSequentially(typed);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(territory))
                .first()
                .click();
        page.getByText("agent de collectivité").first().click();
        page.getByRole(AriaRole.BUTTON, named("Entrer dans l’atelier")).click();
        page.waitForURL(Pattern.compile("/s/"));
        return page;
    }

    /// Enters the demonstration by one of the doors of its home page, where the person stands.
    static Page byTheDoor(Page home, String role) {
        // The first to come waits for the room to be played up to its tables.
        home.waitForNavigation(
                new Page.WaitForNavigationOptions().setTimeout(60_000),
                () -> home.locator("form[action='/demo/" + role + "'] button").click());
        return home;
    }

    static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, named(words)).first().click();
    }

    /// Presses, and says yes to the question that follows.
    static void pressAndConfirm(Page page, String words) {
        press(page, words);
        page.locator("dialog[open] .button--solid").first().click();
    }

    static Locator heading(Page page, String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(words)));
    }

    static void leave(Page... pages) {
        for (Page page : pages) {
            BrowserContext context = page.context();
            context.close();
        }
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(words));
    }
}
