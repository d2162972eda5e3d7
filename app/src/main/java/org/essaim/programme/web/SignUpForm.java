package org.essaim.programme.web;

import org.essaim.mail.MailAddress;
import org.essaim.text.Typed;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormReader;

/// Who signs up for an activity, as typed.
public record SignUpForm(String name, String email) {
    private static final int LONGEST_NAME = 60;
    static final SignUpForm BLANK = new SignUpForm("", "");

    public SignUpForm {
        name = Typed.line(name);
        email = Typed.word(email);
    }

    void check(FormErrors errors) {
        new FormReader(errors).line("name", name).filled("programme.sign-up.name.missing").atMost(LONGEST_NAME);
        errors.refuseIf(!MailAddress.isOne(email), "email", "programme.ballot.email");
    }
}
