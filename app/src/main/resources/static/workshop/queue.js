import { uuid7 } from "./uuid.js"
import { reconnect } from "./live.js"

/**
 * What was written and may not be on the server yet. A command gets its id here, is kept on the device until the server
 * answers, survives a reload, and leaves in order; sent twice, it changes nothing.
 *
 * Speaks on `document`: `live:queue` (detail: waiting, commands), `live:sent` (detail: command, position) and
 * `live:refused` (detail: command, refusal, message, words).
 */
const PREFIX = "essaim:queue:"
const SLOWEST_RETRY_MS = 10_000
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
    this.#write([...this.commands, command])
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
    let answer
    let body
    try {
      answer = await fetch(`${this.#door}/commands`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify(command)
      })
      body = await answer.json().catch(() => ({}))
    } catch {
      return this.#later()
    }
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return this.#later()
    this.#failures = 0
    this.#write(this.commands.filter(({ id }) => id !== command.id))
    if (this.#door !== door) return true
    reconnect()
    if (answer.ok) say("sent", { command, position: body.position })
    else {
      const { refusal = String(answer.status), message = body.detail ?? body.title ?? "", words = [] } = body
      say("refused", { command, refusal, message, words })
    }
    return true
  }

  #later() {
    const wait = Math.min(SLOWEST_RETRY_MS, 500 * 2 ** this.#failures++) * (0.75 + Math.random() / 2)
    this.#timer = setTimeout(() => this.run(), wait)
    return false
  }

  #write(commands) {
    storage.write(this.#key, commands.length ? JSON.stringify(commands) : null)
    if (this.#door === door) tell()
  }
}

const own = new Queue(door ?? "")
const tell = () => say("queue", { waiting: own.commands.length, commands: own.commands })

/** What waits on this device, in order. */
export const waiting = () => own.commands

/** Sends a command such as `{ type: "raise-hand", up: true }`, now or when the network is back. Gives its id. */
export function send(command) {
  const id = uuid7()
  own.add({ ...command, id })
  return id
}

if (door) {
  document.addEventListener("live:connection", ({ detail }) => { if (detail.online) own.run() })
  addEventListener("online", () => own.run())
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
