/// Finding territories over HTTP, for the field and for programs.
@NullMarked
package org.essaim.territory.web;

import org.jspecify.annotations.NullMarked;
