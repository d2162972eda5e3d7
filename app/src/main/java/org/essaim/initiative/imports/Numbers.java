package org.essaim.initiative.imports;

import java.util.HexFormat;
import java.util.List;
import org.essaim.imports.Fields;
import org.essaim.imports.Fingerprint;
import org.essaim.imports.LineRefused;
import org.essaim.initiative.FundedProject;
import org.essaim.text.Folded;

/// What names a line in its list: its number, or, in a file that has none, what makes it that line and no other.
final class Numbers {
    private Numbers() {}

    /// @param saying what tells the line from others where no column numbers them
    /// @throws LineRefused when the number is empty, or its digits are lost
    static String key(Fields fields, String number, String... saying) throws LineRefused {
        return fields.has(number)
                ? fields.key(number)
                : FundedProject.UNNUMBERED
                        + HexFormat.of()
                                .formatHex(Fingerprint.of(List.of(saying).stream().map(Folded::of).toList())
                                        .bytes());
    }
}
