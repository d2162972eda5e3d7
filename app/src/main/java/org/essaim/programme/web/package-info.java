/// The pages of programmes and of their common day.
@NullMarked
package org.essaim.programme.web;

import org.jspecify.annotations.NullMarked;
