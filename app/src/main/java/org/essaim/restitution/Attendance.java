package org.essaim.restitution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.document.Block;
import org.essaim.document.Block.Entries;
import org.essaim.document.Block.Entry;
import org.essaim.document.Block.Figure;
import org.essaim.document.Block.Heading;
import org.essaim.document.Block.Paragraph;
import org.essaim.document.Block.Tone;
import org.essaim.document.Document.Section;
import org.essaim.document.Inline;
import org.essaim.document.Inline.LineBreak;
import org.essaim.document.Inline.Link;
import org.essaim.document.Inline.Text;
import org.essaim.document.QrDrawing;
import org.essaim.language.Language;
import org.essaim.restitution.RestitutionMaterial.Attendee;
import org.essaim.restitution.RestitutionMaterial.Territory;
import org.essaim.workshop.domain.Role;

/// Who took part, as they wished to be cited; what comes next; where all this comes from.
final class Attendance {
    private static final int CODE_MM = 30;

    private Attendance() {}

    static Section section(RestitutionMaterial material, Words words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.lead(words.say("attendance.lead", material.people())));
        List<Entry> entries = new ArrayList<>();
        Map<String, List<Attendee>> byTerritory = material.attendees().stream()
                .collect(Collectors.groupingBy(Attendee::territory, LinkedHashMap::new, Collectors.toList()));
        for (Territory territory : material.territories()) {
            List<Attendee> from = byTerritory.getOrDefault(territory.key(), List.of());
            // Nobody of it wishes to be cited: then neither is it, here; its verdicts are its own, elsewhere.
            if (!from.isEmpty()) {
                entries.add(new Entry(
                        "",
                        List.of(
                                territory.address().isEmpty() || !material.published()
                                        ? new Text(territory.name())
                                        : new Link(
                                                territory.name(),
                                                territory.address(),
                                                words.say("sheet.purpose", Language.spoken().ofPlace(territory.name())))),
                        Inline.text(cited(from, words)),
                        false,
                        List.of()));
            }
            byTerritory.remove(territory.key());
        }
        List<Attendee> elsewhere =
                byTerritory.values().stream().flatMap(List::stream).toList();
        if (!elsewhere.isEmpty()) {
            entries.add(new Entry(
                    "",
                    Inline.text(words.say("attendance.elsewhere")),
                    Inline.text(cited(elsewhere, words)),
                    false,
                    List.of()));
        }
        if (!entries.isEmpty()) {
            blocks.add(new Entries(2, entries));
        }
        if (material.uncited() > 0) {
            blocks.add(Block.legend(words.say("attendance.uncited", material.uncited())));
        }
        next(material, words, blocks);
        blocks.add(source(material, material.address(), words.say("code.purpose"), words));
        return new Section("qui-a-pris-part", words.say("attendance.title"), true, blocks);
    }

    /// Those by name first, then the others by role, each role once with its number.
    private static String cited(List<Attendee> attendees, Words words) {
        List<String> cited = new ArrayList<>();
        Map<Role, Integer> unnamed = new EnumMap<>(Role.class);
        for (Attendee attendee : attendees) {
            if (attendee.name().isEmpty()) {
                unnamed.merge(attendee.role(), 1, Integer::sum);
            } else {
                cited.add(words.say("named", attendee.name(), role(attendee.role(), words)));
            }
        }
        unnamed.forEach((role, count) ->
                cited.add(count == 1 ? role(role, words) : words.say("several", role(role, words), count)));
        return String.join(", ", cited);
    }

    private static String role(Role role, Words words) {
        return words.say("role." + Signs.key(role));
    }

    private static void next(RestitutionMaterial material, Words words, List<Block> blocks) {
        if (material.nextSteps().isEmpty()) {
            return;
        }
        blocks.add(new Heading(3, words.say("next.title")));
        blocks.add(new Entries(
                2,
                material.nextSteps().stream()
                        .map(step ->
                                new Entry("", Inline.text(step.when()), Inline.text(step.text()), false, List.of()))
                        .toList()));
    }

    /// Where this comes from, beside the code that leads back to it.
    static Block source(RestitutionMaterial material, String address, String purpose, Words words) {
        String source = words.say(
                material.example() ? "colophon.example" : "colophon",
                material.title(),
                material.writtenAt(),
                words.say(material.published() ? "colophon.licence" : "colophon.unpublished"));
        if (address.isEmpty()) {
            return new Paragraph(Tone.COLOPHON, Inline.text(source));
        }
        return new Figure(
                QrDrawing.of(address),
                words.say("code.alternative", address),
                List.of(new Link(address, address, purpose), new LineBreak(), new Text(source)),
                CODE_MM);
    }
}
