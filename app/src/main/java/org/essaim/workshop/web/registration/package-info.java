/// Registering for a workshop, giving one's seat back, and the list of those expected.
@NullMarked
package org.essaim.workshop.web.registration;

import org.jspecify.annotations.NullMarked;
