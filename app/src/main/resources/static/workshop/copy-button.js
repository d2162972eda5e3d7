/** Copies a text, where the browser allows it (https, or this machine); elsewhere it stays hidden and one selects. */
export class CopyButton extends HTMLElement {
  connectedCallback() {
    this.hidden = !navigator.clipboard
    this.addEventListener("click", this)
  }
  disconnectedCallback() { this.removeEventListener("click", this) }
  async handleEvent() {
    await navigator.clipboard.writeText(this.dataset.text)
    this.querySelector("[role=status]").textContent = this.dataset.done
  }
}
customElements.define("copy-button", CopyButton)
