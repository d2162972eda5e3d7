package org.essaim.workshop.web.prepare;

import java.util.Optional;
import java.util.UUID;
import org.essaim.text.Typed;
import org.springframework.util.MultiValueMap;

/// Which button of the form was pressed: `save`, or `add:…`, `remove:…`, `up:…`, `down:…`, `search`, `create` among the
/// initiatives.
record Pressed(Kind kind, Optional<UUID> initiative) {
    enum Kind {
        SAVE,
        ADD,
        REMOVE,
        UP,
        DOWN,
        SEARCH,
        CREATE
    }

    boolean saves() {
        return kind == Kind.SAVE;
    }

    /// The Enter key presses no button of ours: after a new question to the catalogue it asks it, elsewhere it saves.
    static Pressed of(MultiValueMap<String, String> sent, PlanForm form) {
        String pressed = Optional.ofNullable(sent.getFirst("do")).orElse("enter");
        String[] parts = pressed.split(":", 2);
        Optional<UUID> initiative = parts.length == 2 ? Typed.id(parts[1]) : Optional.empty();
        return switch (parts[0]) {
            case "add" -> new Pressed(Kind.ADD, initiative);
            case "remove" -> new Pressed(Kind.REMOVE, initiative);
            case "up" -> new Pressed(Kind.UP, initiative);
            case "down" -> new Pressed(Kind.DOWN, initiative);
            case "search" -> new Pressed(Kind.SEARCH, Optional.empty());
            case "create" -> new Pressed(Kind.CREATE, Optional.empty());
            case "enter" ->
                new Pressed(Typed.word(form.query()).equals(form.asked()) ? Kind.SAVE : Kind.SEARCH, Optional.empty());
            case "save" -> new Pressed(Kind.SAVE, Optional.empty());
            // Shown again, and nothing saved that nobody asked to save.
            default -> new Pressed(Kind.SEARCH, Optional.empty());
        };
    }
}
