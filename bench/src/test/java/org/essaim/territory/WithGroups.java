package org.essaim.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The territories with the groups that Essaim comes with, without a database: read from the migration that adds them.
public final class WithGroups {
    private static final Pattern GROUP = Pattern.compile("\\('([a-z-]+)',\\s*'((?:[^']|'')+)',\\s*(?:array\\[|'\\{)([^\\]}]+)");
    private static final Pattern MEMBER = Pattern.compile("[a-z]+:[0-9AB]+");

    private WithGroups() {}

    public static Territories territories() {
        return new Territories(() -> groups().toList());
    }

    private static Stream<Grouping> groups() {
        try (var migration = Territories.class.getResourceAsStream("/territory/migration/V1__groups_of_territories.sql")) {
            if (migration == null) {
                throw new IllegalStateException("The migration of the groups is missing");
            }
            return GROUP.matcher(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(group -> new Grouping(group.group(1), group.group(2).replace("''", "'"), members(group.group(3))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TerritoryId> members(String text) {
        return MEMBER.matcher(text).results().map(id -> TerritoryId.parse(id.group()).orElseThrow()).toList();
    }
}
