/// The log and what lies beside it in PostgreSQL.
@NullMarked
package org.essaim.workshop.store;

import org.jspecify.annotations.NullMarked;
