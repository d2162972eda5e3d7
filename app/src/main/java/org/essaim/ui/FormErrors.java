package org.essaim.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a form is refused for, field by field, in the order of the page; each refusal says the mend.
///
/// Filled by the web layer, read by the templates `ui/errors` and `ui/field`. Not for sharing between threads.
public final class FormErrors {
    /// A sentence of the message bundles with its values.
    public record Refusal(String key, Object... args) {}

    private final Map<String, List<Refusal>> byField = new LinkedHashMap<>();
    private boolean conflict;

    /// Nothing to say: for a form shown for the first time.
    public static FormErrors none() {
        return new FormErrors();
    }

    /// Refuses a field. The field's name is the one of the form, which is also its `id` in the page.
    public FormErrors refuse(String field, String key, Object... args) {
        byField.computeIfAbsent(field, _ -> new ArrayList<>()).add(new Refusal(key, args));
        return this;
    }

    /// Refuses a field by what is there already, not by how it is typed: sent again later, the same may pass.
    public FormErrors conflict(String field, String key, Object... args) {
        conflict = true;
        return refuse(field, key, args);
    }

    public boolean isConflict() {
        return conflict;
    }

    /// Refuses a field when a condition holds, to be chained.
    public FormErrors refuseIf(boolean refused, String field, String key, Object... args) {
        return refused ? refuse(field, key, args) : this;
    }

    public List<Refusal> of(String field) {
        return List.copyOf(byField.getOrDefault(field, List.of()));
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /// How many fields are refused.
    public int count() {
        return byField.size();
    }

    public Set<String> fields() {
        return Set.copyOf(byField.keySet());
    }

    /// The refused fields, from the first of the page to the last.
    public List<String> inOrder() {
        return List.copyOf(byField.keySet());
    }

    /// The refused field that comes first.
    ///
    /// @throws java.util.NoSuchElementException when nothing is refused
    public String first() {
        return byField.keySet().iterator().next();
    }
}
