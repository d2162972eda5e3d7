/// Concepts, versions, what they draw from and what they change: values in, values out; no Spring, no clock, no I/O.
@NamedInterface("domain")
@NullMarked
package org.essaim.commun.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
