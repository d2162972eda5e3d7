package org.essaim.workshop.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a workshop leaves, drawn once for all who make something of it: the restitution, the designers' table, communs. For who
/// leads, all of it; for the others, what [Sight] says the whole room may see by now. People are in it as they wish to be:
/// by name, by their territory, or not at all.
///
/// @param territories of those who took part, in order of arrival
/// @param cited       those who took part and wish to be cited
/// @param uncited     how many took part and do not
/// @param notes       by number, those withdrawn too: their number stays
/// @param questions   in the order of asking
/// @param elements    by initiative, then as they were gathered
/// @param judgements  by element and territory
public record Material(
        List<Place> territories,
        List<Cited> cited,
        int uncited,
        List<Written> notes,
        List<Signed<Question>> questions,
        List<Gathered> elements,
        List<Judgement> judgements,
        List<Sentence> sentences) {
    /// Something somebody wrote, and where they come from: unknown when they wish not to be cited at all, for alone of their
    /// territory they would be known.
    public record Signed<T>(T what, Place from) {}

    /// @param comments none on a note that was withdrawn: they may repeat its words
    public record Written(Note note, Place from, List<Signed<Comment>> comments) {
        public Written {
            comments = List.copyOf(comments);
        }
    }

    /// @param name  empty for who is cited by territory and role alone
    /// @param notes the numbers of those they wrote; none of who is not cited by name
    public record Cited(String name, Role role, Place place, Set<Integer> notes) {
        public Cited {
            notes = Set.copyOf(notes);
        }
    }

    /// @param rank  among those of its kind and initiative, from 1
    /// @param notes the numbers of those that it gathers, those withdrawn too
    public record Gathered(Element element, int rank, List<Integer> notes) {
        public Gathered {
            notes = List.copyOf(notes);
        }

        /// How everybody calls it: its kind's initial and its rank, such as `F3`.
        ///
        /// @param said the message of a key
        public String code(UnaryOperator<String> said) {
            return said.apply("workshop.element.code." + element.kind()) + rank;
        }
    }

    public Material {
        territories = List.copyOf(territories);
        cited = List.copyOf(cited);
        notes = List.copyOf(notes);
        questions = List.copyOf(questions);
        elements = List.copyOf(elements);
        judgements = List.copyOf(judgements);
        sentences = List.copyOf(sentences);
    }

    /// @param leads whether it is for who leads the room
    public static Material of(Workshop workshop, People people, boolean leads) {
        return new Drawing(workshop, people, leads).draw();
    }

    private record Drawing(Workshop workshop, People people, boolean leads) {
        Material draw() {
            List<Participant> tookPart =
                    workshop.room().inOrderOfArrival().filter(Participant::takesPart).toList();
            List<Cited> cited = tookPart.stream().flatMap(this::cited).toList();
            boolean concluded = leads || Sight.concluded(workshop);
            return new Material(
                    territories(tookPart),
                    cited,
                    tookPart.size() - cited.size(),
                    workshop.decomposition()
                            .inOrder()
                            .filter(note -> leads || workshop.decomposition().isShared(note))
                            .filter(Drawing::remains)
                            .map(note -> new Written(note, origin(note.author()), comments(note)))
                            .toList(),
                    workshop.plan().initiatives().stream()
                            .flatMap(initiative -> workshop.sharing().on(initiative.id()))
                            .sorted(Comparator.comparingInt(Question::number))
                            .map(question -> new Signed<>(question, origin(question.author())))
                            .toList(),
                    elements(),
                    concluded
                            ? workshop.perspective()
                                    .all()
                                    .sorted(Comparator.comparing(Judgement::element)
                                            .thenComparing(it -> it.place().key()))
                                    .toList()
                            : List.of(),
                    concluded ? workshop.synthesis().sentences() : List.of());
        }

        private List<Place> territories(List<Participant> tookPart) {
            Map<String, Place> byKey = new LinkedHashMap<>();
            tookPart.stream()
                    .map(Participant::place)
                    .filter(Place::isKnown)
                    .forEach(place -> byKey.putIfAbsent(place.key(), place));
            return List.copyOf(byKey.values());
        }

        private List<Signed<Comment>> comments(Note note) {
            return note.comments().stream()
                    .map(comment -> new Signed<>(comment, origin(comment.author())))
                    .toList();
        }

        private Set<Integer> notesBy(Participant person) {
            return workshop.decomposition()
                    .inOrder()
                    .filter(note -> note.isBy(person.id()))
                    .map(Note::number)
                    .collect(Collectors.toSet());
        }

        private Stream<Cited> cited(Participant person) {
            return switch (citation(person)) {
                case BY_NAME ->
                    Stream.of(new Cited(people.name(person.id()), person.role(), person.place(), notesBy(person)));
                case BY_TERRITORY -> Stream.of(new Cited("", person.role(), person.place(), Set.of()));
                case NOT_AT_ALL -> Stream.empty();
            };
        }

        /// Who was forgotten since is not cited any more.
        private Citation citation(Participant person) {
            return people.person(person.id()).map(Person::citation).orElse(Citation.NOT_AT_ALL);
        }

        private Place origin(@Nullable Id<Participant> author) {
            return author == null
                    ? Place.UNKNOWN
                    : workshop.room()
                            .participant(author)
                            .filter(person -> citation(person) != Citation.NOT_AT_ALL)
                            .map(Participant::place)
                            .orElse(Place.UNKNOWN);
        }

        private List<Gathered> elements() {
            List<Gathered> elements = new ArrayList<>();
            for (PlannedInitiative initiative : workshop.plan().initiatives()) {
                Map<NoteKind, Integer> ranks = new EnumMap<>(NoteKind.class);
                workshop.decomposition()
                        .elementsOf(initiative.id())
                        .filter(element -> leads || workshop.decomposition().isShared(element))
                        .forEach(element -> elements.add(new Gathered(
                                element,
                                ranks.merge(element.kind(), 1, Integer::sum),
                                workshop.decomposition()
                                        .of(element.id())
                                        .filter(Drawing::remains)
                                        .map(Note::number)
                                        .toList())));
            }
            return elements;
        }

        private static boolean remains(Note note) {
            return note.stands() || note.status() == Note.Status.WITHDRAWN;
        }
    }
}
