/**
 * What the server says of the workshop, kept in `items` by key ("session", "note:0190…").
 *
 * Speaks on `document`: `live:view` when everything came anew (detail: position, first), `live:items` when some changed
 * (detail: [{ key, kind, value }], value null when gone), `live:presence`, and `live:connection` (detail: online, since).
 */
const { door, position } = document.documentElement.dataset
const SLOWEST_RETRY_MS = 10_000
const LONG_SLEEP_MS = 30_000

export const items = new Map()

let source
let online
let since = null
let lateBy = 0
let failures = 0
let retry
let hiddenAt = 0
let seen = false

export const get = key => items.get(key)

/** Every item of a kind, in the order in which the server gave them. */
export function allOf(kind) {
  const prefix = `${kind}:`
  return [...items].filter(([key]) => key === kind || key.startsWith(prefix)).map(([, value]) => value)
}

/** The server's time, in milliseconds, whatever the clock of this device says. */
export const serverNow = () => Date.now() + lateBy

/** `online`, and since when it is not. */
export const connection = () => ({ online: online !== false, since })

const say = (name, detail) => document.dispatchEvent(new CustomEvent(`live:${name}`, { detail }))

const kindOf = key => key.split(":", 1)[0]

function connected(now) {
  if (online === now) return
  online = now
  since = now ? null : new Date(serverNow())
  say("connection", connection())
}

function whole({ data }) {
  const view = JSON.parse(data)
  if (view.at) lateBy = Date.parse(view.at) - Date.now()
  items.clear()
  for (const [key, value] of Object.entries(view.items)) items.set(key, value)
  // The page was drawn from this very position: nothing to draw again.
  const first = !seen && String(view.position) === position
  seen = true
  say("view", { position: view.position, first })
}

function some({ data }) {
  const changes = Object.entries(JSON.parse(data).items)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(items.get(key) ?? null))
    .map(([key, value]) => ({ key, kind: kindOf(key), value }))
  if (!changes.length) return
  for (const { key, value } of changes) {
    if (value === null) items.delete(key)
    else items.set(key, value)
  }
  say("items", changes)
}

function open() {
  clearTimeout(retry)
  source?.close()
  source = new EventSource(`${door}/stream`)
  source.addEventListener("open", () => { failures = 0; connected(true) })
  source.addEventListener("view", whole)
  source.addEventListener("items", some)
  source.addEventListener("presence", ({ data }) => say("presence", JSON.parse(data)))
  source.addEventListener("error", () => {
    connected(false)
    // After an answer that is no stream (a restart, a proxy) the browser gives up; we do not.
    if (source.readyState === EventSource.CLOSED) {
      if (failures === 2) stillThere()
      retry = setTimeout(open, Math.min(SLOWEST_RETRY_MS, 500 * 2 ** failures++) * (0.75 + Math.random() / 2))
    }
  })
}

/** A door that opens nothing any more (its person was forgotten) says so in words. */
async function stillThere() {
  const answer = await fetch(door, { method: "HEAD" }).catch(() => null)
  if ([403, 404, 410].includes(answer?.status)) location.reload()
}

/** Asks anew at once, for instance because a request just told that the network is back. */
export function reconnect() {
  if (online === false) open()
}

if (door) {
  // Modules that listen are loaded after this one: the first answer waits for them.
  addEventListener("DOMContentLoaded", open)
  addEventListener("offline", () => connected(false))
  addEventListener("online", open)
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hiddenAt = Date.now()
    else if (Date.now() - hiddenAt > LONG_SLEEP_MS) open()
  })
  addEventListener("pageshow", event => { if (event.persisted) open() })
}
