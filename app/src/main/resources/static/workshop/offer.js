import { get } from "./live.js"
import { send } from "./queue.js"
import { uuid7 } from "./uuid.js"
import { draft, drafts, forget, keep, kept } from "./drafts.js"
import { giveBack } from "./returned.js"
import { hourThere } from "./hour.js"
import { bringToSight } from "./seen.js"

/**
 * <phone-offer>: the room moved on while somebody typed, or while a note waited on the device. The text is given back,
 * to be proposed to the facilitators, put on one's new table, or kept for oneself.
 */
class PhoneOffer extends HTMLElement {
  #offered = new Set()
  #proposed = new Set()

  connectedCallback() {
    // Before the plain notice of a refusal.
    for (const name of ["live:refused", "live:sent", "live:view", "region:drawn", "drafts:kept", "dialog:open"]) document.addEventListener(name, this, true)
    addEventListener("DOMContentLoaded", this)
    this.#showKept()
  }

  disconnectedCallback() {
    for (const name of ["live:refused", "live:sent", "live:view", "region:drawn", "drafts:kept", "dialog:open"]) document.removeEventListener(name, this, true)
  }

  handleEvent({ type, detail }) {
    if (type === "drafts:kept" || type === "dialog:open") return this.#showKept()
    if (type === "live:sent") return this.#sent(detail.command)
    if (type !== "live:refused") return this.#left()
    const { command, refusal } = detail
    if (command.type !== "write-note" || !["PHASE_MOVED_ON", "WRONG_PHASE", "TABLE_CHANGED"].includes(refusal)) return
    detail.handled = true
    this.#offer(command.text, command.kind, command.about)
  }

  #sent({ id }) {
    if (!this.#proposed.delete(id)) return
    const one = this.querySelector("template[data-of=said]").content.firstElementChild.cloneNode(true)
    one.querySelector("[data-part=read]").addEventListener("click", () => one.remove())
    this.append(one)
  }

  /** A draft whose form is no more: it was being typed when the screen changed. */
  #left() {
    const session = get("session")
    if (!session) return
    const left = draft("note")
    const form = document.querySelector("form[data-draft=note]")
    // The screen may not be redrawn yet: a form of this step will take its own text back.
    if (!left || (form && form.id === left.step) || left.step === `write-${session.step}` && session.phase === "DECOMPOSITION") return
    const text = left.fields.text?.trim()
    const kind = Object.keys(left.fields).find(key => key.startsWith("kind=") && left.fields[key])?.slice(5) ?? "MECHANISM"
    forget("note")
    if (text) giveBack({ type: "write-note", kind, text, about: left.about }, "PHASE_MOVED_ON")
  }

  /** @param about what it was written for: it may still be proposed for that table, whatever the room does now */
  #offer(text, kind, about) {
    if (this.#offered.has(text)) return
    this.#offered.add(text)
    const one = this.querySelector("template").content.firstElementChild.cloneNode(true)
    const part = name => one.querySelector(`[data-part=${name}]`)
    const field = part("text")
    field.value = text
    const session = get("session")
    const working = session?.phase === "DECOMPOSITION" && session.status === "OPEN"
    const past = session?.status === "OPEN" && ["TABLE_TOUR", "PERSPECTIVE", "SYNTHESIS"].includes(session.phase)
    const me = get("me")
    part("fact").textContent = (working ? part("fact").dataset.round : past ? part("fact").dataset.tables : part("fact").dataset.other)
      .replace("{time}", timeOfStep(session))
    const elsewhere = about?.table > 0 && about.table !== me?.table
    part("propose").hidden = !((past || working && elsewhere) && me?.voter && me.table > 0)
    if (elsewhere) part("propose").textContent = part("propose").dataset.before.replace("{table}", about.table)
    part("again").hidden = !(working && me?.voter && me.table > 0)
    const done = () => { this.#offered.delete(text); one.remove() }
    const write = late => {
      if (!field.value.trim()) return field.focus()
      const command = { type: "write-note", note: uuid7(), table: 0, kind, text: field.value, late }
      const id = send(late && about ? { ...command, about } : command)
      if (late) this.#proposed.add(id)
      done()
    }
    part("propose").addEventListener("click", () => write(true))
    part("again").addEventListener("click", () => write(false))
    part("keep").addEventListener("click", () => { keep(field.value); done() })
    this.append(one)
    bringToSight(one)
  }

  #showKept() {
    const place = document.querySelector("[data-kept-texts]")
    if (!place) return
    const begun = drafts(/^(edit|comment|answer|reword|amend|sentence)-/).map(([, { fields }]) => fields.text)
    const texts = [...kept(), ...begun].filter(Boolean)
    place.hidden = texts.length === 0
    const title = document.createElement("p")
    title.className = "label"
    title.textContent = place.dataset.words
    place.replaceChildren(title, ...texts.map(text => {
      const quote = document.createElement("blockquote")
      quote.className = "phone-quote"
      quote.textContent = text
      return quote
    }))
  }
}

/** Since when the room is where it is. */
export function timeOfStep(session) {
  const from = session?.steps?.[session.step]?.from
  const at = from ? new Date(from) : new Date()
  return hourThere(at, session)
}

customElements.define("phone-offer", PhoneOffer)
