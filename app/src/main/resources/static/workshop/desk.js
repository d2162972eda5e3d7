import { connection } from "./network.js"
import "./drafts.js"
import "./desk-keys.js"

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

document.addEventListener("desk:notes", ({ detail }) => showNotesOf(detail.table))

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

/** A gesture on somebody's card leads back to the desk once it is on the server. */
const then = new Map()
document.addEventListener("live:left", ({ target }) => {
  if (target.dataset?.then) then.set(JSON.parse(target.dataset.send).type, target.dataset.then)
})
document.addEventListener("live:sent", ({ detail }) => {
  const where = then.get(detail.command.type)
  if (where) location.assign(where)
})
