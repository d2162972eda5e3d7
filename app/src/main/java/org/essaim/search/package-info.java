/// Finds documents by French words, and says why each was found. It knows nothing of what the documents are.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.essaim.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
