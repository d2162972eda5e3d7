/// Programmes, enjeux, ballots and the common day in PostgreSQL.
@NullMarked
package org.essaim.programme.store;

import org.jspecify.annotations.NullMarked;
