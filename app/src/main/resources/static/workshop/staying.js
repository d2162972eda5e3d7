/**
 * The phone's Back stays in the room. One press too many and one was out of it, on a page of another day, while the room
 * went on.
 *
 * Back closes the dialog that is open; else it goes back to what one looked at before, of which each is an entry; else it
 * stays, and says so. Pressed again at once it leaves, for nobody is to be locked in. For this the page keeps one entry
 * above the one it came by, made at the first touch and again at the next: browsers pass over entries nobody asked for.
 */
const screen = () => document.querySelector("live-region[name=screen]")
const said = () => document.getElementById("staying")

function touched() {
  said().hidden = true
  if (!history.state?.inside) history.pushState({ inside: true }, "")
}

document.addEventListener("region:look", event => {
  event.preventDefault()
  const { query } = event.detail
  history.pushState({ inside: true }, "", query ? `?${query}` : location.pathname)
})

addEventListener("popstate", () => {
  const dialog = document.querySelector("dialog[open]")
  if (dialog) {
    dialog.close()
    return history.forward()
  }
  const query = location.search.slice(1)
  if (query && query !== screen().getAttribute("query")) screen().show(query)
  said().hidden = Boolean(history.state?.inside)
})

for (const touch of ["pointerup", "keydown"]) addEventListener(touch, touched, { capture: true, passive: true })
