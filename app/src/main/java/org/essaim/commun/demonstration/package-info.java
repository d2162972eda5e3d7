/// The demonstration's commun, its second version and its adaptation, made as anybody would make them.
@NullMarked
package org.essaim.commun.demonstration;

import org.jspecify.annotations.NullMarked;
