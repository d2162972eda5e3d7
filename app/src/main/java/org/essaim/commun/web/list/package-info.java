/// Communs found: their list, its export and its feed.
@NullMarked
package org.essaim.commun.web.list;

import org.jspecify.annotations.NullMarked;
