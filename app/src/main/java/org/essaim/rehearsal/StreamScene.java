package org.essaim.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.wire.Json;
import tools.jackson.databind.JsonNode;

/// What one simulated person sees: the items of their stream, kept up by it.
final class StreamScene implements Scene, Wire.Listener {
    private final Map<String, JsonNode> items = new ConcurrentHashMap<>();
    private volatile boolean wanted = true;

    @Override
    public boolean heard(String event, String data) {
        if (event.equals("view")) {
            items.clear();
        }
        if (event.equals("view") || event.equals("items")) {
            Wire.json(data).path("items").properties().forEach(entry -> {
                if (entry.getValue().isNull()) {
                    items.remove(entry.getKey());
                } else {
                    items.put(entry.getKey(), entry.getValue());
                }
            });
        }
        return wanted;
    }

    void end() {
        wanted = false;
    }

    @Override
    public <I extends Item> List<I> all(String kind, Class<I> type) {
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kind + ":"))
                .map(entry -> Json.MAPPER.treeToValue(entry.getValue(), type))
                .toList();
    }

    @Override
    public <I extends Item> Optional<I> one(String key, Class<I> type) {
        return Optional.ofNullable(items.get(key)).map(json -> Json.MAPPER.treeToValue(json, type));
    }
}
