package org.essaim.workshop.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.essaim.workshop.domain.ChoiceCommand.CloseVote;
import org.essaim.workshop.domain.Id;
import org.junit.jupiter.api.Test;

class ClosingAVoteTest {
    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    @Test
    void takesOneWordFromWhoClosesIt() throws Exception {
        var received = CommandCodec.read(bytes("{\"id\":\"" + ID + "\",\"type\":\"close-vote\",\"confirmed\":true}"));

        assertThat(received.command()).isEqualTo(new CloseVote(true));
    }

    @Test
    void takesNoBallotsFromWhoClosesIt() throws Exception {
        var received = CommandCodec.read(bytes("{\"id\":\"" + ID
                + "\",\"type\":\"close-vote\",\"confirmed\":true,\"ballots\":[[\"" + ID + "\"]],\"seed\":7}"));

        assertThat(received.command()).isEqualTo(new CloseVote(true));
    }

    @Test
    void writesNoBallotsEither() {
        var closing = new CloseVote(false).with(List.of(List.of(new Id<>(ID))), 7);

        assertThat(CommandCodec.write(ID, closing).toString()).doesNotContain("ballots").doesNotContain("seed");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
