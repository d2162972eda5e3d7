package org.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.database.Migrations;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The rooms, their doors, and the picture of them in `docs/architecture-modules.md`.
class ModularityTest {
    private static final Pattern FOREIGN = Pattern.compile("references\\s+(\\w+)\\.");
    private static final Path PICTURE = Path.of("../docs/architecture-modules.md");
    private static final String BEGIN = "<!-- modules: written by ModularityTest -->\n";
    private static final String END = "<!-- end of modules -->\n";

    private static final ApplicationModules MODULES = ApplicationModules.of(Essaim.class);

    @Test
    void arrowsOnlyGoDown() {
        MODULES.verify();
    }

    @Test
    void thePictureInTheDocumentationIsTheCode() throws IOException {
        var page = Files.exists(PICTURE) ? Files.readString(PICTURE) : "# The modules and their arrows\n\n" + BEGIN + END;
        var before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        var after = page.substring(page.indexOf(END));
        var drawn = before + "```mermaid\n" + diagram() + "```\n" + after;
        if (Boolean.getBoolean("essaim.refresh")) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, drawn);
        }

        assertThat(page.equals(drawn) || Boolean.getBoolean("essaim.refresh"))
                .as("docs/architecture-modules.md is older than the code; refresh it: "
                        + "mvn -pl app -am test -Dtest=ModularityTest -Dsurefire.failIfNoSpecifiedTests=false -Dessaim.refresh=true")
                .isTrue();
    }

    @Test
    void everyModuleWithTablesIsMigratedAndNoneHoldsOnToAnothers() throws IOException {
        var scripts = new PathMatchingResourcePatternResolver().getResources("file:src/main/resources/*/migration/*.sql");

        for (var script : scripts) {
            String module = Path.of(script.getURI()).getParent().getParent().getFileName().toString();
            assertThat(Migrations.modules()).contains(module);
            assertThat(FOREIGN.matcher(script.getContentAsString(StandardCharsets.UTF_8)).results().map(found -> found.group(1)))
                    .as(script.getFilename())
                    .allMatch(module::equals);
        }
    }

    private String diagram() {
        var lines = MODULES.stream()
                .sorted(Comparator.comparing(ApplicationModule::getIdentifier))
                .map(this::lines)
                .collect(Collectors.joining());
        return "flowchart TD\n" + lines;
    }

    private String lines(ApplicationModule module) {
        var name = module.getIdentifier().toString();
        List<String> below = module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .distinct()
                .sorted()
                .toList();
        return "    " + name + "\n"
                + below.stream().map(other -> "    " + name + " --> " + other + "\n").collect(Collectors.joining());
    }
}
