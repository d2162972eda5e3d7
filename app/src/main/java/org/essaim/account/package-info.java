/// People who have an account (facilitators, designers, administrators), how they sign in, and what they may do.
/// Participants of a workshop have none.
@NullMarked
@ApplicationModule(displayName = "account", allowedDependencies = {"language", "mail", "text", "ui"})
package org.essaim.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
