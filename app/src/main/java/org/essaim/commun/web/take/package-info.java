/// « Mon territoire reprendrait »: left, counted, taken back.
@NullMarked
package org.essaim.commun.web.take;

import org.jspecify.annotations.NullMarked;
