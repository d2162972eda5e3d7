import { allOf, get } from "./live.js"
import { waiting } from "./queue.js"
import { fill } from "./fill.js"
import { morph } from "../ui/morph.js"

const AFTER_ANSWER_MS = 5_000

/**
 * <live-notes>: cards of the notes one sees, drawn from the page's own templates (one a kind), so that they say what the
 * server would. Attributes narrow them: `kind`, `table`, `initiative`, `mine`, `loose` (in no element), `gathered`, `pinned`;
 * `order="newest"` puts the last written first; `pending` adds those still on this device.
 */
export class LiveNotes extends HTMLElement {
  static observedAttributes = ["kind", "table", "initiative", "mine", "loose", "gathered", "pinned", "order"]

  #list
  #shown = new Map()
  #answered = new Map()

  connectedCallback() {
    this.#list = this.querySelector("[data-part=list]")
    for (const name of ["view", "items", "queue", "sent"]) document.addEventListener(`live:${name}`, this)
    this.draw()
  }

  disconnectedCallback() {
    for (const name of ["view", "items", "queue", "sent"]) document.removeEventListener(`live:${name}`, this)
  }

  attributeChangedCallback() {
    if (this.#list && get("session")) this.draw()
  }

  handleEvent({ type, detail }) {
    if (type === "live:sent") return this.#hold(detail.command)
    if (type === "live:items" && !detail.some(({ kind }) => ["note", "element", "pin"].includes(kind))) return
    this.draw()
  }

  draw() {
    // Until the server has spoken its own cards stand, with what waits on this device beside them.
    const known = Boolean(get("session"))
    const notes = [...this.#notes(), ...this.#pending()]
    if (!known && !notes.length) return
    notes.sort((a, b) => a.number - b.number)
    if (this.getAttribute("order") === "newest") notes.reverse()
    const keys = new Set(notes.map(({ id }) => id))
    if (known) for (const line of [...this.#list.children]) if (!keys.has(line.dataset.note)) line.remove()
    let next = this.#list.firstElementChild
    for (const note of notes) {
      const line = this.#line(note)
      if (line === next) next = next.nextElementSibling
      else this.#list.insertBefore(line, next)
    }
    const empty = this.querySelector("[data-part=empty]")
    if (empty) empty.hidden = notes.length > 0
  }

  #notes() {
    const is = name => this.getAttribute(name)
    return allOf("note").filter(note =>
      (!is("kind") || note.kind === is("kind"))
      && (!is("table") || String(note.table) === is("table"))
      && (!is("initiative") || note.initiative === is("initiative"))
      && (!this.hasAttribute("mine") || note.mine)
      && (!this.hasAttribute("loose") || !note.element)
      && (!this.hasAttribute("gathered") || note.element)
      && (!this.hasAttribute("pinned") || get(`pin:${note.id}`))
      && note.status !== "WITHDRAWN")
  }

  /** Written here, not seen on the server yet. */
  #pending() {
    if (!this.hasAttribute("pending")) return []
    const written = new Map(waiting().filter(({ type }) => type === "write-note").map(command => [command.note, command]))
    for (const [id, command] of this.#answered) if (!written.has(id)) written.set(id, command)
    return [...written.values()]
      .filter(({ note, kind }) => !get(`note:${note}`) && (!this.getAttribute("kind") || kind === this.getAttribute("kind")))
      .map(({ note, kind, text }, i) => ({
        id: note, number: Number.MAX_SAFE_INTEGER - 1000 + i, kind, text, mine: true, device: true, place: "", comments: []
      }))
  }

  /** Between the answer and the note itself the card stays where it is. */
  #hold(command) {
    if (command.type !== "write-note") return
    this.#answered.set(command.note, command)
    setTimeout(() => { this.#answered.delete(command.note); this.draw() }, AFTER_ANSWER_MS)
  }

  #line(note) {
    const known = [...this.#list.children].find(({ dataset }) => dataset.note === note.id)
    const written = JSON.stringify([note, get(`element:${note.element}`)?.number, Boolean(get(`pin:${note.id}`))])
    if (known && this.#shown.get(note.id) === written) return known
    this.#shown.set(note.id, written)
    const line = known ?? document.createElement("li")
    if (!known) {
      line.dataset.note = note.id
      line.className = "arriving"
      line.append(this.#card(note))
    } else {
      const wanted = document.createElement("template")
      wanted.content.append(this.#card(note))
      morph(line, wanted.content)
    }
    return line
  }

  #card(note) {
    const template = this.querySelector(`template[data-kind="${note.kind}"]`)
    const element = get(`element:${note.element}`)?.number
    const truths = new Set([
      note.device ? "device" : "server",
      note.mine ? "mine" : note.place ? "other" : "facilitator",
      note.status ? note.status.toLowerCase() : "standing",
      get(`pin:${note.id}`) ? "pinned" : "unpinned"
    ])
    if (note.mine && !note.device) truths.add("saved")
    if (!note.device) truths.add("answerable")
    if (note.mine && !note.device) truths.add("editable")
    if (element) truths.add("gathered")
    else if (!note.device && (note.status ?? "STANDING") === "STANDING") truths.add("loose")
    if (note.comments.length) truths.add("commented")
    return fill(template, {
      id: note.id,
      number: note.number,
      text: note.text,
      place: note.place,
      table: note.table,
      revision: note.revision,
      element: element ?? "",
      comments: note.comments.map(comment => ({
        values: { comment: comment.text, by: comment.place },
        truths: new Set([comment.mine ? "mine" : comment.place ? "other" : "facilitator"])
      }))
    }, truths)
  }
}

customElements.define("live-notes", LiveNotes)
