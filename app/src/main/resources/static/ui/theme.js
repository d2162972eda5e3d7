/** Lets a person choose dark or light. The choice is a cookie, so that the server writes it and nothing flashes. */
export class Theme extends HTMLElement {
  #dark = matchMedia("(prefers-color-scheme: dark)")
  #show = () => this.#button.setAttribute("aria-pressed", String(this.#isDark))
  get #button() { return this.querySelector("button") }
  get #isDark() {
    const chosen = document.documentElement.dataset.theme
    return chosen ? chosen === "dark" : this.#dark.matches
  }
  connectedCallback() {
    this.hidden = false
    this.addEventListener("click", this)
    this.#dark.addEventListener("change", this.#show)
    this.#show()
  }
  disconnectedCallback() {
    this.removeEventListener("click", this)
    this.#dark.removeEventListener("change", this.#show)
  }
  handleEvent() {
    const theme = this.#isDark ? "light" : "dark"
    document.documentElement.dataset.theme = theme
    const secure = location.protocol === "https:" ? "; secure" : ""
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax${secure}`
    this.#show()
  }
}
customElements.define("essaim-theme", Theme)
