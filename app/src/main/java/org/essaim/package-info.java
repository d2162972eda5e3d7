/// What starts and carries the application: the data directory and its lock, PostgreSQL, one migration history per
/// module, and the health page. No business: that is in the modules, the packages below this one.
@NullMarked
package org.essaim;

import org.jspecify.annotations.NullMarked;
