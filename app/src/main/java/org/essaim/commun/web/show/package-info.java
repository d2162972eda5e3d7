/// A commun read: its page, its thread note by note, what changed, its prints.
@NullMarked
package org.essaim.commun.web.show;

import org.jspecify.annotations.NullMarked;
