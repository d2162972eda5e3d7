package org.essaim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A transaction opens in the use case, where one reads what happens together; a store that writes demands one. A forgotten one
/// fails the first time that anybody tries, not on a busy evening.
class TransactionsTest {
    /// Rooms whose stores are not held to it yet.
    private static final String[] NOT_YET = {
        "org.essaim.mail..", "org.essaim.imports..", "org.essaim.territory..", "org.essaim.workshop.."
    };
    /// Signing in writes one row at a time.
    private static final String NOR = "People|Sessions|SignInLinks";

    private final JavaClasses application = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.essaim");

    @Test
    void aStoreThatWritesDemandsATransaction() {
        assertThat(application.stream().filter(it -> it.isAnnotatedWith(Repository.class))).hasSizeGreaterThan(15);
        methods()
                .that(DescribedPredicate.describe("write", TransactionsTest::writes))
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Repository.class)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(NOT_YET)
                .and()
                .areDeclaredInClassesThat()
                .haveNameNotMatching(".*\\.account\\.store\\.(" + NOR + ")")
                .should(new ArchCondition<>("demand a transaction") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean demands = method.tryGetAnnotationOfType(Transactional.class)
                                .filter(it -> it.propagation() == Propagation.MANDATORY)
                                .isPresent();
                        events.add(new SimpleConditionEvent(method, demands, method.getFullName()));
                    }
                })
                .check(application);
    }

    /// Helpers of a store are called by what demands it.
    private static boolean writes(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PRIVATE)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getName().equals("update") && call.getTargetOwner().isEquivalentTo(StatementSpec.class));
    }
}
