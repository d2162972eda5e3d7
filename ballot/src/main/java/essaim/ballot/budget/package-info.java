/// Participatory budgets, exact: read what was voted, choose what is paid for by a rule named before, show every
/// round. Begin with [Pabulib] or [BudgetElection], then [BudgetRule].
@NullMarked
package essaim.ballot.budget;

import org.jspecify.annotations.NullMarked;
