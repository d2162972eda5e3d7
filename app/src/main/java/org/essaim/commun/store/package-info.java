/// The tables of concepts, versions and takers.
@NullMarked
package org.essaim.commun.store;

import org.jspecify.annotations.NullMarked;
