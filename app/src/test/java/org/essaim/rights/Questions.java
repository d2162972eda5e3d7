package org.essaim.rights;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.EveryMapping;

/// What is sent to each address so that it is answered for what it is, and no more: forms are empty, but for what an
/// address cannot be asked without.
final class Questions {
    record Question(boolean posts, String path, String accept, String type, String body) {}

    private static final String FORM = "application/x-www-form-urlencoded";

    private Questions() {}

    static Question of(EveryMapping mapping, Who who, World world) {
        String path = mapping.filled(variable -> world.value(mapping.bare(), variable, who));
        Map<String, String> fields = fields(mapping.line(), world);
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        if (mapping.pattern().endsWith("/commands")) {
            // One that is for whoever comes by this door.
            String type = mapping.pattern().startsWith("/s/") ? "raise-hand" : "hush";
            String command = "{\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"" + type + "\",\"up\":true}";
            return new Question(true, path, "application/json", "application/json", command);
        }
        return mapping.posts()
                ? new Question(true, path, "text/html", FORM, form)
                : new Question(
                        false,
                        form.isEmpty() ? path : path + "?" + form,
                        mapping.pattern().equals("/healthz") ? "application/json" : "text/html",
                        "",
                        "");
    }

    private static Map<String, String> fields(String line, World world) {
        return switch (line) {
            case "GET /ateliers/{slug}/pupitre/personnes" -> Map.of("code", world.named("code of somebody"));
            case "GET /ateliers/{slug}/pupitre/regions/gather" -> Map.of("note", world.named("a note"));
            case "POST /concepts/{slug}", "POST /s/{key}/concepts/{slug}" -> Map.of("revision", "0", "do", "block", "text", "");
            case "POST /programmes/{slug}/etape" -> Map.of("vers", "compte");
            case "POST /programmes/{slug}/enjeux/{id}/decision" -> Map.of("decision", "accepter");
            case "POST /projets/{slug}/plan/retrait" -> Map.of("ligne", "x", "revision", "0");
            case "POST /initiatives/imports/commande" -> Map.of("fichier", "/nulle-part");
            default -> Map.of();
        };
    }
}
