import { get } from "./live.js"
import { send } from "./queue.js"

/** Notes picked one by one become an element: the form to gather takes the place of the one to write. */
const picked = () => [...document.querySelectorAll("[data-pick]:checked")]
const notes = () => picked().map(({ value }) => get(`note:${value}`)).filter(Boolean)

function show() {
  const form = document.querySelector("form[data-gather]")
  if (!form) return
  const n = picked().length
  const writing = document.querySelector(".phone-write")
  // Somebody else may gather the very notes: what is being said of them stays.
  const saying = form.elements.text.value.trim() !== ""
  form.hidden = n === 0 && !saying
  writing.hidden = !form.hidden
  const count = form.querySelector("[data-part=count]")
  count.textContent = (n < 2 ? count.dataset.wordsOne : count.dataset.words).replace("{n}", n)
  words(form)
  const another = form.elements.into.value === ""
  form.querySelector("[data-part=new]").hidden = !another
  form.elements.text.required = another
  kind(form, another)
}

/** The bar hides what it is about: it says the notes again. */
function words(form) {
  form.querySelector("[data-part=picked]").replaceChildren(...notes().map(({ text }) => {
    const line = document.createElement("li")
    line.textContent = text
    return line
  }))
}

/** What the notes speak of, the element does; it is asked when they do not agree. */
function kind(form, another) {
  const kinds = new Set(notes().map(({ kind }) => kind))
  const agreed = kinds.size === 1 ? [...kinds][0] : null
  for (const choice of form.querySelectorAll("[name=kind]")) {
    choice.required = another
    if (agreed) choice.checked = choice.value === agreed
    else if (form.dataset.keptAgreed) choice.checked = false
  }
  form.querySelector("[data-part=kind]").hidden = agreed !== null
  if (agreed) form.dataset.keptAgreed = agreed
  else delete form.dataset.keptAgreed
}

function unpick() {
  const text = document.querySelector("form[data-gather]")?.elements.text
  if (text) text.value = ""
  text?.dispatchEvent(new Event("input", { bubbles: true }))
  picked().forEach(box => { box.checked = false })
  show()
}

document.addEventListener("change", event => {
  if (event.target.matches?.("[data-pick], [name=into]")) show()
})
document.addEventListener("click", event => { if (event.target.closest?.("[data-unpick]")) unpick() })
for (const name of ["region:drawn", "drafts:restored"]) document.addEventListener(name, show)
document.addEventListener("live:items", () => requestAnimationFrame(show))

document.addEventListener("live:collect", event => {
  if (!event.target.hasAttribute("data-gather")) return
  const { command } = event.detail
  const gathered = picked().map(({ value }) => value)
  const { into } = command
  delete command.into
  if (into) {
    event.preventDefault()
    gathered.forEach(note => send({ type: "add-to-element", element: into, note }))
    event.target.reset()
    unpick()
  } else {
    command.notes = gathered
    setTimeout(unpick)
  }
})
