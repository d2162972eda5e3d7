package org.essaim.mail;

import org.essaim.text.Typed;
import org.essaim.ui.Messages;
import org.essaim.ui.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes every letter that leaves: its subject, its text, and at its foot which Essaim writes, why to this reader, and how
/// they make it stop where they can.
@Component
public class LetterWriter {
    private final Messages messages;
    private final PublicAddress address;

    LetterWriter(Messages messages, PublicAddress address) {
        this.messages = messages;
        this.address = address;
    }

    /// A letter of a kind that there is one of.
    ///
    /// @param words the beginning of its messages: `.subject`, `.text`, `.why` one receives it
    /// @param about see [Letter#about]; may be empty
    /// @param values what each of these messages is told
    public Letter write(String words, String to, String about, @Nullable Object... values) {
        return write(words, words, to, about, values);
    }

    /// One of several of a family, which are all received for one reason (`family.why`).
    ///
    /// @param which `family.which.subject`, `family.which.text`
    public Letter oneOf(String family, String which, String to, String about, @Nullable Object... values) {
        return write(family, family + "." + which, to, about, values);
    }

    private Letter write(String family, String words, String to, String about, @Nullable Object... values) {
        String foot = messages.get("mail.letter.foot", address.base(), messages.get(family + ".why", values));
        return new Letter(
                to,
                messages.get(words + ".subject", values),
                messages.get(words + ".text", values).strip() + "\n\n" + foot,
                about);
    }

    /// A reader by the name that was typed with their address: whoever typed it may not be who reads the letter.
    public String named(String typed) {
        String name = Typed.unlinked(typed);
        return name.isEmpty() ? messages.get("mail.letter.you") : name;
    }
}
