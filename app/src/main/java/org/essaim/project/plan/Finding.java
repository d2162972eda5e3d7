package org.essaim.project.plan;

import essaim.money.Amount;
import essaim.money.Rate;
import essaim.money.Rounding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.essaim.project.plan.Limit.Bound;

/// What a rule says of a plan, with its figures: compared exactly, whatever is shown.
public sealed interface Finding {
    boolean holds();

    /// Every euro spent is paid by one that comes in.
    record Balance(Amount cost, Amount paid) implements Finding {
        public Amount gap() {
            return paid.minus(cost);
        }

        @Override
        public boolean holds() {
            return gap().isZero();
        }
    }

    /// Who carries it brings its share of what public persons bring, itself included. Private money is no part of it.
    ///
    /// @param own own funds, loans and repayable advances
    /// @param others what other public persons bring
    record OwnShare(Rate least, Amount own, Amount others) implements Finding {
        /// The least that is owed, rounded up: s ÷ (1 − s) × what others bring.
        public Amount minimum() {
            return others.times(least).dividedBy(least.complement()).rounded(Rounding.DUTY);
        }

        /// Of the public money; none where there is none.
        public Optional<Rate> share() {
            Amount all = own.plus(others);
            return all.isZero() ? Optional.empty() : Optional.of(Rate.ofPart(own, all));
        }

        /// How much more others may bring beside this own money; negative when they bring too much already. None where no
        /// own share is asked.
        public Optional<Amount> margin() {
            return least.equals(Rate.NONE)
                    ? Optional.empty()
                    : Optional.of(own.times(least.complement())
                            .dividedBy(least)
                            .rounded(Rounding.RIGHT)
                            .minus(others));
        }

        @Override
        public boolean holds() {
            return !others.times(least).dividedBy(least.complement()).isAbove(own);
        }
    }

    /// Beside a grant of the State, public aids together stay below a part of the expenses that it takes.
    record PublicAid(LineId grant, Rate most, Amount base, Amount others) implements Finding {
        public Amount margin() {
            return base.times(most).rounded(Rounding.RIGHT).minus(others);
        }

        @Override
        public boolean holds() {
            return !margin().isNegative();
        }
    }

    /// An aid gives no more than its rate of what it takes, nor than its cap.
    ///
    /// @param bound which of the two is the lower
    record AidLimit(LineId aid, Bound bound, Amount most, Amount amount) implements Finding {
        public Amount margin() {
            return most.minus(amount);
        }

        @Override
        public boolean holds() {
            return !margin().isNegative();
        }
    }

    /// One may still apply.
    ///
    /// @param last the last day
    /// @param applied when the application was, or can be at the earliest
    record InTime(LineId aid, LocalDate last, LocalDate applied) implements Finding {
        @Override
        public boolean holds() {
            return !applied.isAfter(last);
        }
    }

    /// Nothing is engaged before the application is acknowledged.
    record StartAfterApplication(LineId aid, LocalDate start, LocalDate applied) implements Finding {
        @Override
        public boolean holds() {
            return !start.isBefore(applied);
        }
    }

    /// Nothing is engaged before the aid is granted.
    ///
    /// @param answered when the answer came, or is expected
    record StartAfterDecision(LineId aid, LocalDate start, LocalDate answered) implements Finding {
        @Override
        public boolean holds() {
            return !start.isBefore(answered);
        }
    }

    /// What came in pays what is due, month after month.
    ///
    /// @param lowest the month in which least is left, or most is missing
    /// @param left then
    record Cash(YearMonth lowest, Amount left) implements Finding {
        @Override
        public boolean holds() {
            return !left.isNegative();
        }
    }
}
