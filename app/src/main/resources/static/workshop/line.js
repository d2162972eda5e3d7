import { isOurs } from "../ui/ask.js"
import { hearing, stranger } from "./network.js"
import { leavePlace, takePlace } from "./places.js"

/**
 * The line on which the server speaks: an answer that does not end (docs/wire.md, "The stream"). It is read here, and not
 * by EventSource, because that one believes a connection until the system tells it otherwise: behind an access point
 * that died, or on a telephone that slept, for minutes. Here:
 *
 * - **Silence is noticed.** The server says something at least every four seconds; a line silent for nine is dead, and so
 *   is one that was not answered in six.
 * - **A line is taken up where it was left**, by the position of the last event heard, even a line that we let go.
 * - **What speaks has to be ours**: an answer that is no stream of Essaim's is a stranger's.
 * - **A page that nobody sees lets go**, after a moment, and asks at once when it is seen again, or wakes, or is told
 *   that the network is back.
 * - **A browser has but a few lines** (places.js): without a place a page asks, hears what changed, and hangs up at the
 *   first beat; again a few seconds later.
 */
const SILENCE_MS = 9_000
const UNANSWERED_MS = 6_000
const SUSPECT_MS = 5_000
const LET_GO_MS = 30_000
const ASK_MS = 3_000
const SLOWEST_RETRY_MS = 5_000
const { door } = document.documentElement.dataset

let position = null
let line = null
let answered = false
let heardAt = 0
let failures = 0
let again
let hiding
let told = () => {}

/** By the clock on the wall: the other one stops while a device sleeps. Set back, it counts as a silence. */
function silentFor() {
  const gap = Date.now() - heardAt
  return gap < 0 ? Infinity : gap
}

function connect() {
  clearTimeout(again)
  line?.abort()
  const opened = line = new AbortController()
  heardAt = Date.now()
  answered = false
  const staying = takePlace()
  read(opened, staying).then(
    () => { if (opened === line) staying ? lost() : hungUp() },
    () => { if (opened === line) lost() })
}

async function read(opened, staying) {
  const answer = await fetch(`${door}/stream`, {
    headers: { Accept: "text/event-stream", ...(position === null ? {} : { "Last-Event-ID": position }) },
    cache: "no-store",
    redirect: "manual",
    signal: opened.signal
  })
  if (closedDoor(answer)) return shut()
  if (answer.status >= 500) throw new Error(`status ${answer.status}`)
  const ours = isOurs(answer) && answer.headers.get("Content-Type")?.startsWith("text/event-stream")
  stranger("stream", !ours)
  if (!ours) throw new Error("not ours")
  const reader = answer.body.getReader()
  const decoder = new TextDecoder()
  for (let rest = ""; ;) {
    const { done, value } = await reader.read()
    if (done) return
    heardAt = Date.now()
    answered = true
    if (staying) takePlace()
    const events = (rest + decoder.decode(value, { stream: true })).split("\n\n")
    rest = events.pop()
    for (const event of events.map(parsed)) {
      hear(event)
      if (!staying && event.name === "beat") return opened.abort()
    }
  }
}

/** A door that opens nothing any more (its person was forgotten, the facilitator signed out) says so in words. */
const closedDoor = answer => isOurs(answer) && [401, 403, 404, 410].includes(answer.status)

/** Whoever asked for it knows where to go (`live:shut`, which they cancel): a reload would call them back from there. */
function shut() {
  if (document.dispatchEvent(new CustomEvent("live:shut", { cancelable: true }))) location.reload()
}

function parsed(text) {
  const fields = Object.fromEntries(text.split("\n").filter(field => field.includes(": ")).map(field => {
    const colon = field.indexOf(": ")
    return [field.slice(0, colon), field.slice(colon + 2)]
  }))
  return { name: fields.event, id: fields.id, data: fields.data }
}

function hear({ name, id, data }) {
  if (!name) return
  failures = 0
  // What came is there before anybody is told that the line is.
  if (name !== "beat") told(name, data)
  if (id) position = id
  hearing(true)
}

/** For want of a place: what changed was heard. */
function hungUp() {
  line = null
  again = setTimeout(connect, ASK_MS)
}

function lost() {
  line = null
  leavePlace()
  hearing(false)
  again = setTimeout(connect, wait())
}

const wait = () => Math.min(SLOWEST_RETRY_MS, 500 * 2 ** failures++) * (0.75 + Math.random() / 2)

function letGo() {
  clearTimeout(again)
  line?.abort()
  line = null
  leavePlace()
}

function watch() {
  if (!line || silentFor() < (answered ? SILENCE_MS : UNANSWERED_MS)) return
  line.abort()
  lost()
}

/** Asks anew at once, unless the line has just spoken. */
export function check() {
  if (document.hidden) return
  if (!line || silentFor() > SUSPECT_MS) connect()
}

function seenOrNot() {
  clearTimeout(hiding)
  if (document.hidden) hiding = setTimeout(letGo, LET_GO_MS)
  else check()
}

/** Begins to listen: `tell` is called with the name and the data of each event. */
export function listen(tell) {
  told = tell
  if (!document.hidden) connect()
  setInterval(watch, 1000)
  document.addEventListener("visibilitychange", seenOrNot)
  addEventListener("pageshow", event => { if (event.persisted) check() })
  addEventListener("pagehide", leavePlace)
  addEventListener("offline", () => hearing(false))
  addEventListener("online", connect)
}
