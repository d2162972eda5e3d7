/// Letters that leave: queued with what they tell of, sent from a thread of their own, kept readable when there is no
/// mail server.
@NullMarked
@ApplicationModule(displayName = "mail", allowedDependencies = {"text", "ui"})
package org.essaim.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
