package org.essaim.programme.web;

import org.essaim.ui.FormErrors;

/// Who signs up for an activity, as typed.
public record SignUpForm(String name, String email) {
    static final SignUpForm BLANK = new SignUpForm("", "");

    public SignUpForm {
        name = Typed.line(name);
        email = Typed.line(email);
    }

    void check(FormErrors errors) {
        errors.refuseIf(name.isEmpty(), "name", "programme.sign-up.name.missing");
        errors.refuseIf(name.length() > 60, "name", "programme.form.long", 60);
        errors.refuseIf(
                email.length() > 254 || !email.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+"),
                "email",
                "programme.ballot.email");
    }
}
