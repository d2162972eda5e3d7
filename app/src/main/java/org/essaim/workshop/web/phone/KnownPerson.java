package org.essaim.workshop.web.phone;

/// Somebody who came in by this phone.
public record KnownPerson(String name, String place, String workshop, String href) {}
