/// The pages of the catalogue of initiatives.
@NullMarked
package org.essaim.initiative.web;

import org.jspecify.annotations.NullMarked;
