/// What happens in a workshop, as pure values: `decide` answers a command from the past alone, `evolve`
/// folds an event into the state, `view` says what one person may see. No Spring, no clock, no I/O.
@NamedInterface("domain")
@NullMarked
package org.essaim.workshop.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
