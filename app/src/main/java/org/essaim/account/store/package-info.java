/// People, links and sessions in PostgreSQL.
@NullMarked
package org.essaim.account.store;

import org.jspecify.annotations.NullMarked;
