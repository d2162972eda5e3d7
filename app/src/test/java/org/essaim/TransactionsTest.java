package org.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A transaction opens in the use case, where one reads what happens together; what writes demands one. A forgotten one
/// fails the first time that anybody tries, not on a busy evening.
class TransactionsTest {
    /// What writes without demanding one, each for its reason.
    private static final Map<String, String> FOR_A_REASON = Map.of(
            "workshop.store.EventLog",
            "what is decided together is a batch: it opens one itself, or none for a single insert, a round trip less for each note",
            "media.Media",
            "one statement, and no transaction is open while a picture is made",
            "ui.web.SentForms",
            "the double of a form is to see at once that the first was sent, whatever becomes of it",
            "initiative.OwnerLinks",
            "one statement, and nothing happens with it; saving by a link opens its own",
            "ui.Purge",
            "one statement, made again the day after if it failed",
            "ui.KeyRing",
            "a part of the stores that hold one, which demand it",
            "ui.UsedOnce",
            "a part of the stores that hold one, which demand it");

    private final List<JavaClass> application = List.copyOf(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.essaim"));

    @Test
    void whatWritesDemandsATransaction() {
        List<JavaMethod> writing = application.stream().flatMap(it -> writing(it).stream()).toList();

        assertThat(writing).hasSizeGreaterThan(60);
        assertThat(writing)
                .filteredOn(it -> !FOR_A_REASON.containsKey(name(it.getOwner())))
                .filteredOn(it -> !demands(it))
                .extracting(JavaMethod::getFullName)
                .isEmpty();
        assertThat(FOR_A_REASON.keySet())
                .as("listed, and need not be")
                .isSubsetOf(writing.stream()
                        .filter(it -> !demands(it))
                        .map(it -> name(it.getOwner()))
                        .toList());
    }

    /// The methods of a class that others call, and that write, themselves or by a private one.
    private static Set<JavaMethod> writing(JavaClass type) {
        Set<JavaMethod> found = new HashSet<>();
        Predicate<JavaMethodCall> writes = call -> isWrite(call)
                || call.getTarget().resolveMember().filter(found::contains).isPresent();
        for (boolean more = true; more; ) {
            more = found.addAll(type.getMethods().stream()
                    .filter(it -> it.getMethodCallsFromSelf().stream().anyMatch(writes))
                    .toList());
        }
        found.removeIf(it -> it.getModifiers().contains(JavaModifier.PRIVATE));
        return found;
    }

    private static boolean isWrite(JavaMethodCall call) {
        return call.getName().equals("update") && call.getTargetOwner().isAssignableTo(StatementSpec.class)
                || call.getName().matches("update|batchUpdate") && call.getTargetOwner().isAssignableTo(JdbcOperations.class);
    }

    private static boolean demands(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .filter(it -> it.propagation() == Propagation.MANDATORY)
                .isPresent();
    }

    private static String name(JavaClass type) {
        return type.getName().substring("org.essaim.".length());
    }
}
