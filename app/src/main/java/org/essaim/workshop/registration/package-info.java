/// Who has a seat before the day: registering, waiting, giving one's seat back, being expected at the desk.
@NullMarked
package org.essaim.workshop.registration;

import org.jspecify.annotations.NullMarked;
