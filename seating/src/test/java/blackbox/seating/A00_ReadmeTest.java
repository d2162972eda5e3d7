package blackbox.seating;

import static org.assertj.core.api.Assertions.assertThat;

import essaim.seating.Seating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class A00_ReadmeTest {
    @Test
    void theExampleOfTheReadmeRuns() {
        // readme
        record Person(int badge, String territory) {}
        var people = List.of(
                new Person(1, "Grasse"),
                new Person(2, "Grasse"),
                new Person(3, "Sicoval"),
                new Person(4, "Sicoval"),
                new Person(5, "Évian"),
                new Person(6, "Compiègne"));

        var seating = Seating.<Person>at(2).spreading(Person::territory);
        var first = seating.nextRound(people); // two tables of three, no territory twice at one
        seating = seating.after(first);

        var late = new Person(7, "Évian");
        int table = seating.placeFor(late, first); // 0 or 1: where Évian does not sit yet

        var second = seating.nextRound(people);
        seating.repeats(second); // 2, the fewest possible: three people cannot come from two tables otherwise
        // end

        assertThat(first)
                .allSatisfy(at -> assertThat(at).extracting(Person::territory).doesNotHaveDuplicates());
        assertThat(first.get(table)).extracting(Person::territory).doesNotContain("Évian");
        assertThat(seating.repeats(second)).isEqualTo(2);
    }

    @Test
    void theReadmeShowsThatExample() throws IOException {
        var source = Files.readString(Path.of("src/test/java/blackbox/seating/A00_ReadmeTest.java"));
        var example = source.substring(source.indexOf("// readme\n") + 10, source.indexOf("        // end"))
                .indent(-8);

        assertThat(Files.readString(Path.of("README.md"))).contains(example);
    }
}
