package org.essaim.rehearsal;

import java.util.List;
import java.util.Optional;
import org.essaim.workshop.domain.About;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.View;

/// What one simulated person has before their eyes.
public interface Scene {
    /// The item of that key, such as `session`.
    <I extends Item> Optional<I> one(String key, Class<I> type);

    /// Those of that kind, such as `note`.
    <I extends Item> List<I> all(String kind, Class<I> type);

    default Optional<Item.Session> session() {
        return one("session", Item.Session.class);
    }

    default Optional<Item.Me> me() {
        return one("me", Item.Me.class);
    }

    default Optional<Item.Tally> tally() {
        return one("tally", Item.Tally.class);
    }

    /// What this person would do anything for, by what they see.
    default About about() {
        Integer table = me().map(Item.Me::table).filter(it -> it > 0).orElse(null);
        return new About(
                session().map(Item.Session::step).orElse(null),
                table,
                all("table", Item.TableShown.class).stream()
                        .filter(it -> table != null && it.number() == table)
                        .map(Item.TableShown::initiative)
                        .findFirst()
                        .orElse(null),
                tally().map(Item.Tally::vote).orElse(null),
                null,
                null);
    }

    /// A view as it is, for a play that needs no server.
    static Scene of(View view) {
        return new Scene() {
            @Override
            public <I extends Item> Optional<I> one(String key, Class<I> type) {
                return view.only(type);
            }

            @Override
            public <I extends Item> List<I> all(String kind, Class<I> type) {
                return view.all(type).toList();
            }
        };
    }
}
