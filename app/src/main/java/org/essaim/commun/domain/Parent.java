package org.essaim.commun.domain;

import java.util.UUID;

/// What an adaptation adapts: one version of one commun.
public record Parent(UUID commun, int version) {}
