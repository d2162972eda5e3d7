import { ask } from "../ui/ask.js"

/** An import on its way: the server is asked for the page again each second, and what it draws takes this one's place. */
export class ImportProgress extends HTMLElement {
  #timer

  connectedCallback() { this.#wait() }
  disconnectedCallback() { clearTimeout(this.#timer) }

  #wait() {
    if (this.dataset.running === "true") this.#timer = setTimeout(() => this.#look(), 1000)
  }

  async #look() {
    try {
      const answer = await ask(location.href, { headers: { Accept: "text/html" } })
      if (answer.ok) {
        const page = new DOMParser().parseFromString(answer.text, "text/html")
        const drawn = page.getElementById(this.id)
        // The page was left for another account's, say: nothing to draw.
        if (!drawn) return
        this.dataset.running = drawn.dataset.running
        this.replaceChildren(...drawn.childNodes)
      }
    } catch {
      // The network is away, or is not what it seems: the next second asks again.
    }
    this.#wait()
  }
}

customElements.define("import-progress", ImportProgress)
