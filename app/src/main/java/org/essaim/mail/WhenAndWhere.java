package org.essaim.mail;

import java.util.ArrayList;
import java.util.List;
import org.essaim.ui.Messages;
import org.essaim.ui.Moment;

/// When and where, as a letter says it, and what of it a later letter says is no longer so.
///
/// @param where may be empty
public record WhenAndWhere(Moment when, String where) {
    public String words(Messages messages) {
        return where.isEmpty() ? when.dateAndTime() : messages.get("mail.when-and-where", when, where);
    }

    /// What changed, a line each.
    public List<String> changes(WhenAndWhere after, Messages messages) {
        List<String> lines = new ArrayList<>();
        if (!when.day().equals(after.when.day())) {
            lines.add(messages.get("mail.when-and-where.day", after.when, when));
        } else if (!when.equals(after.when)) {
            lines.add(messages.get("mail.when-and-where.hour", after.when.time(), when.time()));
        }
        if (!where.equals(after.where)) {
            lines.add(
                    where.isEmpty()
                            ? messages.get("mail.when-and-where.place-said", after.where)
                            : after.where.isEmpty()
                                    ? messages.get("mail.when-and-where.place-gone", where)
                                    : messages.get("mail.when-and-where.place", after.where, where));
        }
        return lines;
    }
}
