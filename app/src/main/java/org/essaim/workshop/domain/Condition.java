package org.essaim.workshop.domain;

/// What has to be met for an element to be adapted.
public record Condition(Type type, String text) {
    public enum Type {
        SKILLS,
        BUDGET,
        GOVERNANCE,
        PARTNERS,
        REGULATION,
        TIME,
        TECHNIQUE
    }
}
