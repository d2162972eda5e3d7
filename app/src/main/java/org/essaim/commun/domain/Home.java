package org.essaim.commun.domain;

/// The territory that an adaptation is for.
///
/// @param key  its official key, `epci:200039857`; empty when only its name is known
/// @param name as pages say it
public record Home(String key, String name) {}
