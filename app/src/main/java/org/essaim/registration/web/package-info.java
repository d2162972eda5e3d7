/// Registering for a workshop, giving one's seat back, and the list of those expected.
@NullMarked
package org.essaim.registration.web;

import org.jspecify.annotations.NullMarked;
