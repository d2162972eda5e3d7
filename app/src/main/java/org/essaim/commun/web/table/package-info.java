/// The designers' table: concepts listed, begun, written from the material and published.
@NullMarked
package org.essaim.commun.web.table;

import org.jspecify.annotations.NullMarked;
