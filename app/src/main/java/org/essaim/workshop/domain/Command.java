package org.essaim.workshop.domain;

/// What somebody asks of a workshop; one family a phase.
public sealed interface Command
        permits AgendaCommand,
                RoomCommand,
                SharingCommand,
                ChoiceCommand,
                DecompositionCommand,
                PerspectiveCommand,
                SynthesisCommand,
                StageCommand {}
