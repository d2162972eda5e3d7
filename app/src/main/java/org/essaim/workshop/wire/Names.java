package org.essaim.workshop.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/// A two-way table from stable names to record classes: what is written never carries the name of a class.
final class Names<T> {
    private final Map<String, Class<? extends T>> classes = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    Names<T> with(String name, Class<? extends T> type) {
        if (classes.put(name, type) != null || names.put(type, name) != null) {
            throw new IllegalArgumentException("Named twice: " + name + " or " + type);
        }
        return this;
    }

    Class<? extends T> type(String name) {
        Class<? extends T> type = classes.get(name);
        if (type == null) {
            throw new IllegalArgumentException("Unknown: " + name);
        }
        return type;
    }

    boolean knows(String name) {
        return classes.containsKey(name);
    }

    String name(T value) {
        return name(value.getClass());
    }

    String name(Class<?> type) {
        String name = names.get(type);
        if (name == null) {
            throw new IllegalArgumentException("Without a name: " + type);
        }
        return name;
    }

    Map<String, Class<? extends T>> all() {
        return Map.copyOf(classes);
    }
}
