package org.essaim.ui;

import jakarta.servlet.http.HttpServletRequest;

/// Who is looking at a public page, for the header to greet: a signed-in person, or nobody in particular.
///
/// The account module says who by putting one under [#ATTRIBUTE] in the request.
///
/// @param id   whose account it is, for whatever is theirs alone; empty for somebody not signed in
/// @param name the name to show; empty for somebody not signed in
/// @param home where the name leads: their own page
public record Visitor(String id, String name, String home) {
    /// The request attribute that holds the visitor.
    public static final String ATTRIBUTE = Visitor.class.getName();

    public static final Visitor ANONYMOUS = new Visitor("", "", "");

    public boolean signedIn() {
        return !name.isEmpty();
    }

    static Visitor of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Visitor visitor ? visitor : ANONYMOUS;
    }
}
