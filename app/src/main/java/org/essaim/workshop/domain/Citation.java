package org.essaim.workshop.domain;

/// How somebody wishes to appear in the restitution; asked when joining, changed at any time.
public enum Citation {
    BY_NAME,
    BY_TERRITORY,
    NOT_AT_ALL
}
