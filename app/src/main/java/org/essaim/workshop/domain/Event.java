package org.essaim.workshop.domain;

/// What happened in a workshop, as its log keeps it; one family a phase.
public sealed interface Event
        permits AgendaEvent,
                RoomEvent,
                SharingEvent,
                ChoiceEvent,
                DecompositionEvent,
                PerspectiveEvent,
                SynthesisEvent,
                StageEvent {}
