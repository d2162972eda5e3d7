/// The page that shows a closed vote and says why it came out so, recounted each time from its published ballots.
@NullMarked
package org.essaim.restitution.vote;

import org.jspecify.annotations.NullMarked;
