package org.essaim.account.web;

import org.essaim.account.store.Person;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;

/// The last question before a person is deleted.
///
/// @param path where the answer is sent
/// @param back where to go instead
/// @param oneself whether it is one's own account
public record DeletionPage(Person person, String path, String back, boolean oneself, FormErrors errors)
        implements FormPage {}
