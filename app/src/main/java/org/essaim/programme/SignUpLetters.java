package org.essaim.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.essaim.mail.Letter;
import org.essaim.mail.LetterWriter;
import org.essaim.mail.Outbox;
import org.essaim.mail.WhenAndWhere;
import org.essaim.ui.Key;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.springframework.stereotype.Component;

/// What those who signed up for an activity are written, in the transaction of what it tells.
@Component
class SignUpLetters {
    private static final String FAMILY = "programme.sign-up.letter";

    private final LetterWriter letters;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;

    SignUpLetters(LetterWriter letters, Outbox outbox, Messages messages, PublicAddress address) {
        this.letters = letters;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    void kept(Gathering day, Activity activity, SignUp to, Key key) {
        send("kept", day, activity, to, key);
    }

    void calledOff(Gathering day, Activity activity, SignUp to, Key key) {
        send("called-off", day, activity, to, key);
    }

    void moved(Gathering before, Activity was, Gathering after, Activity is, SignUp to, Key key) {
        send("moved", after, is, to, key, String.join("\n", changes(before, was, after, is)));
    }

    /// Whether what people noted of it is no longer so: when, or where.
    boolean isMove(Gathering before, Activity was, Gathering after, Activity is) {
        return !changes(before, was, after, is).isEmpty();
    }

    /// A line each.
    private List<String> changes(Gathering before, Activity was, Gathering after, Activity is) {
        return whenAndWhere(before, was).changes(whenAndWhere(after, is), messages);
    }

    private static WhenAndWhere whenAndWhere(Gathering day, Activity activity) {
        return new WhenAndWhere(day.at(activity.starts()), day.where(activity));
    }

    private void send(String which, Gathering day, Activity activity, SignUp to, Key key, Object... more) {
        String link = address.of("/journee/" + key.text());
        List<Object> words = new ArrayList<>(List.of(
                letters.named(to.name()),
                activity.title(),
                whenAndWhere(day, activity).words(messages),
                link,
                link + "/calendrier.ics"));
        words.addAll(List.of(more));
        Letter letter = letters.oneOf(FAMILY, which, to.email(), about(to.id()), words.toArray());
        if (which.equals("kept")) {
            outbox.sendToUnconfirmed(letter);
        } else {
            outbox.send(letter);
        }
    }

    /// Deletes what was written about a sign-up, left or not: it names somebody.
    void forget(UUID signUp) {
        outbox.forgetAbout(List.of(about(signUp)));
    }

    private static String about(UUID signUp) {
        return "activite:" + signUp;
    }
}
