package org.essaim.ui;

/// One filter that is set, with the address without it.
public record Chip(String label, String without) {}
