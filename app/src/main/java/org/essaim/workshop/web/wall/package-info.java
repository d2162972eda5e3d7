/// The projector: what the whole room reads from ten metres, one idea a view.
@NullMarked
package org.essaim.workshop.web.wall;

import org.jspecify.annotations.NullMarked;
