/// The box's page.
@NullMarked
package org.essaim.finding.web;

import org.jspecify.annotations.NullMarked;
