/** Keeps the hours of the running order true while minutes are typed. The server writes the same at each load. */
export class RunningOrder extends HTMLElement {
  connectedCallback() {
    this.#start?.addEventListener("input", this)
    this.addEventListener("input", this)
  }
  disconnectedCallback() { this.#start?.removeEventListener("input", this) }
  get #start() { return document.getElementById(this.dataset.start) }

  handleEvent() {
    const [hour, minute] = (this.#start?.value ?? "").split(":").map(Number)
    let clock = hour * 60 + minute
    let total = 0
    for (const line of this.querySelectorAll("[data-line]")) {
      const box = line.querySelector("[data-held]")
      const held = !box || box.checked
      const field = line.querySelector("[data-minutes]")
      const minutes = Number(field.value ?? field.dataset.minutes)
      line.classList.toggle("skipped", !held)
      line.querySelector("[data-from]").textContent = held ? this.#time(clock) : "–"
      if (!held) continue
      clock += minutes >= 1 && minutes <= 240 ? minutes : NaN
      total += minutes >= 1 && minutes <= 240 ? minutes : 0
    }
    this.querySelector("[data-total]").textContent = this.#duration(total)
    this.querySelector("[data-ends]").textContent = this.#time(clock)
  }

  #time(minutes) {
    return Number.isFinite(minutes)
      ? `${Math.floor(minutes / 60) % 24}\u00A0h\u00A0${String(minutes % 60).padStart(2, "0")}`
      : "–"
  }
  #duration(minutes) {
    const hours = Math.floor(minutes / 60)
    const rest = minutes % 60
    if (!hours) return `${rest}\u00A0min`
    return rest ? `${hours}\u00A0h\u00A0${String(rest).padStart(2, "0")}\u00A0min` : `${hours}\u00A0h`
  }
}
customElements.define("running-order", RunningOrder)
