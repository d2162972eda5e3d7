package org.essaim.workshop.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.essaim.workshop.domain.ChoiceCommand;
import org.essaim.workshop.domain.Id;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The one mapper of the module. The core knows nothing of JSON: what differs from plain records is said here.
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Id.class, IdAsUuid.class)
            .addMixIn(ChoiceCommand.CloseVote.class, AsClientsCloseVotes.class)
            .addModule(new SimpleModule().addKeyDeserializer(Id.class, new IdAsKey()))
            // A record is its components: what it answers besides is not data.
            .changeDefaultVisibility(it -> it.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    private static final class IdAsKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return Id.of(key);
        }
    }

    /// The ballots and the seed are added by the lane: a sender can neither give them nor is told them.
    @JsonIgnoreProperties({"ballots", "seed"})
    private abstract static class AsClientsCloseVotes {
        @JsonCreator
        AsClientsCloseVotes(@JsonProperty("confirmed") boolean confirmed) {}
    }

    private abstract static class IdAsUuid<T> {
        @JsonValue
        abstract UUID value();

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        IdAsUuid(UUID value) {}
    }
}
