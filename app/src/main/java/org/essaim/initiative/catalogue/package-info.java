/// The catalogue as it is searched: initiatives and funded projects in one index, and how well it answers.
@NullMarked
package org.essaim.initiative.catalogue;

import org.jspecify.annotations.NullMarked;
