/// The pages of projects and of their plans.
@NullMarked
package org.essaim.project.web;

import org.jspecify.annotations.NullMarked;
