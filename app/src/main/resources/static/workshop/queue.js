import { ask, NotOurs } from "../ui/ask.js"
import { uuid7 } from "./uuid.js"
import { reconnect } from "./live.js"
import { about } from "./about.js"
import { check } from "./line.js"
import { stranger } from "./network.js"

/**
 * What was written and may not be on the server yet. A command gets its id here, is kept on the device until the server
 * answers, survives a reload, and leaves in order; sent twice, it changes nothing.
 *
 * Only the server settles a command: a position takes it in, a refusal or a problem in the server's own words turns it
 * away. Whatever else comes, a captive portal's 200 above all, or nothing in good time, it stays and is sent again.
 *
 * Speaks on `document`: `live:queue` (detail: waiting, commands), `live:sent` (detail: command, position) and
 * `live:refused` (detail: command, refusal, message, words).
 */
const PREFIX = "essaim:queue:"
const SLOWEST_RETRY_MS = 10_000
const LIMIT_MS = 8_000
const { door } = document.documentElement.dataset

const say = (name, detail) => document.dispatchEvent(new CustomEvent(`live:${name}`, { detail }))

/** Local storage, or memory where a browser refuses it. */
const memory = new Map()
const storage = {
  read(key) {
    try { return localStorage.getItem(key) ?? memory.get(key) ?? null } catch { return memory.get(key) ?? null }
  },
  write(key, text) {
    try {
      if (text === null) localStorage.removeItem(key)
      else localStorage.setItem(key, text)
      memory.delete(key)
    } catch {
      if (text === null) memory.delete(key)
      else memory.set(key, text)
    }
  }
}

class Queue {
  #door
  #key
  #busy = false
  #failures = 0
  #timer

  constructor(door) {
    this.#door = door
    this.#key = PREFIX + door
  }

  get commands() {
    try { return JSON.parse(storage.read(this.#key)) ?? [] } catch { return [] }
  }

  add(command) {
    this.#write([...this.commands.filter(earlier => !replaces(command, earlier)), command])
    this.run()
  }

  /** Now, unless one is on its way: what was waiting for a better network goes at once. */
  async run() {
    clearTimeout(this.#timer)
    if (this.#busy) return
    this.#busy = true
    try {
      for (let next = this.commands[0]; next; next = this.commands[0]) {
        if (!await this.#post(next)) break
      }
    } finally {
      this.#busy = false
    }
  }

  /** Whether the server has answered, one way or the other. */
  async #post(command) {
    let decided
    try {
      decided = decision(await ask(`${this.#door}/commands`, {
        limit: LIMIT_MS,
        redirect: "manual",
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify(command)
      }))
      stranger("commands", false)
    } catch (error) {
      if (error instanceof NotOurs) stranger("commands", true)
    }
    if (!decided) return this.#later()
    this.#failures = 0
    this.#write(this.commands.filter(({ id }) => id !== command.id))
    if (this.#door !== door) return true
    reconnect()
    if ("position" in decided) say("sent", { command, ...decided })
    else say("refused", { command, ...decided })
    return true
  }

  #later() {
    const wait = Math.min(SLOWEST_RETRY_MS, 500 * 2 ** this.#failures++) * (0.75 + Math.random() / 2)
    this.#timer = setTimeout(() => this.run(), wait)
    check()
    return false
  }

  #write(commands) {
    storage.write(this.#key, commands.length ? JSON.stringify(commands) : null)
    if (this.#door === door) tell()
  }
}

/** A ballot is one: the last that was cast is the one that waits. */
const replaces = (now, earlier) =>
  now.type === "cast-ballot" && earlier.type === now.type && earlier.onBehalfOf === now.onBehalfOf

/** What an answer says of a command, or null when it says nothing of it yet: a session that ended, a server too busy. */
function decision({ ok, status, text }) {
  if ([401, 408, 429].includes(status) || status >= 500) return null
  const body = parsed(text)
  if (ok && Number.isInteger(body?.position)) return { position: body.position }
  if (!ok && typeof body?.refusal === "string") return { refusal: body.refusal, message: body.message ?? "", words: body.words ?? [] }
  if (!ok && body?.status === status) return { refusal: String(status), message: body.detail ?? body.title ?? "", words: [] }
  throw new NotOurs(`status ${status}`)
}

function parsed(text) {
  try { return JSON.parse(text) } catch { return null }
}

const own = new Queue(door ?? "")
const tell = () => say("queue", { waiting: own.commands.length, commands: own.commands })

/** What waits on this device, in order. */
export const waiting = () => own.commands

/**
 * Sends a command such as `{ type: "raise-hand", up: true }`, now or when the network is back, for what this page shows
 * now unless it says otherwise. Gives its id.
 */
export function send(command) {
  const id = uuid7()
  own.add({ about: about(command), ...command, id })
  return id
}

if (door) {
  document.addEventListener("live:connection", ({ detail }) => { if (detail.online) own.run() })
  addEventListener("online", () => own.run())
  document.addEventListener("visibilitychange", () => { if (!document.hidden) own.run() })
  addEventListener("storage", event => { if (event.key === PREFIX + door) tell() })
  addEventListener("DOMContentLoaded", () => {
    tell()
    own.run()
    // Somebody else who writes on this phone may have left something behind.
    try {
      Object.keys(localStorage)
        .filter(key => key.startsWith(PREFIX) && key !== PREFIX + door)
        .forEach(key => new Queue(key.slice(PREFIX.length)).run())
    } catch { /* No storage, nothing left behind. */ }
  })
}
