package org.essaim.workshop.web.registration;

import org.essaim.workshop.WorkshopCard;

/// A seat was given back.
public record CancelledPage(WorkshopCard card) {}
