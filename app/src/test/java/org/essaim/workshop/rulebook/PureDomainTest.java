package org.essaim.workshop.rulebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The rulebook runs anywhere: no framework, no clock, no chance, no I/O.
class PureDomainTest {
    // But for the note on the door, which tells the rooms above that they may read it: Java runs without it.
    private final JavaClasses domain = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
            .importPackages("org.essaim.workshop.domain");

    @Test
    void theDomainStandsOnTheLanguageItsCollectionsAndTheTwoLibraries() {
        assertThat(domain).hasSizeGreaterThan(150);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.essaim.workshop.domain..",
                        "org.essaim.text",
                        "java.lang..",
                        "java.math..",
                        "java.nio.charset..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify.annotations..",
                        "org.pcollections..",
                        "essaim.ballot..",
                        "essaim.seating..")
                .check(domain);
    }

    @Test
    void theDomainAsksNobodyForTheTimeOrForChance() {
        classes()
                .should()
                .onlyCallMethodsThat(DescribedPredicate.describe(
                        "give the same at each replay",
                        method -> !(method.getName().equals("now")
                                || method.getName().equals("randomUUID")
                                || method.getOwner().isAssignableTo(Clock.class)
                                || method.getOwner().isAssignableTo(Random.class))))
                .check(domain);
    }
}
