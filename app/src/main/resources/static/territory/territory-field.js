import { ask } from "../ui/ask.js"

const PAUSE_MS = 120
const LIMIT_MS = 5_000

/**
 * Offers territories while one types (the combobox of the ARIA authoring practices, list shown, nothing completed in the entry).
 * Around a text entry and a hidden one, which takes the id of the territory picked. Says "territory:pick" when one is.
 */
export class TerritoryField extends HTMLElement {
  #entry
  #picked
  #list
  #status
  #active = -1
  #asking
  #timer
  #known = new Map()

  connectedCallback() {
    this.#entry = this.querySelector("input.entry")
    this.#picked = this.querySelector("input[type=hidden]") ?? this.#addHidden()
    this.#list ??= this.#addList()
    this.#status ??= this.#addStatus()
    const { id } = this.#entry
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}-list`
    })) this.#entry.setAttribute(name, value)
    this.#entry.addEventListener("input", this)
    this.#entry.addEventListener("keydown", this)
    this.#entry.addEventListener("blur", this)
    this.#list.addEventListener("mousedown", this)
    this.#list.addEventListener("click", this)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#asking?.abort()
  }

  handleEvent(event) {
    switch (event.type) {
      case "input": return this.#typed()
      case "keydown": return this.#key(event)
      case "blur": return this.#close()
      // The entry keeps the focus: without this the list would close before the click.
      case "mousedown": return event.preventDefault()
      case "click": return this.#pick(event.target.closest("[role=option]"))
    }
  }

  #typed() {
    this.#picked.value = ""
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MS)
  }

  async #ask() {
    const text = this.#entry.value.trim()
    this.#asking?.abort()
    if (!text) return this.#close()
    const asking = this.#asking = new AbortController()
    try {
      this.#show(this.#known.get(text) ?? await this.#fetch(text, asking.signal))
    } catch {
      // No network, or a newer question: what is typed is enough, the server resolves it.
      if (!asking.signal.aborted) this.#close()
    }
  }

  async #fetch(text, signal) {
    const answer = await ask(`${this.dataset.source}?q=${encodeURIComponent(text)}`, { signal, limit: LIMIT_MS, headers: { Accept: "text/html" } })
    if (!answer.ok) throw new Error(answer.status)
    const html = answer.text
    this.#known.set(text, html)
    return html
  }

  #show(html) {
    this.#list.innerHTML = html
    const status = this.#list.querySelector("[data-status]")
    status.remove()
    this.#options.forEach((option, i) => { option.id = `${this.#entry.id}-option-${i}` })
    const some = this.#options.length > 0
    this.#status.textContent = status.textContent
    this.#status.classList.toggle("unseen", some)
    this.#activate(-1)
    this.#open(some && document.activeElement === this.#entry)
  }

  #key(event) {
    const open = !this.#list.hidden
    const last = this.#options.length - 1
    switch (event.key) {
      case "ArrowDown":
        if (!open) this.#ask()
        else this.#activate(this.#active >= last ? 0 : this.#active + 1)
        break
      case "ArrowUp":
        if (open) this.#activate(this.#active <= 0 ? last : this.#active - 1)
        break
      case "Enter":
        if (!open || this.#active < 0) return
        this.#pick(this.#options[this.#active])
        break
      case "Tab":
        if (open && this.#active >= 0) this.#pick(this.#options[this.#active])
        return
      case "Escape":
        if (!open) return
        this.#close()
        break
      default:
        return
    }
    event.preventDefault()
  }

  #pick(option) {
    if (!option) return
    this.#entry.value = option.dataset.name
    this.#picked.value = option.dataset.id
    clearTimeout(this.#timer)
    this.#asking?.abort()
    this.#close()
    this.dispatchEvent(new CustomEvent("territory:pick", { bubbles: true, detail: { id: option.dataset.id, name: option.dataset.name } }))
  }

  #activate(index) {
    this.#options[this.#active]?.setAttribute("aria-selected", "false")
    this.#active = index
    const option = this.#options[index]
    if (!option) return this.#entry.removeAttribute("aria-activedescendant")
    option.setAttribute("aria-selected", "true")
    option.scrollIntoView({ block: "nearest" })
    this.#entry.setAttribute("aria-activedescendant", option.id)
  }

  #open(open) {
    this.#list.hidden = !open
    this.#entry.setAttribute("aria-expanded", String(open))
  }

  #close() {
    this.#activate(-1)
    this.#open(false)
  }

  get #options() { return this.#list ? [...this.#list.querySelectorAll("[role=option]")] : [] }

  #addHidden() {
    // The server offered choices as radios under the entry: one picked there counts until the text changes.
    const hidden = document.createElement("input")
    hidden.type = "hidden"
    hidden.name = `${this.#entry.name}-id`
    hidden.disabled = true
    const radios = this.parentElement.querySelector(".territory-choices")
    this.addEventListener("input", () => { hidden.disabled = false; radios?.remove() })
    this.addEventListener("territory:pick", () => { hidden.disabled = false; radios?.remove() })
    return this.appendChild(hidden)
  }

  #addList() {
    const list = document.createElement("div")
    list.id = `${this.#entry.id}-list`
    list.className = "territory-list"
    list.setAttribute("role", "listbox")
    list.setAttribute("aria-label", this.dataset.label)
    list.hidden = true
    return this.appendChild(list)
  }

  #addStatus() {
    const status = document.createElement("p")
    status.className = "territory-status unseen"
    status.setAttribute("role", "status")
    return this.appendChild(status)
  }
}

customElements.define("territory-field", TerritoryField)
