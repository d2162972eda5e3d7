package org.essaim.commun;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.account.Accounts;
import org.essaim.account.PersonForgotten;
import org.essaim.commun.domain.Commun;
import org.essaim.commun.domain.Concept;
import org.essaim.commun.domain.Version;
import org.essaim.commun.store.ToldStore;
import org.essaim.commun.store.ToldStore.Told;
import org.essaim.language.Language;
import org.essaim.mail.Letter;
import org.essaim.mail.LetterWriter;
import org.essaim.mail.MailAddress;
import org.essaim.mail.Outbox;
import org.essaim.ui.PublicAddress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells of a new version those whom it concerns: who wrote in an adaptation of the commun, and who left an address with
/// « mon territoire reprendrait ». One letter a version and an address, in the transaction that publishes; each carries
/// the link that stops them.
@Component
public class News {
    private final ToldStore store;
    private final Accounts accounts;
    private final Communs communs;
    private final Outbox outbox;
    private final LetterWriter letters;
    private final PublicAddress address;

    News(
            ToldStore store,
            Accounts accounts,
            Communs communs,
            Outbox outbox,
            LetterWriter letters,
            PublicAddress address) {
        this.store = store;
        this.accounts = accounts;
        this.communs = communs;
        this.outbox = outbox;
        this.letters = letters;
        this.address = address;
    }

    void tell(Concept concept, Version version) {
        List<Told> told = store.tell(concept.id(), version.number());
        Map<UUID, String> emails = accounts.emails(
                told.stream().flatMap(it -> Stream.ofNullable(it.account())).toList());
        Set<String> written = new HashSet<>();
        for (Told one : told) {
            boolean adapts = one.account() != null;
            String email = adapts ? emails.getOrDefault(one.account(), "") : one.email();
            if (!email.isEmpty() && written.add(MailAddress.oneForm(email))) {
                outbox.send(letter(adapts, email, one.stopKey(), concept, version));
            }
        }
    }

    private Letter letter(boolean adapts, String email, UUID stopKey, Concept concept, Version version) {
        String title = Language.spoken().typographed(version.body().title());
        String page = address.of("/c/" + concept.slug() + "/" + version.number());
        return letters.oneOf(
                "commun.news.letter",
                adapts ? "adapter" : "taker",
                email,
                ToldStore.about(stopKey, version.number()),
                title,
                version.number(),
                Language.spoken().typographed(version.changes()),
                page,
                page + "/changements",
                address.of("/nouvelles/" + stopKey));
    }

    /// The commun of whose versions a link stops the letters.
    public Optional<Commun> of(UUID stopKey) {
        return store.byStopKey(stopKey).flatMap(communs::byId);
    }

    public boolean isStopped(UUID stopKey) {
        return store.isStopped(stopKey);
    }

    @Transactional
    public void stop(UUID stopKey) {
        store.stop(stopKey);
    }

    @EventListener
    @Transactional
    void forget(PersonForgotten forgotten) {
        store.forget(forgotten.person());
    }
}
