/// Public lists of projects, from a CSV file to funded projects: recognised, read line by line, compared, written at once.
@NullMarked
package org.essaim.initiative.imports;

import org.jspecify.annotations.NullMarked;
