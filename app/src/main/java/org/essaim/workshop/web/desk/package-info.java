/// The desk: where facilitators see the whole room at work, and lead it step by step.
@NullMarked
package org.essaim.workshop.web.desk;

import org.jspecify.annotations.NullMarked;
