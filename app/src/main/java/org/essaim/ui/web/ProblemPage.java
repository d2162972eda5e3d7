package org.essaim.ui.web;

/// The one page of everything that cannot be answered.
///
/// @param status the HTTP status
/// @param title what happened, in four words
/// @param text why, what is kept, what to do
/// @param mendHref where to go instead
/// @param mend the words of that link
/// @param reference what to quote when asking for help; empty unless the failure is ours
public record ProblemPage(int status, String title, String text, String mendHref, String mend, String reference) {}
