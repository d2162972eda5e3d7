package essaim.money;

import java.util.List;

/// What a person typed as an amount of euros, read or not: what could be two amounts is never guessed.
public sealed interface TypedAmount {
    record Read(Amount amount) implements TypedAmount {}

    /// `1,500` is one euro and a half, or one thousand five hundred: whoever typed it says which.
    ///
    /// @param meanings two, the smaller first
    record Ambiguous(List<Amount> meanings) implements TypedAmount {
        public Ambiguous {
            meanings = List.copyOf(meanings);
        }
    }

    record Refused(Reason reason) implements TypedAmount {}

    enum Reason {
        /// Nothing was typed.
        EMPTY,
        /// Other signs than those of an amount.
        NOT_AN_AMOUNT,
        /// Thousands that are not groups of three digits: `15 00`.
        MISGROUPED,
        /// Finer than a cent.
        TOO_FINE,
        /// Beyond what an amount holds.
        TOO_LARGE
    }

    /// Reads `1 500`, `1 500,50 €`, `1500.5`, `1.234,56`, `1,234.56`, `1'500`, `12 k€`, `1,2 M€`, `−3,20 euros`, whatever
    /// the spaces.
    static TypedAmount read(String typed) {
        return AmountReading.of(typed);
    }
}
