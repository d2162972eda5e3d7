/** The other gestures fold again: once one is made, at a click elsewhere, at Escape. */
const opened = () => document.querySelector(".desk-more[open]")

document.addEventListener("click", ({ target }) => {
  const more = opened()
  if (more && (!more.contains(target) || target.closest("button"))) more.open = false
})

document.addEventListener("keydown", ({ key }) => {
  const more = opened()
  if (key !== "Escape" || !more || document.querySelector("dialog[open]")) return
  more.open = false
  more.querySelector("summary").focus()
})
