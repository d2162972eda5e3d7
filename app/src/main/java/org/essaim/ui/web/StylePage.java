package org.essaim.ui.web;

import java.util.List;
import org.essaim.ui.Choice;
import org.essaim.ui.FormErrors;
import org.essaim.ui.QrCode;

/// What the page of all components shows.
public record StylePage(
        FormErrors errors, QrCode qr, String address, List<Choice> kinds, List<Choice> roles, List<Choice> parents) {}
