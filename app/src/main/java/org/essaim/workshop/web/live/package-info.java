/// What the pages of a running workshop share: cards that the server and the browser draw with the same words.
@NullMarked
package org.essaim.workshop.web.live;

import org.jspecify.annotations.NullMarked;
