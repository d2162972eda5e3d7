package org.essaim.ui;

/// A page that is a form, or has one: [FormAnswer] shows it with its status.
public interface FormPage {
    FormErrors errors();

    /// Whether somebody else has saved since the page was made: both are shown, and what was typed is kept.
    default boolean overtaken() {
        return false;
    }
}
