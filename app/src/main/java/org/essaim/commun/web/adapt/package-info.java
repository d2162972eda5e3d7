/// A territory begins its own draft of a version.
@NullMarked
package org.essaim.commun.web.adapt;

import org.jspecify.annotations.NullMarked;
