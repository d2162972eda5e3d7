import { send } from "./queue.js"

/** Notes picked one by one become an element: the form to gather takes the place of the one to write. */
const picked = () => [...document.querySelectorAll("[data-pick]:checked")]

function show() {
  const form = document.querySelector("form[data-gather]")
  if (!form) return
  const n = picked().length
  const writing = document.querySelector(".phone-write")
  form.hidden = n === 0
  writing.hidden = n > 0
  const count = form.querySelector("[data-part=count]")
  count.textContent = (n < 2 ? count.dataset.wordsOne : count.dataset.words).replace("{n}", n)
  const another = form.elements.into.value === ""
  form.querySelector("[data-part=new]").hidden = !another
  form.elements.text.required = another
}

function unpick() {
  picked().forEach(box => { box.checked = false })
  show()
}

document.addEventListener("change", event => {
  if (event.target.matches?.("[data-pick], [name=into]")) show()
})
document.addEventListener("click", event => { if (event.target.closest?.("[data-unpick]")) unpick() })
document.addEventListener("region:drawn", show)
document.addEventListener("live:items", () => requestAnimationFrame(show))

document.addEventListener("live:collect", event => {
  if (!event.target.hasAttribute("data-gather")) return
  const { command } = event.detail
  const notes = picked().map(({ value }) => value)
  const { into } = command
  delete command.into
  if (into) {
    event.preventDefault()
    notes.forEach(note => send({ type: "add-to-element", element: into, note }))
    event.target.reset()
    unpick()
  } else {
    command.notes = notes
    setTimeout(unpick)
  }
})
