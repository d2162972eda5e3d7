package org.essaim.commun.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The rules of communs run anywhere: no framework, no clock, no I/O; of the workshops they know the plain material.
class PureCommunsTest {
    @Test
    void standsOnTheLanguageAndOnAWorkshopsMaterial() {
        var domain = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                // But for the note on the door, which tells the rooms above that they may read it: Java runs without it.
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
                .importPackages("org.essaim.commun.domain");

        assertThat(domain).hasSizeGreaterThan(40);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.essaim.commun.domain..",
                        "org.essaim.text",
                        "org.essaim.workshop",
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify.annotations..")
                .check(domain);
    }
}
