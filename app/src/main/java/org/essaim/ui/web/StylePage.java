package org.essaim.ui.web;

import java.util.List;
import org.essaim.ui.FormErrors;
import org.essaim.ui.Option;
import org.essaim.ui.QrCode;

/// What the page of all components shows.
public record StylePage(
        FormErrors errors, QrCode qr, String address, List<Option> kinds, List<Option> roles, List<Option> parents) {}
