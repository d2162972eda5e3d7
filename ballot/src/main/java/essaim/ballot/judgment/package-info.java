/// Majority judgment, exact: candidates are graded, each is ranked by what a majority says of it. Begin with
/// [MajorityJudgment].
@NullMarked
package essaim.ballot.judgment;

import org.jspecify.annotations.NullMarked;
