package org.essaim.programme.web;

import org.essaim.programme.Programme;
import org.essaim.ui.FormErrors;

/// The form of the common day.
public record GatheringFormPage(Programme programme, GatheringForm form, FormErrors errors) {}
