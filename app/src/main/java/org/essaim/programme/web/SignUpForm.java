package org.essaim.programme.web;

import org.essaim.mail.MailAddress;
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
                !MailAddress.isOne(email),
                "email",
                "programme.ballot.email");
    }
}
