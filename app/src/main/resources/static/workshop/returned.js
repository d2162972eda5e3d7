import { uuid7 } from "./uuid.js"

/**
 * Words that came back: refused by the server, or overtaken by the room while they were typed. They are on the page, in a
 * notice or an offer, and in no form any more; so they wait on this device until their person has dealt with them, that is
 * until what shows them leaves the page. A reload says them again.
 */
const KEY = `essaim:returned:${document.documentElement.dataset.door}`
const SHOWN = "[data-part=refusal], [data-part=offer], [data-part=unsaid]"

function waiting() {
  try { return JSON.parse(localStorage.getItem(KEY)) ?? [] } catch { return [] }
}

function write(all) {
  try {
    if (all.length) localStorage.setItem(KEY, JSON.stringify(all))
    else localStorage.removeItem(KEY)
  } catch { /* They are on the page all the same. */ }
}

const forget = id => write(waiting().filter(({ command }) => command.id !== id))

const hasWords = ({ text, improvement, conditions = [] }) => [text, improvement, ...conditions.map(one => one.text)].some(words => words?.trim())

/** The one that shows what just came back is the one that was not there before. */
function returned({ detail }) {
  const { command, refusal, message, words } = detail
  if (!hasWords(command)) return
  write([...waiting().filter(other => other.command.id !== command.id), { command, refusal, message, words }])
  const before = new Set(document.querySelectorAll(SHOWN))
  queueMicrotask(() => {
    const shown = [...document.querySelectorAll(SHOWN)].find(one => !before.has(one))
    if (shown) whenGone(shown, () => forget(command.id))
    else forget(command.id)
  })
}

function whenGone(element, then) {
  const watching = new MutationObserver(() => {
    if (element.isConnected) return
    watching.disconnect()
    then()
  })
  watching.observe(element.parentElement, { childList: true })
}

/** Gives a command's words back as the server would that refuses it. */
export function giveBack(command, refusal) {
  const detail = { command: { id: uuid7(), ...command }, refusal, message: "", words: [] }
  document.dispatchEvent(new CustomEvent("live:refused", { detail }))
}

// Before those who show them, to see what they add.
document.addEventListener("live:refused", returned, true)
document.addEventListener("live:view", () => {
  for (const detail of waiting()) document.dispatchEvent(new CustomEvent("live:refused", { detail }))
}, { once: true })
