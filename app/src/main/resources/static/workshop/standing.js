import { allOf, get } from "./live.js"

/** What each alert warns of, as far as the room tells: once it is no longer so, the alert has nothing to say. */
const status = is => () => get("session")?.status === is
const vote = is => () => get("tally")?.status === is
const STILL = {
  NOT_OPEN: () => get("session")?.status !== "OPEN",
  CLOSED: status("CLOSED"),
  NOT_CLOSED: status("OPEN"),
  ALREADY_PAUSED: () => get("session")?.leftSeconds != null,
  NOT_PAUSED: () => get("session")?.leftSeconds == null,
  VOTE_OPEN: vote("OPEN"),
  VOTE_CLOSED: vote("CLOSED"),
  FEW_BALLOTS: vote("OPEN"),
  NO_VOTE: vote("NOT_OPEN"),
  NOTHING_KEPT: () => !allOf("initiative").some(({ kept }) => kept),
  GONE: () => get("me")?.here === false
}

/** These are told because the room moved: it moving is no reason to unsay them. */
const OF_THE_MOVE = ["STEP_PASSED", "PHASE_MOVED_ON", "TABLE_CHANGED", "VOTE_CHANGED", "CHANGED_MEANWHILE"]

/**
 * Whether an alert still stands: its fact is so, and the room is at the step where it was told.
 *
 * @param step where the room was then
 */
export function stands(refusal, step) {
  if (!get("session")) return true
  if (STILL[refusal] && !STILL[refusal]()) return false
  return OF_THE_MOVE.includes(refusal) || get("session").step === step
}
