package org.essaim.imports;

import java.nio.file.Path;

/// A file to import.
///
/// @param path where its content lies
/// @param name what the person calls it
/// @param ours whether it is a copy of ours, deleted once it was read
public record GivenFile(Path path, String name, boolean ours) {}
