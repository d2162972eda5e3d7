import { about } from "./about.js"
import { get } from "./live.js"
import { left, open } from "./dialogs.js"

/**
 * What is being typed survives a reload, a change of screen, Escape: every form with `data-draft` keeps its fields on this
 * device until it is sent. Drafts are of one door: two people on one phone do not read each other's.
 *
 * A form in a dialog serves many things in turn: `data-draft-of="note"` names the fields that say which, and the draft is
 * that thing's. What edits a text keeps the revision it began from, so that the server can tell when somebody else was
 * there meanwhile.
 */
const { door } = document.documentElement.dataset
const PREFIX = `essaim:draft:${door}:`

const read = key => {
  try { return JSON.parse(localStorage.getItem(key)) } catch { return null }
}

const write = (key, value) => {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
  } catch { /* A browser that keeps nothing: the text is still on the page. */ }
}

const nameOf = field => field.dataset.condition ? `condition-${field.dataset.condition}` : field.name || field.id

const typed = form => [...form.elements].filter(field =>
  nameOf(field) && (field.type !== "hidden" || field.name === "revision") && field.nodeName !== "BUTTON" && field.nodeName !== "FIELDSET")

/** The draft a form's fields are kept under, or null when nobody could say of what it is. */
function draftOf(form) {
  const { draft, draftOf: fields } = form.dataset
  if (!fields) return draft
  const about = fields.split(" ").map(name => form.elements[name].value)
  return about.every(Boolean) ? [draft, ...about].join("-") : null
}

/** What fields of a dialog said when it opened; those of a page say it by themselves. */
const began = new WeakMap()
const changed = field => field.value !== (began.get(field) ?? field.defaultValue)

function save(form) {
  const name = draftOf(form)
  if (!name) return
  const fields = {}
  let worth = false
  for (const field of typed(form)) {
    const choice = field.type === "checkbox" || field.type === "radio"
    const key = choice ? `${nameOf(field)}=${field.value}` : nameOf(field)
    fields[key] = choice ? field.checked : field.value
    // A choice alone counts only where there is nothing to write.
    if (choice ? field.checked !== field.defaultChecked && !form.querySelector("textarea") : changed(field)) worth = true
    if (field.dataset.condition && field.checked !== field.defaultChecked) worth = true
    if (field.name === "verdict" && field.checked !== field.defaultChecked) worth = true
  }
  write(PREFIX + name, worth ? { step: form.id, at: Date.now(), about: about({ type: form.dataset.send }), fields } : null)
}

function restore(form) {
  // A dialog's form has its subject when it opens, but for one that the server draws then.
  if (form.dataset.draftOf && !form.closest("live-region")) return
  const name = draftOf(form)
  if (!name || form.dataset.keptDraft === name) return
  form.dataset.keptDraft = name
  fillIn(form, read(PREFIX + name))
}

function fillIn(form, draft) {
  // Of another step: it is offered back instead, for what was meant for one table is not for another.
  if (!draft || draft.step !== form.id) return
  for (const field of typed(form)) {
    const choice = field.type === "checkbox" || field.type === "radio"
    const value = draft.fields[choice ? `${nameOf(field)}=${field.value}` : nameOf(field)]
    if (value === undefined) continue
    if (choice) field.checked = value
    else field.value = value
  }
}

/** What was typed of this thing before takes its place again; a text brought from elsewhere goes first, and both are kept. */
function opened({ target, detail }) {
  for (const form of target.querySelectorAll("form[data-draft-of]")) {
    for (const field of form.elements) began.set(field, field.value)
    const name = draftOf(form)
    const draft = name && read(PREFIX + name)
    if (!draft) continue
    const brought = form.querySelector("[data-as=new-id]") && detail.values.text
    if (!brought) fillIn(form, draft)
    else if (draft.fields.text && draft.fields.text !== brought) keep(draft.fields.text)
  }
  document.dispatchEvent(new CustomEvent("drafts:restored"))
}

/** A dialog in which somebody typed when the page was reloaded. */
function reopen() {
  const { id, values, key } = left() ?? {}
  const form = id && document.getElementById(id)?.querySelector("form[data-draft-of]")
  if (!form || key && !get(key)) return
  const about = form.dataset.draftOf.split(" ").map(name => values[name])
  if (draft([form.dataset.draft, ...about].join("-"))) open(id, values, key)
}

function restoreAll() {
  document.querySelectorAll("form[data-draft]").forEach(restore)
  document.dispatchEvent(new CustomEvent("drafts:restored"))
}

/** The draft under a name, `{ step, at, fields }`, or null. */
export const draft = name => read(PREFIX + name)

/** Every draft whose name is like this, as [name, draft]. */
export function drafts(like) {
  try {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(PREFIX) && like.test(key.slice(PREFIX.length)))
      .map(key => [key.slice(PREFIX.length), read(key)])
      .filter(([, draft]) => draft)
  } catch { return [] }
}

/** Keeps fields as if they had been typed in the form of this id. */
export const hold = (name, form, fields) => write(PREFIX + name, { step: form, at: Date.now(), fields })

export const forget = name => write(PREFIX + name, null)

/** Texts somebody decided to keep for themselves. */
const KEPT = `essaim:kept:${door}`
export const kept = () => read(KEPT) ?? []
export function keep(text) {
  write(KEPT, [...kept(), text])
  document.dispatchEvent(new CustomEvent("drafts:kept"))
}

if (door) {
  const typing = ({ target }) => { if (target.form?.dataset.draft) save(target.form) }
  document.addEventListener("input", typing)
  document.addEventListener("change", typing)
  document.addEventListener("dialog:open", opened, true)
  document.addEventListener("live:view", reopen, { once: true })
  document.addEventListener("live:left", ({ target }) => { if (target.dataset?.draft) forget(draftOf(target)) })
  document.addEventListener("live:keep", ({ detail }) => keep(detail.text))
  document.addEventListener("region:drawn", restoreAll)
  addEventListener("DOMContentLoaded", restoreAll)
}
