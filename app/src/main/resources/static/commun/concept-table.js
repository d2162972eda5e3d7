import { ask } from "../ui/ask.js"
import { morph } from "../ui/morph.js"

const LOOK_EVERY = 8000
const SVG = "http://www.w3.org/2000/svg"

/**
 * <concept-table data-path="/concepts/…">: the designers' table without leaving the page. Forms and links inside are
 * sent by themselves and the page is brought up to date in place: what is being typed, ticked or read stays. Threads are
 * drawn between the columns, where they stand side by side. What another designer writes arrives within seconds.
 *
 * Without script, every form and link does the same with a whole page.
 */
export class ConceptTable extends HTMLElement {
  #timer
  #frame
  #busy = false
  #resize = new ResizeObserver(() => this.#soon())

  connectedCallback() {
    this.addEventListener("submit", this)
    this.addEventListener("click", this)
    this.addEventListener("scroll", this, true)
    this.addEventListener("pointerover", this)
    this.addEventListener("focusin", this)
    this.#resize.observe(this)
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY)
    this.#soon()
  }

  disconnectedCallback() {
    for (const type of ["submit", "click", "pointerover", "focusin"]) this.removeEventListener(type, this)
    this.removeEventListener("scroll", this, true)
    this.#resize.disconnect()
    clearInterval(this.#timer)
    cancelAnimationFrame(this.#frame)
  }

  handleEvent(event) {
    switch (event.type) {
      case "submit": return this.#submit(event)
      case "click": return this.#follow(event)
      case "scroll": return this.#soon()
      default: return this.#light(event.target.closest?.(".saying"))
    }
  }

  #submit(event) {
    const { target: form, submitter } = event
    const fields = new FormData(form, submitter)
    event.preventDefault()
    if (form.method === "get") {
      const asked = new URL(form.action)
      asked.search = new URLSearchParams([...fields].filter(([, value]) => value)).toString()
      return this.#show(asked.href)
    }
    this.#show(form.action, { method: "POST", body: new URLSearchParams(fields) }, form)
  }

  #follow(event) {
    const link = event.target.closest?.("a[data-look]")
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    this.#show(link.href)
  }

  async #show(address, options = {}, form = null) {
    if (this.#busy) return
    this.#busy = true
    try {
      const answer = await ask(address, { ...options, headers: { Accept: "text/html" } })
      const page = new DOMParser().parseFromString(answer.text, "text/html")
      const fresh = page.getElementById("table")
      // Something else than the table: signed out meanwhile, or a problem. It is shown as it is.
      if (!fresh) return void (form ? form.submit() : (location.href = address))
      if (answer.ok && form) this.#clear(form)
      this.#update(page)
      if (answer.ok) {
        const shown = new URL(answer.url)
        history.replaceState(null, "", shown.pathname + shown.search)
        this.#go(new URL(address).hash || shown.hash)
        if (form) this.#say(this.dataset.saved)
      } else {
        document.getElementById("refus")?.scrollIntoView({ block: "center" })
      }
    } catch {
      this.#say(this.dataset.offline)
    } finally {
      this.#busy = false
    }
  }

  /** What was taken in need not be sent again. */
  #clear(form) {
    for (const field of form.elements) {
      if (field.type === "checkbox") field.checked = false
      if (field.tagName === "TEXTAREA" || field.type === "text") field.value = ""
    }
  }

  #update(page) {
    const mine = document.getElementById("table")
    const fresh = page.getElementById("table")
    morph(mine, fresh)
    mine.dataset.revision = fresh.dataset.revision
    const head = document.querySelector(".concept-head")
    const other = page.querySelector(".concept-head")
    if (head && other) morph(head, other)
    this.#soon()
  }

  #go(hash) {
    const target = hash && document.getElementById(hash.slice(1))
    if (!target) return
    if (target.tagName === "DETAILS") target.open = true
    target.scrollIntoView({ block: "nearest" })
    target.querySelector("textarea, input:not([type=hidden])")?.focus()
  }

  #say(words) {
    const saved = document.getElementById("saved")
    if (saved && words) saved.textContent = words
  }

  /** Another designer may have written; nothing is replaced under somebody's pen. */
  async #look() {
    if (document.hidden || this.#busy || this.querySelector("form:focus-within")) return
    try {
      const answer = await ask(`${this.dataset.path}/revision`)
      if (!answer.ok) return
      const revision = answer.text.trim()
      if (revision === document.getElementById("table").dataset.revision || !/^\d+$/.test(revision)) return
      await this.#show(location.href)
      this.#say(this.dataset.moved)
    } catch {
      // Said when somebody sends something.
    }
  }

  #light(saying) {
    if (!saying) return
    const behind = new Set([...saying.querySelectorAll("a.call")].map((call) => call.hash.slice(1)))
    const elements = new Set((saying.dataset.elements ?? "").split(" "))
    if (!behind.size) return
    for (const slip of this.querySelectorAll(".slip")) slip.classList.toggle("is-lit", behind.has(slip.id))
    for (const cell of this.querySelectorAll(".gathered")) cell.classList.toggle("is-lit", elements.has(cell.id))
    for (const other of this.querySelectorAll(".saying")) other.classList.toggle("is-lit", other === saying)
    this.#soon()
  }

  #soon() {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#draw())
  }

  #draw() {
    const table = document.getElementById("table")
    if (!table || getComputedStyle(table).gridTemplateColumns.split(" ").length < 5) return
    const notes = this.#canvas(table, "notes")
    const sentences = this.#canvas(table, "sentences")
    for (const slip of this.querySelectorAll(".slip[data-element]")) {
      this.#thread(notes, slip, document.getElementById(slip.dataset.element))
    }
    for (const saying of this.querySelectorAll(".saying[data-elements]")) {
      for (const id of saying.dataset.elements.split(" ")) this.#thread(sentences, document.getElementById(id), saying)
    }
  }

  #canvas(table, name) {
    let svg = table.querySelector(`.concept-threads--${name}`)
    if (!svg) {
      svg = document.createElementNS(SVG, "svg")
      svg.setAttribute("class", `concept-threads concept-threads--${name}`)
      svg.setAttribute("aria-hidden", "true")
      table.append(svg)
    }
    svg.replaceChildren()
    return svg
  }

  #thread(svg, from, to) {
    const y1 = from && middle(from)
    const y2 = to && middle(to)
    if (y1 == null || y2 == null) return
    const { left, top } = svg.getBoundingClientRect()
    const path = document.createElementNS(SVG, "path")
    const x1 = from.getBoundingClientRect().right - left
    const x2 = (to.closest(".paper-sheet") ?? to).getBoundingClientRect().left - left
    const bend = (x1 + x2) / 2
    path.setAttribute("d", `M${x1} ${y1 - top}C${bend} ${y1 - top} ${bend} ${y2 - top} ${x2} ${y2 - top}`)
    if (from.classList.contains("is-lit") && to.classList.contains("is-lit")) path.setAttribute("class", "is-lit")
    svg.append(path)
  }
}

/** The height of an element's middle, or nothing when it is scrolled out of its column. */
function middle(element) {
  const { top, bottom } = element.getBoundingClientRect()
  const frame = element.closest(".concept-scroll").getBoundingClientRect()
  const at = (top + bottom) / 2
  return at < frame.top || at > frame.bottom ? null : at
}

customElements.define("concept-table", ConceptTable)
