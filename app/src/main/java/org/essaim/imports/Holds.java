package org.essaim.imports;

import java.util.List;
import java.util.regex.Pattern;

/// What the cells of a field are: a column of two-digit codes is a department's code, whatever its title, and not its name.
public enum Holds {
    ANYTHING,
    WORDS,
    AMOUNT,
    YEAR,
    CODE_OF_COMMUNE,
    CODE_OF_DEPARTMENT,
    SIREN;

    private static final Pattern A_WORD = Pattern.compile(".*\\p{L}{2}.*", Pattern.DOTALL);

    /// Whether more of these cells are it than not; none at all may be anything.
    boolean fits(List<String> cells) {
        long fitting = cells.stream().filter(this::fits).count();
        return cells.isEmpty() || 2 * fitting > cells.size();
    }

    private boolean fits(String cell) {
        return switch (this) {
            case ANYTHING -> true;
            case WORDS -> A_WORD.matcher(cell).matches();
            case AMOUNT -> isAmount(cell);
            case YEAR -> Years.of(cell.strip()).isPresent();
            case CODE_OF_COMMUNE -> Cells.insee(cell).isPresent();
            case CODE_OF_DEPARTMENT -> Cells.department(cell).isPresent();
            case SIREN -> Cells.siren(cell).isPresent() || Cells.isAbridged(cell.strip());
        };
    }

    private static boolean isAmount(String cell) {
        try {
            return Cells.cents(cell).isPresent();
        } catch (LineRefused abridgedOrNone) {
            return Cells.isAbridged(cell.strip());
        }
    }
}
