/** Prints the page. Without script one prints from the browser's menu. */
export class PrintButton extends HTMLElement {
  connectedCallback() {
    this.hidden = false
    this.addEventListener("click", this)
  }
  disconnectedCallback() { this.removeEventListener("click", this) }
  handleEvent() { print() }
}
customElements.define("print-button", PrintButton)
