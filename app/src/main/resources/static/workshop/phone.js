/** The phone: everything of a live page, and what is typed on it. */
import { signs } from "../ui/signs.js"
import "./session.js"
import { draft } from "./drafts.js"
import "./offer.js"
import "./unsaid.js"
import "./gathering.js"
import "./both.js"
import "./moving.js"
import "./steady.js"
import "./posted.js"
import "./staying.js"
import "./waits.js"
import { get } from "./live.js"
import { send } from "./queue.js"

const screen = () => document.querySelector("live-region[name=screen]")

/** Counters: `data-signs` counts what is typed in a field, `data-count` what is ticked under a name. */
function count() {
  for (const line of document.querySelectorAll("[data-signs], [data-count]")) {
    const n = line.dataset.signs
      ? signs(document.getElementById(line.dataset.signs)?.value ?? "")
      : document.querySelectorAll(`input[name="${line.dataset.count}"]:checked`).length
    const text = (n < 2 ? line.dataset.wordsOne : line.dataset.words).replace("{n}", n)
    if (line.textContent !== text) line.textContent = text
  }
}

/** Conditions go with « adapter » alone, and each that is ticked has its sentence. */
function conditions() {
  const form = document.querySelector("form[data-judge]")
  const fieldset = form?.querySelector(".phone-conditions")
  if (!fieldset) return
  const adapts = form.elements.verdict.value === "ADAPT"
  fieldset.hidden = !adapts
  for (const box of fieldset.querySelectorAll("[data-condition]")) {
    fieldset.querySelector(`[data-condition-of="${box.dataset.condition}"]`).hidden = !box.checked
  }
}

function look() {
  count()
  conditions()
}

document.addEventListener("input", look)
document.addEventListener("change", look)
document.addEventListener("region:drawn", look)
document.addEventListener("reset", () => setTimeout(look))
document.addEventListener("drafts:restored", look)
addEventListener("DOMContentLoaded", look)

document.addEventListener("live:collect", event => {
  const form = event.target
  const { command } = event.detail
  if (form.hasAttribute("data-judge")) judge(event, form, command)
  if (form.hasAttribute("data-edit-note")) editNote(event, command)
})

function judge(event, form, command) {
  if (command.type === "judge") {
    command.improvement ??= ""
    command.conditions = command.verdict !== "ADAPT" ? [] : [...form.querySelectorAll("[data-condition]:checked")].map(
      ({ dataset: { condition: type } }) => ({
        type, text: form.querySelector(`[data-condition-of="${type}"] textarea`).value
      }))
  }
  // Nothing said is no verdict: one just goes on.
  if (command.type === "judge" ? !command.verdict : !command.text.trim()) event.preventDefault()
  // The last of an initiative stays: another one is offered there, not imposed.
  if (form.dataset.next) setTimeout(() => { screen().look(form.dataset.next.slice(1)); scrollTo(0, 0) })
}

/** A note that changes kind is moved; one whose words change is reworded; both may be so. */
function editNote(event, command) {
  const note = get(`note:${command.note}`)
  const { kind } = command
  delete command.kind
  if (!note) return
  if (kind && kind !== note.kind) send({ type: "move-note", note: command.note, kind })
  if (command.text === note.text) {
    event.preventDefault()
    event.target.closest("dialog").close()
  }
}

/** A ballot that changed in the box, by one's territory or by the facilitators, is shown as it is there now. */
let cast = document.getElementById("ballot")?.dataset.cast
document.addEventListener("region:drawn", () => {
  const form = document.getElementById("ballot")
  if (form && form.dataset.cast !== cast && !draft("ballot")) form.reset()
  cast = form?.dataset.cast
})

document.addEventListener("dialog:open", ({ target, detail }) => {
  // Once closed a note may be reworded, and stays what it was.
  if (target.id === "edit-note") target.querySelector("[data-moves]").hidden = get("session")?.status !== "OPEN"
  if (target.id === "answer") target.querySelector("[data-slot=text-of-question]").textContent = detail.item?.text ?? ""
}, true)

/** The line may be shut before the answer that shut it arrives. */
let forgetting = false
const forgotten = () => location.replace("/rejoindre?oubli=true")
const forgets = ({ type }) => type === "forget"
document.addEventListener("live:queue", ({ detail }) => { forgetting ||= detail.commands.some(forgets) })
document.addEventListener("live:refused", ({ detail }) => { if (forgets(detail.command)) forgetting = false })
document.addEventListener("live:sent", ({ detail }) => { if (forgets(detail.command)) forgotten() })
document.addEventListener("live:shut", event => {
  if (!forgetting) return
  event.preventDefault()
  forgotten()
})

// Reloaded without network, the phone still says something: see service-worker.js. Only where browsers allow it.
if (document.documentElement.dataset.door) navigator.serviceWorker?.register("/s/service-worker.js").catch(() => {})
