import { connection, setClock } from "./network.js"
import { check, listen } from "./line.js"

/**
 * What the server says of the workshop, kept in `items` by key ("session", "note:0190…").
 *
 * Speaks on `document`: `live:view` when everything came anew (detail: position, first), `live:items` when some changed
 * (detail: [{ key, kind, value }], value null when gone) and `live:presence`; what becomes of the line is network.js's.
 */
const { door, position } = document.documentElement.dataset

export const items = new Map()

let seen = false

export const get = key => items.get(key)

/** Every item of a kind, in the order in which the server gave them. */
export function allOf(kind) {
  const prefix = `${kind}:`
  return [...items].filter(([key]) => key === kind || key.startsWith(prefix)).map(([, value]) => value)
}

const say = (name, detail) => document.dispatchEvent(new CustomEvent(`live:${name}`, { detail }))

const kindOf = key => key.split(":", 1)[0]

function whole(view) {
  if (view.at) setClock(view.at)
  items.clear()
  for (const [key, value] of Object.entries(view.items)) items.set(key, value)
  // The page was drawn from this very position: nothing to draw again.
  const first = !seen && String(view.position) === position
  seen = true
  say("view", { position: view.position, first })
}

function some(changed) {
  const changes = Object.entries(changed.items)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(items.get(key) ?? null))
    .map(([key, value]) => ({ key, kind: kindOf(key), value }))
  if (!changes.length) return
  for (const { key, value } of changes) {
    if (value === null) items.delete(key)
    else items.set(key, value)
  }
  say("items", changes)
}

function hear(name, data) {
  if (name === "view") whole(JSON.parse(data))
  else if (name === "items") some(JSON.parse(data))
  else if (name === "presence") say("presence", JSON.parse(data))
}

/** Asks anew at once, for instance because a request just told that the network is back. */
export function reconnect() {
  if (!connection().online) check()
}

// Modules that listen are loaded after this one: the first answer waits for them.
if (door) addEventListener("DOMContentLoaded", () => listen(hear))
