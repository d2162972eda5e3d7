import { ask } from "../ui/ask.js"

/**
 * The page shown without network in the place of a phone's own (see service-worker.js): what waits on this device, and
 * back to the room as soon as the server, and nobody else, answers.
 */
const AGAIN_MS = 3_000
const door = location.pathname.match(/^\/s\/[\w-]+/)[0]

function waiting() {
  try { return JSON.parse(localStorage.getItem(`essaim:queue:${door}`)) ?? [] } catch { return [] }
}

function show() {
  const commands = waiting()
  const words = document.getElementById("waiting")
  const { words: many, wordsOne: one, wordsNone: none } = words.dataset
  words.textContent = (commands.length === 0 ? none : commands.length === 1 ? one : many).replace("{n}", commands.length)
  document.getElementById("waiting-texts").replaceChildren(...commands.filter(({ text }) => text).map(({ text }) => {
    const line = document.createElement("li")
    line.className = "phone-quote"
    line.textContent = text
    return line
  }))
}

async function again() {
  const answer = await ask(door, { method: "HEAD", cache: "no-store", limit: AGAIN_MS }).catch(() => null)
  if (answer && answer.status < 500) location.reload()
}

show()
document.getElementById("again").addEventListener("click", () => location.reload())
addEventListener("online", again)
setInterval(again, AGAIN_MS)
