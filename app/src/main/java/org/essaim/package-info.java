/// The application's main class, and nothing else: every room is a package below this one.
@NullMarked
package org.essaim;

import org.jspecify.annotations.NullMarked;
