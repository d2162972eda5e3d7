/**
 * The element one judges stays under one's eyes, whoever of the same territory answers meanwhile: without a word from us the
 * server opens the first one that has no answer, and that changes with every answer. So the region asks for the one that
 * is shown, until its person goes on.
 */
const screen = () => document.querySelector("live-region[name=screen]")

function hold() {
  const region = screen()
  const judged = region?.querySelector(".phone-judged")?.id.slice("judged-".length)
  const asked = region?.getAttribute("query") ?? ""
  if (judged && !asked) region.setAttribute("query", `element=${judged}`)
  else if (!judged && asked.startsWith("element=")) region.removeAttribute("query")
}

// What the address asks for, the region asks for too: a reload stays where one was.
addEventListener("DOMContentLoaded", () => {
  if (location.search) screen()?.setAttribute("query", location.search.slice(1))
  hold()
})
document.addEventListener("region:drawn", hold)
