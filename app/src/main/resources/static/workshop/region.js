import { ask, NotOurs } from "../ui/ask.js"
import { morph } from "../ui/morph.js"
import { stranger } from "./network.js"

const { door } = document.documentElement.dataset
const AGAIN_MS = 3_000

/**
 * <live-region name="screen" watch="session,me">: a part of the page that the server draws. Asked anew when one of the
 * kinds watched changes, or everything does; never twice at once, and again until the server has answered. What is typed
 * in it stays. Its first element may name more kinds (`data-watch`): what is worth watching depends on what is shown.
 *
 * A link inside with `data-look` changes the query that the region asks with, instead of leaving the page.
 */
export class LiveRegion extends HTMLElement {
  #asked = false
  #busy = false
  #again

  connectedCallback() {
    document.addEventListener("live:view", this)
    document.addEventListener("live:items", this)
    this.addEventListener("click", this)
  }

  disconnectedCallback() {
    document.removeEventListener("live:view", this)
    document.removeEventListener("live:items", this)
  }

  handleEvent(event) {
    const { type, detail } = event
    if (type === "click") return this.#follow(event)
    const concerned = type === "live:view" ? !detail.first : detail.some(({ kind }) => this.#kinds.includes(kind))
    if (concerned) this.refresh()
  }

  get #kinds() {
    return `${this.getAttribute("watch") ?? ""},${this.firstElementChild?.dataset.watch ?? ""}`.split(",")
  }

  #follow(event) {
    const link = event.target.closest?.("a[data-look]")
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    this.look(new URL(link.href).search.slice(1))
  }

  /** Shows something else of the same page, and says so in its address, unless `region:look` is cancelled. */
  look(query) {
    const look = new CustomEvent("region:look", { bubbles: true, cancelable: true, detail: { query } })
    if (this.dispatchEvent(look)) history.replaceState(null, "", query ? `?${query}` : location.pathname)
    this.show(query)
  }

  show(query) {
    this.setAttribute("query", query)
    this.refresh()
  }

  /** Soon: changes that come together are one question. With `data-asked`, nothing until somebody gave a query. */
  refresh() {
    if (this.#asked || ("asked" in this.dataset && !this.getAttribute("query"))) return
    this.#asked = true
    // A hidden page has no frames; it is kept up to date all the same.
    if (document.hidden) setTimeout(() => this.#ask())
    else requestAnimationFrame(() => this.#ask())
  }

  async #ask() {
    if (this.#busy) return
    this.#busy = true
    try {
      while (this.#asked && this.isConnected) {
        this.#asked = false
        await this.#draw()
      }
    } finally {
      this.#busy = false
    }
  }

  async #draw() {
    const query = this.getAttribute("query")
    clearTimeout(this.#again)
    let answer
    try {
      answer = await ask(`${door}/regions/${this.getAttribute("name")}${query ? `?${query}` : ""}`, {
        headers: { Accept: "text/html" }
      })
      stranger("regions", false)
    } catch (error) {
      if (error instanceof NotOurs) stranger("regions", true)
    }
    // Sent elsewhere: the facilitator is no longer signed in.
    if (answer?.redirected) return location.reload()
    if (!answer || answer.status === 429 || answer.status >= 500) {
      this.#again = setTimeout(() => this.refresh(), AGAIN_MS)
      return
    }
    if (!answer.ok) return
    const template = document.createElement("template")
    template.innerHTML = answer.text
    this.dispatchEvent(new CustomEvent("region:before", { bubbles: true, detail: { content: template.content } }))
    morph(this, template.content)
    this.dispatchEvent(new CustomEvent("region:drawn", { bubbles: true }))
  }
}

customElements.define("live-region", LiveRegion)
