/// Public lists of projects, which `imports` reads and compares: their columns, what a line says, and how it is written.
@NullMarked
package org.essaim.initiative.imports;

import org.jspecify.annotations.NullMarked;
