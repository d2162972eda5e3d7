import { get } from "./live.js"
import { send } from "./queue.js"
import { uuid7 } from "./uuid.js"

/** Two people changed one text: both wordings are shown, and the person settles. The server said the current one. */
const KINDS = { "reword-note": "note", "reword-element": "element", "amend-sentence": "sentence" }

document.addEventListener("live:refused", event => {
  const { command, refusal, words } = event.detail
  const kind = KINDS[command.type]
  const dialog = document.getElementById("both-texts")
  if (refusal !== "TEXT_CHANGED" || !kind || !dialog || dialog.open) return
  event.detail.handled = true
  const [revision, theirs] = words
  const form = dialog.querySelector("form")
  const separate = dialog.querySelector("[data-part=separate]")
  dialog.querySelector("[data-part=mine]").textContent = command.text
  dialog.querySelector("[data-part=theirs]").textContent = theirs
  form.elements.text.value = command.text
  separate.hidden = kind !== "sentence"
  form.onsubmit = submit => {
    submit.preventDefault()
    const known = get(`${kind}:${command[kind]}`)
    send({ type: command.type, [kind]: command[kind], revision: Math.max(Number(revision), known?.revision ?? 0), text: form.elements.text.value })
    dialog.close()
  }
  separate.onclick = () => {
    const { initiative, part } = get(`sentence:${command.sentence}`) ?? {}
    if (initiative) send({ type: "add-sentence", sentence: uuid7(), initiative, part, text: command.text })
    dialog.close()
  }
  dialog.querySelector("[data-part=leave]").onclick = () => dialog.close()
  dialog.showModal()
}, true)
