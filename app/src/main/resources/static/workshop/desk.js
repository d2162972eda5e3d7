import { connection } from "./live.js"

const PREFERENCE = "essaim:desk-keys"
let online = null

/** A message to a table begins with its name in the form. */
document.addEventListener("click", event => {
  const button = event.target.closest?.("[data-message-to]")
  if (!button) return
  document.getElementById("message-table").value = button.dataset.messageTo
  document.getElementById("message").focus()
})

/** Whose notes the list shows: the region is asked with another query. */
document.addEventListener("click", event => {
  const button = event.target.closest?.("[data-notes-of]")
  if (button) showNotesOf(button.dataset.notesOf)
})

function showNotesOf(table) {
  const region = document.getElementById("center")
  region.setAttribute("query", `table=${table}`)
  region.refresh()
  const list = document.getElementById("all-notes")
  if (!list) return
  list.open = true
  list.scrollIntoView({ block: "start" })
}

/** Where a note may go is asked when the dialog opens. */
document.addEventListener("dialog:open", ({ target, detail }) => open(target, detail), true)

function open(dialog, { values }) {
  if (dialog.id !== "gather") return
  const region = document.getElementById("gather-choices")
  region.replaceChildren()
  region.setAttribute("query", `note=${values.note}`)
  region.refresh()
}

/** <desk-presence>: who is online is told by the stream, never by the page. */
export class DeskPresence extends HTMLElement {
  connectedCallback() {
    document.addEventListener("live:presence", this)
    document.addEventListener("region:drawn", this)
    this.#show()
  }

  disconnectedCallback() {
    document.removeEventListener("live:presence", this)
    document.removeEventListener("region:drawn", this)
  }

  handleEvent({ type, detail }) {
    if (type === "live:presence") online = new Set(detail.online)
    this.#show()
  }

  #show() {
    const words = document.getElementById("desk-offline")
    if (!online || !connection().online) return
    let away = 0
    for (const cell of this.querySelectorAll("[data-person]")) {
      const here = online.has(cell.dataset.person)
      cell.classList.toggle("cell--full", here)
      cell.classList.toggle("cell--now", !here)
      if (!here) away++
    }
    const { words: many, wordsOne: one } = this.dataset
    const text = away === 0 ? "" : (away === 1 ? one : many).replace("{n}", away)
    if (words && words.textContent !== text) words.textContent = text
  }
}

customElements.define("desk-presence", DeskPresence)

/** <desk-keys>: the shortcuts, and the box that turns them off for good on this device. */
export class DeskKeys extends HTMLElement {
  get #box() { return this.querySelector("input") }

  connectedCallback() {
    try { this.#box.checked = localStorage.getItem(PREFERENCE) !== "off" } catch { /* Not kept, then. */ }
    this.addEventListener("change", this)
    document.addEventListener("keydown", this)
  }

  disconnectedCallback() {
    this.removeEventListener("change", this)
    document.removeEventListener("keydown", this)
  }

  handleEvent(event) {
    if (event.type === "change") {
      try { localStorage.setItem(PREFERENCE, this.#box.checked ? "on" : "off") } catch { /* Not kept, then. */ }
    } else if (this.#box.checked && !event.repeat && !this.#busy(event)) {
      this.#press(event)
    }
  }

  /** Somebody types, chooses, reads a dialog, or means the browser. */
  #busy({ target, ctrlKey, metaKey, altKey }) {
    return ctrlKey || metaKey || altKey || document.querySelector("dialog[open]")
      || target.closest?.("input, textarea, select, [contenteditable], [role=region]")
  }

  #press(event) {
    const key = event.key.toLowerCase()
    if (key === "arrowright") document.querySelector('[data-key="right"]')?.click()
    else if (key === "p") document.querySelector('[data-key="p"]')?.click()
    else if (key === "m") document.getElementById("message").focus()
    else if (/^[1-9]$/.test(key) && document.querySelector(`[data-notes-of="${key}"]`)) showNotesOf(key)
    else return
    event.preventDefault()
  }
}

customElements.define("desk-keys", DeskKeys)

/** A gesture on somebody's card leads back to the desk once it is on the server. */
const then = new Map()
document.addEventListener("live:left", ({ target }) => {
  if (target.dataset?.then) then.set(JSON.parse(target.dataset.send).type, target.dataset.then)
})
document.addEventListener("live:sent", ({ detail }) => {
  const where = then.get(detail.command.type)
  if (where) location.assign(where)
})
