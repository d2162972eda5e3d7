/**
 * How many lines the pages of one browser keep open together. Over HTTP/1.1 a browser opens six connections to a host,
 * all its tabs and windows counted; a stream holds one for good, so that the sixth page would leave none to load or to
 * send anything. Four pages keep a line; the others ask every few seconds (line.js), and take a place when one is free.
 *
 * A place is a time written in local storage by who holds it, and kept fresh; one that is not is free again. Two pages
 * may take the last one at the same instant: there is one to spare, and it is why there are not five. Web Locks would
 * be exact, but are not there over plain HTTP, which is how a room without Internet is served.
 */
const KEY = "essaim:lines"
const MOST = 4
const FRESH_MS = 15_000
const me = Math.random().toString(36).slice(2)

function places() {
  try {
    const now = Date.now()
    const known = Object.entries(JSON.parse(localStorage.getItem(KEY)) ?? {})
    return Object.fromEntries(known.filter(([, at]) => now - at < FRESH_MS && at <= now))
  } catch { return {} }
}

function write(all) {
  try { localStorage.setItem(KEY, JSON.stringify(all)) } catch { /* Each for oneself, then. */ }
}

/** HTTP/2 carries everything over one connection: there are places for all. (Through a service worker one is not told.) */
const needed = () => !/^h[23]/.test(performance.getEntriesByType("navigation")[0]?.nextHopProtocol ?? "")

/** Takes a place, or keeps one's own fresh; false when all are taken. */
export function takePlace() {
  if (!needed()) return true
  const all = places()
  if (!(me in all) && Object.keys(all).length >= MOST) return false
  write({ ...all, [me]: Date.now() })
  return true
}

export function leavePlace() {
  const all = places()
  if (!(me in all)) return
  delete all[me]
  write(all)
}
