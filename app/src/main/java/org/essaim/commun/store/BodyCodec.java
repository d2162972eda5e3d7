package org.essaim.commun.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.essaim.commun.domain.Body;
import tools.jackson.databind.json.JsonMapper;

/// Bodies as JSON. A record is its components: what it answers besides is not data.
final class BodyCodec {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(it -> it.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();

    private BodyCodec() {}

    static String write(Body body) {
        return MAPPER.writeValueAsString(body);
    }

    static Body read(String json) {
        return MAPPER.readValue(json, Body.class);
    }
}
