package org.essaim.account;

import java.util.Locale;
import java.util.Set;
import org.essaim.account.store.People;
import org.essaim.account.store.Sessions;
import org.springframework.beans.factory.BeanFactory;

/// People for the tests of any module: made and signed in at once.
public final class TestAccounts {
    private TestAccounts() {}

    /// Somebody signed in; the cookie is `name=value`, for [org.essaim.HttpVisitor#keep] or a real browser.
    public record Somebody(SignedIn who, String cookie) {}

    public static Somebody somebody(BeanFactory application, Role... roles) {
        var name = "Personne " + System.nanoTime();
        var email = name.replace(' ', '-').toLowerCase(Locale.ROOT) + "@grasse.example";
        var people = application.getBean(People.class);
        var person = people.add(email, name, Set.of(roles));
        people.cameIn(person.id());
        var token = application.getBean(Sessions.class).open(person.id());
        return new Somebody(person.signedIn(), "essaim=" + token.text());
    }
}
