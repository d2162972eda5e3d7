/// Projects, their plans and the figures of the law, in the database.
@NullMarked
package org.essaim.project.store;

import org.jspecify.annotations.NullMarked;
