import { get } from "./live.js"

/** The room moves on: the next screen is read from its top, and who changes table is told which. */
let shown = document.querySelector(".phone-screen")?.id
/* The page says at which table it was drawn: the room may have moved before the first answer of the stream. */
let table = Number(document.getElementById("table-notice").dataset.table)
let round = Number(document.getElementById("table-notice").dataset.round)

document.addEventListener("region:drawn", ({ target }) => {
  const now = target.querySelector(".phone-screen")?.id
  if (!now || now === shown) return
  shown = now
  scrollTo(0, 0)
})

function look() {
  const me = get("me")
  const session = get("session")
  if (!me || !session) return
  const notice = document.getElementById("table-notice")
  const working = session.status === "OPEN" && session.phase === "DECOMPOSITION"
  if (working && table !== me.table && me.table > 0) {
    const words = table === 0 ? notice.dataset.seated : notice.dataset.moved
    tell(notice, words.replace("{table}", me.table))
    scrollTo(0, 0)
  } else if (working && round > 0 && session.round > round && me.table > 0) {
    tell(notice, notice.dataset.stays.replace("{table}", me.table))
  } else if (!working && notice.childElementCount) {
    notice.replaceChildren()
  }
  table = me.table
  round = session.round
}

function tell(notice, words) {
  const one = notice.nextElementSibling.content.firstElementChild.cloneNode(true)
  one.querySelector("p").textContent = words
  notice.replaceChildren(one)
}

/** Who writes there has sat down. */
document.addEventListener("input", ({ target }) => {
  if (target.id === "write-text") document.getElementById("table-notice").replaceChildren()
})

document.addEventListener("live:view", look)
document.addEventListener("live:items", look)
