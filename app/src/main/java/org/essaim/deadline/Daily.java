package org.essaim.deadline;

import java.time.LocalTime;

/// What is done each day at an hour of Paris, declared as a bean; also as soon as an Essaim starts that was off at that hour,
/// and the first time it starts at all.
///
/// @param name `module.what-happens`
/// @param act what it throws is said in the log, and it is done again within the hour
public record Daily(String name, LocalTime at, Runnable act) {}
