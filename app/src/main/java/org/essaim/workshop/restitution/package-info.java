/// What the room leaves with: the restitution, a sheet for each territory, and the material for the designers. Pure:
/// a workshop's material in, documents out.
@NullMarked
package org.essaim.workshop.restitution;

import org.jspecify.annotations.NullMarked;
