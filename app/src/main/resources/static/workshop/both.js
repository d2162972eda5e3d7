import { get } from "./live.js"
import { send } from "./queue.js"
import { uuid7 } from "./uuid.js"
import { forget, hold } from "./drafts.js"

/**
 * Two people changed one text: both wordings are shown, and the person settles. The server said the current one. Until
 * then one's own waits as a draft, where the text is edited: Escape or a reload do not lose it.
 */
const KINDS = { "reword-note": "note", "reword-element": "element", "amend-sentence": "sentence", answer: "question" }
const DRAFTS = { "reword-note": "edit", "reword-element": "reword", "amend-sentence": "amend", answer: "answer" }

document.addEventListener("live:refused", event => {
  const { command, refusal, words } = event.detail
  const kind = KINDS[command.type]
  const dialog = document.getElementById("both-texts")
  if (refusal !== "TEXT_CHANGED" || !kind || !dialog || dialog.open) return
  event.detail.handled = true
  const [revision, theirs] = words
  const waiting = `${DRAFTS[command.type]}-${command[kind]}`
  hold(waiting, "", { text: command.text, revision })
  const form = dialog.querySelector("form")
  const separate = dialog.querySelector("[data-part=separate]")
  dialog.querySelector("[data-part=mine]").textContent = command.text
  dialog.querySelector("[data-part=theirs]").textContent = theirs
  form.elements.text.value = command.text
  separate.hidden = kind !== "sentence"
  form.onsubmit = submit => {
    submit.preventDefault()
    const known = get(`${kind}:${command[kind]}`)
    const latest = Math.max(Number(revision), known?.revision ?? 0)
    send({ type: command.type, [kind]: command[kind], revision: latest, about: { revision: latest }, text: form.elements.text.value })
    forget(waiting)
    dialog.close()
  }
  separate.onclick = () => {
    const { initiative, part } = get(`sentence:${command.sentence}`) ?? {}
    if (initiative) send({ type: "add-sentence", sentence: uuid7(), initiative, part, text: command.text })
    forget(waiting)
    dialog.close()
  }
  dialog.querySelector("[data-part=leave]").onclick = () => { forget(waiting); dialog.close() }
  dialog.showModal()
}, true)
