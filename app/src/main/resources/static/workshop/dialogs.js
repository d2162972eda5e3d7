import { get } from "./live.js"

/**
 * Dialogs, opened by `<button data-dialog="id">`: `data-fill='{"note":"…"}'` gives values to fields of those names in it,
 * `data-item="note:…"` the words of a note or an element as they are now, to fields with `data-from-item`.
 *
 * Says `dialog:open` on the dialog (detail: values, item) once it is filled. One that was open when the page was reloaded
 * opens again, if something had been typed in it (drafts.js knows).
 */
const KEY = `essaim:dialog:${document.documentElement.dataset.door}`

export function openFrom({ dataset }) {
  open(dataset.dialog, JSON.parse(dataset.fill ?? "{}"), dataset.item)
}

export function open(id, values, key) {
  const dialog = document.getElementById(id)
  if (!dialog || dialog.open) return
  // What a note or an element says now, not what it said when the page was drawn.
  const item = key ? get(key) : null
  for (const form of dialog.querySelectorAll("form")) {
    form.reset()
    for (const field of form.elements) {
      const given = values[field.name] ?? (field.hasAttribute("data-from-item") ? item?.[field.name] : undefined)
      if (given === undefined) continue
      if (field.type === "radio") field.checked = field.value === String(given)
      else field.value = given
    }
  }
  for (const part of dialog.querySelectorAll("[data-slot]")) {
    const text = values[part.dataset.slot] ?? item?.[part.dataset.slot]
    if (text !== undefined) part.textContent = text
  }
  for (const one of dialog.querySelectorAll("[data-send-from]")) {
    one.dataset.send = JSON.stringify({ ...JSON.parse(one.dataset.sendFrom), ...values })
  }
  dialog.dispatchEvent(new CustomEvent("dialog:open", { detail: { values, item } }))
  dialog.showModal()
  remember({ id, values, key })
  dialog.addEventListener("close", () => remember(null), { once: true })
}

function remember(opened) {
  try {
    if (opened) sessionStorage.setItem(KEY, JSON.stringify(opened))
    else sessionStorage.removeItem(KEY)
  } catch { /* It will have to be opened by hand. */ }
}

/** The dialog that was open when the page was left, or null. */
export function left() {
  try { return JSON.parse(sessionStorage.getItem(KEY)) } catch { return null }
}
