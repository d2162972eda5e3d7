package org.essaim.programme.web;

import org.essaim.programme.Programme;
import org.essaim.territory.TerritoryField;
import org.essaim.ui.FormErrors;
import org.essaim.ui.FormPage;

/// The form of the common day.
public record GatheringFormPage(Programme programme, GatheringForm form, TerritoryField host, FormErrors errors)
        implements FormPage {}
