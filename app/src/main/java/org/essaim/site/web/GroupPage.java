package org.essaim.site.web;

import org.essaim.ui.FormErrors;

public record GroupPage(GroupForm form, FormErrors errors) {}
