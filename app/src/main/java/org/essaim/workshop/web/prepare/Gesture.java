package org.essaim.workshop.web.prepare;

import java.util.Optional;
import java.util.UUID;
import org.essaim.text.Typed;
import org.springframework.util.MultiValueMap;

/// Which button of the form was pressed: `save`, or `add:…`, `remove:…`, `up:…`, `down:…`, `search`, `create` among the
/// initiatives.
record Gesture(Kind kind, Optional<UUID> initiative) {
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
    static Gesture of(MultiValueMap<String, String> sent, PlanForm form) {
        String pressed = Optional.ofNullable(sent.getFirst("do")).orElse("enter");
        String[] parts = pressed.split(":", 2);
        Optional<UUID> initiative = parts.length == 2 ? Typed.id(parts[1]) : Optional.empty();
        return switch (parts[0]) {
            case "add" -> new Gesture(Kind.ADD, initiative);
            case "remove" -> new Gesture(Kind.REMOVE, initiative);
            case "up" -> new Gesture(Kind.UP, initiative);
            case "down" -> new Gesture(Kind.DOWN, initiative);
            case "search" -> new Gesture(Kind.SEARCH, Optional.empty());
            case "create" -> new Gesture(Kind.CREATE, Optional.empty());
            case "enter" ->
                new Gesture(Typed.word(form.query()).equals(form.asked()) ? Kind.SAVE : Kind.SEARCH, Optional.empty());
            case "save" -> new Gesture(Kind.SAVE, Optional.empty());
            // Shown again, and nothing saved that nobody asked to save.
            default -> new Gesture(Kind.SEARCH, Optional.empty());
        };
    }
}
