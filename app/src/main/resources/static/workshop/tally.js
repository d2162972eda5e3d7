import { get } from "./live.js"

/**
 * <live-tally one="{cast} bulletin reçu sur {electors}" many="…">: how many voted. French says « 0 bulletin » too.
 * With cells="true", one cell a ballot.
 */
export class LiveTally extends HTMLElement {
  connectedCallback() {
    document.addEventListener("live:view", this)
    document.addEventListener("live:items", this)
  }

  disconnectedCallback() {
    document.removeEventListener("live:view", this)
    document.removeEventListener("live:items", this)
  }

  handleEvent({ type, detail }) {
    if (type === "live:items" && !detail.some(({ kind }) => kind === "tally")) return
    const tally = get("tally")
    if (!tally) return
    const words = this.getAttribute(tally.cast < 2 ? "one" : "many")
      .replace("{cast}", tally.cast)
      .replace("{electors}", tally.electors)
    const text = this.querySelector("[data-part=words]") ?? this
    if (text.textContent !== words) text.textContent = words
    this.#cells(tally)
  }

  #cells({ cast, electors }) {
    const cells = this.querySelector("[data-part=cells]")
    if (!cells) return
    while (cells.children.length > electors) cells.lastElementChild.remove()
    while (cells.children.length < electors && cells.firstElementChild) cells.append(cells.firstElementChild.cloneNode(true))
    ;[...cells.children].forEach((cell, i) => {
      cell.classList.toggle("cell--full", i < cast)
      cell.classList.toggle("cell--empty", i >= cast)
      cell.classList.toggle("full", i < cast)
    })
  }
}

customElements.define("live-tally", LiveTally)
