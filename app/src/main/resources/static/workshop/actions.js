import { send } from "./queue.js"
import { uuid7 } from "./uuid.js"
import { openFrom } from "./dialogs.js"

/**
 * What buttons and forms of a live page do.
 *
 * `<button data-send='{"type":"pause"}'>` sends it; with `data-confirm="…"` it asks first.
 * `<form data-send="write-note">` sends its fields: `data-as` on a field says what it is (`number`, `boolean`, `json`,
 * `list` for checkboxes, `new-id` for an id made as it leaves); an empty `data-optional` is not sent. A form may be
 * completed before it leaves: `live:collect` on it (detail: command), cancelled to send nothing.
 * A form keeps its values with `data-keep`, or those of the fields named in `data-keeps`; a dialog around it closes.
 * `<button data-dialog="id">` opens a dialog (dialogs.js), `<button data-close>` closes the one it is in.
 */
document.addEventListener("click", event => {
  const button = event.target.closest?.("button, [data-dialog]")
  if (!button || button.disabled || button.getAttribute("aria-disabled") === "true") return
  if (button.hasAttribute("data-close")) return button.closest("dialog")?.close()
  if (button.dataset.dialog) return openFrom(button)
  if (!button.dataset.send || button.form?.dataset.send) return
  event.preventDefault()
  confirmed(button).then(yes => {
    if (!yes) return
    const command = complete(JSON.parse(button.dataset.send))
    send(command)
    button.closest("dialog")?.close()
    button.dispatchEvent(new CustomEvent("live:left", { bubbles: true, detail: { command } }))
  })
})

document.addEventListener("submit", event => {
  const form = event.target
  if (!form.dataset?.send) return
  event.preventDefault()
  if (blank(form)) return
  const command = { type: form.dataset.send, ...fieldsOf(form) }
  if (event.submitter?.dataset.with) Object.assign(command, JSON.parse(event.submitter.dataset.with))
  const collect = new CustomEvent("live:collect", { bubbles: true, cancelable: true, detail: { command } })
  if (!form.dispatchEvent(collect)) return
  confirmed(form, event.submitter).then(yes => {
    if (!yes) return
    const id = send(command)
    if (form.dataset.said) saying.set(id, form)
    if (!form.hasAttribute("data-keep")) reset(form)
    form.dispatchEvent(new CustomEvent("live:left", { bubbles: true, detail: { command } }))
    form.closest("dialog")?.close()
  })
})

/** Spaces alone say nothing: the browser asks for words, as of a field left empty. */
function blank(form) {
  const field = [...form.elements].find(({ required, type, value }) => required && ["text", "textarea"].includes(type) && !value.trim())
  if (!field) return false
  field.value = ""
  field.reportValidity()
  return true
}

/** Empty again, but for what one chooses once for several: the kind of the notes one writes. */
function reset(form) {
  const kept = (form.dataset.keeps ?? "").split(" ").filter(Boolean).map(name => [name, form.elements[name].value])
  form.reset()
  for (const [name, value] of kept) form.elements[name].value = value
}

/** What a form with `data-said` says in its `[data-part=said]` once the server has it. */
const saying = new Map()
document.addEventListener("live:sent", ({ detail }) => {
  const form = saying.get(detail.command.id)
  saying.delete(detail.command.id)
  if (form) form.querySelector("[data-part=said]").textContent = form.dataset.said
})
document.addEventListener("input", ({ target }) => {
  const said = target.form?.dataset.said && target.form.querySelector("[data-part=said]")
  if (said) said.textContent = ""
})

/** Enter writes a line in a text; with Control or Command it sends. */
document.addEventListener("keydown", event => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
  const form = event.target.closest?.("textarea")?.form
  if (form?.dataset.send) form.requestSubmit()
})

/** "new-id" anywhere in a button's command becomes an id. */
const complete = command =>
  Object.fromEntries(Object.entries(command).map(([name, value]) => [name, value === "new-id" ? uuid7() : value]))

export function fieldsOf(form) {
  const fields = {}
  for (const field of form.elements) {
    if (!field.name || field.disabled || field.type === "submit" || field.type === "button") continue
    const choice = field.type === "radio" || field.type === "checkbox"
    if (field.dataset.as === "list") {
      fields[field.name] ??= []
      if (!choice || field.checked) fields[field.name].push(field.value)
    } else if (field.dataset.as === "boolean" && field.type === "checkbox") {
      fields[field.name] = field.checked
    } else if (choice && !field.checked) {
      continue
    } else if (field.hasAttribute("data-optional") && !field.value.trim()) {
      continue
    } else {
      fields[field.name] = valueOf(field)
    }
  }
  return fields
}

function valueOf({ value, dataset }) {
  switch (dataset.as) {
    case "number": return Number(value)
    case "boolean": return value === "true"
    case "json": return JSON.parse(value)
    case "new-id": return uuid7()
    default: return value
  }
}

/** What there is to ask: always, or, of a form where nothing is ticked, its `data-confirm-none`. */
function questionOf(element, submitter) {
  const none = element.dataset.confirmNone && !element.querySelector("[data-as=list]:checked")
  return submitter?.dataset.confirm ?? element.dataset.confirm ?? (none ? element.dataset.confirmNone : undefined)
}

/** Asks in the page's own dialog `#confirm`, when the element has something to ask. */
async function confirmed(element, submitter) {
  const question = questionOf(element, submitter)
  if (!question) return true
  const dialog = document.getElementById("confirm")
  const yes = dialog.querySelector("[data-part=yes]")
  dialog.querySelector("[data-part=question]").textContent = question
  yes.textContent = element.dataset.confirmYes ?? (submitter ?? element).textContent.trim()
  const no = dialog.querySelector("[data-close]")
  no.dataset.words ??= no.textContent
  no.textContent = element.dataset.confirmNo ?? no.dataset.words
  dialog.returnValue = ""
  dialog.showModal()
  const asking = submitter?.dataset.confirm ? submitter : element
  const type = commandOf(asking).type
  // The room goes on meanwhile: the question says what is so now, and is no longer asked when it no longer stands.
  const follow = () => {
    if (!asking.isConnected || commandOf(asking).type !== type) return dialog.close()
    dialog.querySelector("[data-part=question]").textContent = questionOf(asking) ?? `${yes.textContent}\u202f?`
  }
  document.addEventListener("region:drawn", follow)
  return new Promise(resolve => {
    yes.onclick = () => dialog.close("yes")
    dialog.addEventListener("close", () => {
      document.removeEventListener("region:drawn", follow)
      resolve(dialog.returnValue === "yes")
    }, { once: true })
  })
}

/** A button's command as it is written now; a form's has its type alone. */
function commandOf({ dataset: { send: written } }) {
  try { return JSON.parse(written) } catch { return { type: written } }
}
