/// What measurements share: a server process of their own. Each measure lies in the package of what it measures, as tests do,
/// and so sees what the application keeps to itself; nothing of it is in the application's jar.
@NullMarked
package org.essaim.bench;

import org.jspecify.annotations.NullMarked;
