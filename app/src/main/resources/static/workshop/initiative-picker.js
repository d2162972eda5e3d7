import { ask } from "../ui/ask.js"

/** Picks initiatives without leaving the page: sends the form as its buttons would, and replaces this part alone with
 *  the server's answer. Gestures wait for each other, so that none is lost to a quick hand. When the server answers
 *  something else, the form is sent as it is without script; when nobody does, or somebody else, it stays and says so. */
export class InitiativePicker extends HTMLElement {
  #plain = false
  #before = Promise.resolve()
  connectedCallback() { this.#form?.addEventListener("submit", this) }
  disconnectedCallback() { this.#form?.removeEventListener("submit", this) }
  get #form() { return this.closest("form") }

  handleEvent(event) {
    const button = event.submitter
    const inQuery = document.activeElement?.id === "query" && button?.value === "enter"
    if (this.#plain || !(this.contains(button) || inQuery)) return
    event.preventDefault()
    const { id, value } = inQuery ? this.querySelector("#search") : button
    this.#before = this.#before.then(() => this.#send(id, value))
  }

  async #send(id, gesture) {
    const form = this.#form
    this.setAttribute("aria-busy", "true")
    try {
      const body = new URLSearchParams(new FormData(form))
      body.set("do", gesture)
      const answer = await ask(form.action, { method: "POST", body, headers: { Accept: "text/html" } })
      const page = new DOMParser().parseFromString(answer.text, "text/html")
      const fresh = answer.ok ? page.querySelector(this.localName) : null
      if (fresh) this.#replace(fresh, id)
      else this.#sendPlain(form, id)
    } catch {
      const said = this.querySelector("[data-said]")
      said.classList.remove("unseen")
      said.textContent = this.dataset.offline
    } finally {
      this.removeAttribute("aria-busy")
    }
  }

  /** Signed out, say: let the browser send the form and show what comes. */
  #sendPlain(form, id) {
    this.#plain = true
    form.requestSubmit(document.getElementById(id))
    this.#plain = false
  }

  #replace(fresh, id) {
    const status = this.querySelector("[data-said]")
    const said = fresh.querySelector("[data-said]")
    const elsewhere = document.activeElement !== document.body && !this.contains(document.activeElement)
    // The status stays in the page, so that a screen reader hears it change.
    said.replaceWith(status)
    status.textContent = said.textContent
    status.className = said.className
    this.replaceChildren(...fresh.childNodes)
    if (!elsewhere) this.#focus(id)
  }

  /** Where one was; else the next thing to do there. */
  #focus(id) {
    const refused = this.querySelector("[aria-invalid='true']")
    const same = this.querySelector(`#${CSS.escape(id)}:not(:disabled)`)
    const [gesture] = id.split("-")
    const twin = { up: id.replace("up-", "down-"), down: id.replace("down-", "up-") }[gesture]
    const next = refused
      ?? same
      ?? (twin && this.querySelector(`#${CSS.escape(twin)}:not(:disabled)`))
      ?? (gesture === "add" && this.querySelector(".found button"))
      ?? (gesture === "remove" && this.querySelector(".picked button:not(:disabled)"))
      ?? this.querySelector("#query")
    next?.focus({ preventScroll: true })
  }
}
customElements.define("initiative-picker", InitiativePicker)
