package org.essaim.deadline;

import java.util.UUID;
import java.util.function.Consumer;

/// What is done when a thing of this kind comes due, declared as a bean by the module whose things they are.
///
/// @param act is told which. It asks whether it is still to be done: a node that dies just after doing it leaves it to be
///     done again. What it throws is said in the log, and it is done again later
public record Due(Deadline kind, Consumer<UUID> act) {}
