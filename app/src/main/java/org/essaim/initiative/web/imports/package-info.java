/// The pages of imports: giving files, following one, reading its report; and the door of `./essaim import`.
@NullMarked
package org.essaim.initiative.web.imports;

import org.jspecify.annotations.NullMarked;
