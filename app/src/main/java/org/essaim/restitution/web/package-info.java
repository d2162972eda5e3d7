/// The restitution's pages and files: the room's and the facilitators' until it is published, then everybody's.
@NullMarked
package org.essaim.restitution.web;

import org.jspecify.annotations.NullMarked;
