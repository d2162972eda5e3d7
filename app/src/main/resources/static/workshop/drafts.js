/**
 * What is being typed survives a reload and a change of screen: every form with `data-draft` keeps its fields on this
 * device until it is sent. Drafts are of one door: two people on one phone do not read each other's.
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
  nameOf(field) && field.type !== "hidden" && field.nodeName !== "BUTTON" && field.nodeName !== "FIELDSET")

function save(form) {
  const fields = {}
  let worth = false
  for (const field of typed(form)) {
    const choice = field.type === "checkbox" || field.type === "radio"
    const key = choice ? `${nameOf(field)}=${field.value}` : nameOf(field)
    fields[key] = choice ? field.checked : field.value
    // A choice alone counts only where there is nothing to write.
    if (choice ? field.checked !== field.defaultChecked && !form.querySelector("textarea") : field.value !== field.defaultValue) worth = true
    if (field.dataset.condition && field.checked !== field.defaultChecked) worth = true
    if (field.name === "verdict" && field.checked !== field.defaultChecked) worth = true
  }
  write(PREFIX + form.dataset.draft, worth ? { step: form.id, at: Date.now(), fields } : null)
}

function restore(form) {
  if (form.dataset.keptDraft === form.dataset.draft) return
  form.dataset.keptDraft = form.dataset.draft
  const draft = read(PREFIX + form.dataset.draft)
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
  const changed = ({ target }) => { if (target.form?.dataset.draft) save(target.form) }
  document.addEventListener("input", changed)
  document.addEventListener("change", changed)
  document.addEventListener("live:left", ({ target }) => { if (target.dataset?.draft) forget(target.dataset.draft) })
  document.addEventListener("region:drawn", restoreAll)
  addEventListener("DOMContentLoaded", restoreAll)
}
