/**
 * Copies a text, where the browser knows how (https, or this machine); elsewhere it stays hidden and one selects. A browser
 * that refuses all the same is told so, and the text is there, selected.
 */
export class CopyButton extends HTMLElement {
  connectedCallback() {
    this.hidden = !navigator.clipboard
    this.addEventListener("click", this)
  }
  disconnectedCallback() { this.removeEventListener("click", this) }
  async handleEvent() {
    const { text, done, refused } = this.dataset
    const status = this.querySelector("[role=status]")
    try {
      await navigator.clipboard.writeText(text)
      status.textContent = done
    } catch {
      status.textContent = `${refused} ${text}`
      const written = status.firstChild
      getSelection().setBaseAndExtent(written, refused.length + 1, written, written.length)
    }
  }
}
customElements.define("copy-button", CopyButton)
