/// A rehearsal: simulated participants who join, write, vote and judge through the same HTTP as anybody. The load
/// benchmark drives them too.
@NullMarked
package org.essaim.workshop.rehearsal;

import org.jspecify.annotations.NullMarked;
