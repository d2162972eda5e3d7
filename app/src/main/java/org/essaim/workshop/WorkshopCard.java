package org.essaim.workshop;

import java.time.Instant;
import java.util.UUID;

/// What lists and doors know of a workshop without reading its log.
///
/// @param code          what people type, such as `FIL-294`
/// @param published     whether its restitution is public
/// @param example       its people and their words are invented
/// @param demonstration the demonstration's doors open it
/// @param rehearsal     simulated participants play it
/// @param wallKey       the unguessable part of the projector's address
public record WorkshopCard(
        UUID id,
        String slug,
        String code,
        String title,
        String challenge,
        Instant startsAt,
        State state,
        boolean published,
        boolean example,
        boolean demonstration,
        boolean rehearsal,
        String wallKey) {
    public enum State {
        PREPARED,
        OPEN,
        CLOSED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    public String path() {
        return "/ateliers/" + slug;
    }

    public String deskPath() {
        return path() + "/pupitre";
    }

    public String wallPath() {
        return "/mur/" + wallKey;
    }

    public String joinPath() {
        return "/a/" + code;
    }
}
