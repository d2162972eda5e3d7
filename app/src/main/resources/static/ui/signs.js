/**
 * Signs as the server counts them (see Typed): what is pasted is never cut without a word. A field with `data-most` says
 * how many are too many, and its form is not sent before they are taken away.
 */
const LINE_END = /\r\n?|[\u2028\u2029]/g
const BLANK = /[\t\v\f\u001C-\u001F\u0085\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
const NO_SIGN = /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00AD\u180E\u200B\u2060\uFEFF\uFFF9-\uFFFB]/gu

export function signs(text) {
  const clean = text.replace(LINE_END, "\n").replace(BLANK, " ").replace(NO_SIGN, "").normalize("NFC")
    .replace(/ *\n */g, "\n").replace(/ {2,}/g, " ").replace(/\n{3,}/g, "\n\n").trim()
  return [...clean].length
}

function check(field) {
  const over = signs(field.value) - Number(field.dataset.most)
  const { over: many, overOne: one } = document.documentElement.dataset
  const words = over <= 0 ? "" : (over === 1 ? one : many).replace("{n}", over)
  if (field.validationMessage === words) return
  field.setCustomValidity(words)
  const next = field.nextElementSibling
  const line = next?.classList.contains("signs-over") ? next : document.createElement("p")
  if (line !== next) {
    if (!words) return
    line.className = "error signs-over"
    line.setAttribute("role", "status")
    field.after(line)
  }
  line.hidden = !words
  line.textContent = words
}

const all = (within = document) => within.querySelectorAll("[data-most]").forEach(check)

document.addEventListener("input", ({ target }) => { if (target.dataset?.most) check(target) })
document.addEventListener("reset", ({ target }) => setTimeout(() => all(target)))
document.addEventListener("region:drawn", () => all())
document.addEventListener("drafts:restored", () => all())
addEventListener("DOMContentLoaded", () => all())
