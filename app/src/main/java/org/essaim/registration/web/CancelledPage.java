package org.essaim.registration.web;

import org.essaim.workshop.WorkshopCard;

/// A seat was given back.
public record CancelledPage(WorkshopCard card) {}
