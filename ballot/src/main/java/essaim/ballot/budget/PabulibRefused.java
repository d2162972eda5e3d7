package essaim.ballot.budget;

import java.util.Locale;

/// A `.pb` file that cannot be read as it stands: where, why, and how to mend it. The message says all three in
/// English; the values let an application word them.
public final class PabulibRefused extends IllegalArgumentException {
    /// What is wrong, and how to mend it.
    public enum Reason {
        NO_SECTION("write the section META, PROJECTS or VOTES on a line of its own before its columns"),
        MISSING_SECTION("add the section, even with no line under its columns"),
        MISSING_KEY("add the line to the section META"),
        MISSING_COLUMN("name the column in the line after the name of the section"),
        MISSING_VALUE("fill in the value"),
        NOT_A_NUMBER("write digits alone, with a point before decimals: 12000 or 12000.50"),
        VOTE_TYPE("votes of the types approval, choose-1, cumulative and scoring can be counted"),
        SAME_PROJECT_TWICE("give each project its own id and name it once in a vote"),
        UNKNOWN_PROJECT("correct the id in the vote, or add the project to the section PROJECTS"),
        POINTS_DO_NOT_MATCH("give one number of points for each project of the vote, in the same order"),
        TOO_MANY_CHOSEN("a vote of the type choose-1 names one project at most"),
        COUNT_DIFFERS("the file may be cut: fetch it again, or correct the number in META"),
        OPEN_QUOTE("close the quoted value with a second quote"),
        NOT_COUNTABLE("bring the numbers within the limits");

        private final String mend;

        Reason(String mend) {
            this.mend = mend;
        }

        public String mend() {
            return mend;
        }
    }

    private static final long serialVersionUID = 1L;

    private final int line;
    private final Reason reason;
    private final String detail;

    PabulibRefused(int line, Reason reason, String detail) {
        super("line " + line + ": " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + detail
                + "; " + reason.mend());
        this.line = line;
        this.reason = reason;
        this.detail = detail;
    }

    /// From 1; the last line if something is missing from the whole file.
    public int line() {
        return line;
    }

    public Reason reason() {
        return reason;
    }

    /// The value or the name that it is about.
    public String detail() {
        return detail;
    }
}
