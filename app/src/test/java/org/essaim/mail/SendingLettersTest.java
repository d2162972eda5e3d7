package org.essaim.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.essaim.TestDatabase;
import org.essaim.ui.PublicAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

class SendingLettersTest {
    private static final Letter LETTER =
            new Letter("animation@grasse.example", "Votre atelier est prêt", "Bonjour,\n\nÀ mardi, à l’Œuvre !\n");

    private final DataSource database = TestDatabase.fresh();
    private final Hours hours = new Hours();
    private final LetterQueue queue = new LetterQueue(JdbcClient.create(database), hours);
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Courier courier = new Courier(queue, MailServer.NONE, TransactionOperations.withoutTransaction(), hours);

    @BeforeEach
    void openThePost() {
        post.start();
    }

    @AfterEach
    void close() {
        courier.stop();
        post.stop();
    }

    @Test
    void aLetterReachesItsReaderAsItWasWritten() throws Exception {
        outbox(smtp()).send(LETTER);

        assertThat(post.waitForIncomingEmail(10_000, 1)).isTrue();
        var received = post.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Votre atelier est prêt");
        assertThat(received.getContent().toString().replace("\r", "")).isEqualTo(LETTER.text().strip());
        assertThat(received.getFrom()[0]).hasToString("essaim@essaim.example");
    }

    @Test
    void itsTextIsErasedOnceSent() throws Exception {
        var outbox = outbox(smtp());

        outbox.send(LETTER);

        post.waitForIncomingEmail(10_000, 1);
        for (int i = 0; i < 100 && outbox.latest(1).getFirst().sentAt().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(outbox.latest(1).getFirst().sentAt()).isPresent();
        assertThat(outbox.latest(1).getFirst().text()).isEmpty();
    }

    @Test
    void withoutAMailServerItWaitsToBeRead() {
        var outbox = outbox(MailServer.NONE);

        outbox.send(LETTER);

        assertThat(outbox.hasMailServer()).isFalse();
        assertThat(outbox.latest(10)).singleElement().satisfies(kept -> {
            assertThat(kept.text()).isEqualTo(LETTER.text());
            assertThat(kept.sentAt()).isEmpty();
        });
    }

    @Test
    void aRefusedLetterIsTriedAgainLaterAndLater() {
        queue.add(LETTER);
        assertThat(queue.take()).isPresent();

        hours.forward(Duration.ofSeconds(59));
        assertThat(queue.take()).as("before a minute").isEmpty();
        hours.forward(Duration.ofSeconds(1));
        assertThat(queue.take()).as("after a minute").isPresent();
        hours.forward(Duration.ofSeconds(299));
        assertThat(queue.take()).as("before five more").isEmpty();
        hours.forward(Duration.ofSeconds(1));
        assertThat(queue.take()).as("after five more").isPresent();
    }

    @Test
    void aRefusalSaysWhatTheServerAnswered() throws Exception {
        var outbox = outbox(_ -> {
            throw new MailSendException("450 boîte pleine");
        });

        outbox.send(LETTER);

        for (int i = 0; i < 100 && outbox.latest(1).getFirst().lastError().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(outbox.latest(1).getFirst().lastError()).contains("450 boîte pleine");
        assertThat(outbox.latest(1).getFirst().text()).isEqualTo(LETTER.text());
    }

    @Test
    void aLetterStaysWithWhatItTellsOf() {
        var outbox = outbox(MailServer.NONE);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));

        transaction.executeWithoutResult(status -> {
            outbox.send(LETTER);
            status.setRollbackOnly();
        });

        assertThat(outbox.latest(10)).isEmpty();
    }

    @Test
    void aLaterLetterAboutTheSameTakesThePlaceOfOneThatWaits() {
        var outbox = outbox(MailServer.NONE);
        outbox.send(new Letter("elue@sicoval.example", "Votre place", "le 9 mars", "inscription:1"));
        outbox.send(new Letter("elu@sicoval.example", "Votre place", "le 9 mars", "inscription:2"));
        outbox.send(LETTER);

        outbox.send(new Letter("elue@sicoval.example", "La date a changé", "le 10 mars", "inscription:1"));

        assertThat(outbox.latest(10))
                .extracting(KeptLetter::subject)
                .containsExactly("La date a changé", LETTER.subject(), "Votre place");
    }

    @Test
    void lettersAreForgottenAfterThirtyDaysThoughNoOtherLeaves() {
        var outbox = outbox(MailServer.NONE);
        outbox.send(LETTER);
        var purge = queue.forgetting();

        hours.forward(Duration.ofDays(30));
        assertThat(purge.due().applyAsInt(hours.instant().minus(purge.after()))).isZero();
        hours.forward(Duration.ofSeconds(1));
        assertThat(purge.due().applyAsInt(hours.instant().minus(purge.after()))).isEqualTo(1);
        assertThat(purge.erase().applyAsInt(hours.instant().minus(purge.after()))).isEqualTo(1);

        assertThat(outbox.latest(10)).isEmpty();
    }

    @Test
    void aPersonForgottenIsForgottenHereToo() {
        var outbox = outbox(MailServer.NONE);
        outbox.send(LETTER);

        outbox.forget("Animation@Grasse.example");

        assertThat(outbox.latest(10)).isEmpty();
    }

    @Test
    void aNameCannotWriteHeaders() {
        assertThatThrownBy(() -> new Letter("a@b.example", "Bonjour\nBcc: tous@b.example", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter("a@b.example, c@b.example", "Bonjour", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPasswordNeverLeavesInClear() {
        var sender = Smtp.sender("smtp://compte%40x:mot%2Fde@smtp.example");

        assertThat(sender.getUsername()).isEqualTo("compte@x");
        assertThat(sender.getPassword()).isEqualTo("mot/de");
        assertThat(sender.getJavaMailProperties()).containsEntry("mail.smtp.starttls.required", "true");
    }

    private Outbox outbox(MailServer server) {
        courier = new Courier(queue, server, TransactionOperations.withoutTransaction(), hours);
        courier.start();
        return new Outbox(queue, courier);
    }

    private MailServer smtp() {
        var environment = new MockEnvironment().withProperty("essaim.public-url", "https://essaim.example");
        return new Smtp()
                .mailServer(
                        "smtp://127.0.0.1:" + post.getSmtp().getPort(),
                        "",
                        new PublicAddress(environment),
                        new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class));
    }

    /// A clock that a test turns.
    private static final class Hours extends Clock {
        private volatile Instant now = Instant.parse("2021-03-02T09:00:00Z");

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
