import { get } from "./live.js"
import { connection, serverNow } from "./network.js"

const MINUTE_MS = 60_000
const BLINK_MS = 3_000

/**
 * <live-clock ends-at="…" left-seconds="…">: what is left of the step, from the session once it is known. Its words are
 * attributes: `minutes` ("{n} min"), `over` ("+{n} min"), `label-left`, `label-over`, `label-paused`, and `label-unheard`
 * while the room is not heard: minutes may have been granted meanwhile. format="clock" shows 12:05.
 */
export class LiveClock extends HTMLElement {
  #timer

  connectedCallback() {
    this.#tick()
    this.#timer = setInterval(() => this.#tick(), 1000)
    document.addEventListener("live:view", this)
    document.addEventListener("live:items", this)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
    document.removeEventListener("live:view", this)
    document.removeEventListener("live:items", this)
  }

  handleEvent() { this.#tick() }

  #tick() {
    const session = get("session")
    const paused = session ? session.leftSeconds ?? null : this.#number("left-seconds")
    const endsAt = session ? session.endsAt : this.getAttribute("ends-at")
    if (paused === null && !endsAt) return this.#show("", "")
    const left = paused === null ? Date.parse(endsAt) - serverNow() : paused * 1000
    this.toggleAttribute("data-over", left < 0)
    this.toggleAttribute("data-paused", paused !== null)
    const { since } = connection()
    const unheard = since !== null && serverNow() - since > BLINK_MS
    this.toggleAttribute("data-unheard", unheard)
    if (unheard) return this.#show(this.#words(left), this.getAttribute("label-unheard"))
    this.#show(this.#words(left), this.getAttribute(paused !== null ? "label-paused" : left < 0 ? "label-over" : "label-left"))
  }

  #words(left) {
    if (this.getAttribute("format") === "clock") {
      const seconds = Math.abs(Math.round(left / 1000))
      return `${left < 0 ? "+" : ""}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
    }
    // Rounded so that one never has less time than announced, as the server does.
    const minutes = left < 0 ? Math.floor(-left / MINUTE_MS) : Math.ceil(left / MINUTE_MS)
    return this.getAttribute(left < 0 ? "over" : "minutes").replace("{n}", minutes)
  }

  #show(value, label) {
    for (const [part, text] of [["value", value], ["label", label ?? ""]]) {
      const element = this.querySelector(`[data-part="${part}"]`)
      if (element && element.textContent !== text) element.textContent = text
    }
  }

  #number(name) {
    return this.hasAttribute(name) ? Number(this.getAttribute(name)) : null
  }
}

customElements.define("live-clock", LiveClock)
