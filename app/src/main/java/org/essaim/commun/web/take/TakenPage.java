package org.essaim.commun.web.take;

import org.essaim.commun.domain.Commun;

/// What somebody left, at the address that is theirs.
///
/// @param fresh it was left just now
/// @param told  a letter said so to those who may answer
public record TakenPage(Commun commun, String title, String address, boolean fresh, boolean told) {}
