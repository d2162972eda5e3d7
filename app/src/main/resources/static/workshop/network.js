/**
 * What this device knows of the network: whether the room is heard, since when it is not, and whether somebody else
 * answers in the server's place (a captive portal). Each of the ways to the server says what happened to it; the page
 * is told in one word.
 *
 * Speaks on `document`: `live:connection` (detail: online, since, strange).
 */
let online
let since = null
let lateBy = 0
const strangers = new Set()

/** `online`: the room is heard; `since` when it is not; `strange`: what answers is not Essaim. */
export const connection = () => ({ online: online !== false, since, strange: strangers.size > 0 })

/** The server's time, in milliseconds, whatever the clock of this device says. */
export const serverNow = () => Date.now() + lateBy

export const setClock = at => { lateBy = Date.parse(at) - Date.now() }

const say = () => document.dispatchEvent(new CustomEvent("live:connection", { detail: connection() }))

/** The room is heard, or not any more. */
export function hearing(now) {
  if (online === now) return
  online = now
  since = now ? null : new Date(serverNow())
  say()
}

/** A way to the server (`stream`, `commands`, `regions`) was answered by somebody else, or by the server. */
export function stranger(way, is) {
  if (strangers.has(way) === is) return
  if (is) strangers.add(way)
  else strangers.delete(way)
  say()
}
