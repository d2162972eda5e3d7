/// The pages of the site and what they show.
@NullMarked
package org.essaim.site.web;

import org.jspecify.annotations.NullMarked;
