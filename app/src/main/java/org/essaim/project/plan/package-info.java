/// The financing plan of a project: what it costs, who pays, and whether that holds together. Pure: the day and the
/// figures of the law are given, nothing is read, nothing is floating point.
///
/// A [FinancingPlan] is looked at by [PlanFindings]; [Scenarios] ask what becomes of it without an aid; [PastedTable] reads one from a
/// spreadsheet.
@NullMarked
@NamedInterface("plan")
package org.essaim.project.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
