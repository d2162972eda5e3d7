package org.essaim.account;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.essaim.account.store.PersonStore;
import org.essaim.account.store.SessionStore;
import org.essaim.account.store.SignInLinks;
import org.essaim.ui.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionOperations;

/// People for the tests of any module: made and signed in at once.
public final class TestAccounts {
    private TestAccounts() {}

    /// Somebody signed in; the cookie is `name=value`, for [org.essaim.HttpVisitor#keep] or a real browser.
    public record Somebody(SignedIn who, String cookie) {}

    public static Somebody somebody(BeanFactory application, Role... roles) {
        var name = "Personne " + System.nanoTime();
        var email = name.replace(' ', '-').toLowerCase(Locale.ROOT) + "@grasse.example";
        var people = application.getBean(PersonStore.class);
        return inTransaction(application, () -> {
            var person = people.add(email, name, Set.of(roles));
            people.cameIn(person.id());
            var token = application.getBean(SessionStore.class).open(person.id());
            return new Somebody(person.signedIn(), "essaim=" + token.text());
        });
    }

    /// Another session of somebody, as the cookie of a browser.
    public static String cookie(BeanFactory application, UUID person) {
        return "essaim="
                + inTransaction(application, () -> application.getBean(SessionStore.class).open(person)).text();
    }

    /// A link that signs somebody in, as if it had been mailed.
    public static Key link(BeanFactory application, @Nullable UUID person, String nextPath, Duration validity) {
        return inTransaction(application, () -> application.getBean(SignInLinks.class).add(person, nextPath, validity));
    }

    private static <T> T inTransaction(BeanFactory application, Supplier<T> work) {
        return application.getBean(TransactionOperations.class).execute(_ -> work.get());
    }
}
