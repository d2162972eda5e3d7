package org.essaim.account.web;

import java.util.List;
import org.essaim.ui.Register;

/// What is kept of people, as an administrator reads it.
///
/// @param lines in the order of the public page
public record RegisterPage(List<Register.Line> lines) {}
