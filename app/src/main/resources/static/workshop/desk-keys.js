/**
 * <desk-keys>: the shortcuts of the desk, and the boxes that turn them off, or → back to asking, on this device.
 *
 * One letter pressed by mistake must not cost a room its step. A key counts only when it can mean nothing else: not while
 * somebody types, chooses or reads a dialog, not with a modifier (Shift+→ selects), not while a text is selected. And →,
 * which moves everybody, asks first until one has said not to. A digit says `desk:notes` (detail: table) on `document`.
 */
const KEPT = "essaim:desk-"

export class DeskKeys extends HTMLElement {
  #box = name => this.querySelector(`[data-preference=${name}]`)
  get #dialog() { return document.getElementById("next-by-key") }

  connectedCallback() {
    for (const box of this.querySelectorAll("[data-preference]")) {
      try { box.checked = localStorage.getItem(KEPT + box.dataset.preference) !== "off" } catch { /* Not kept, then. */ }
    }
    this.addEventListener("change", this)
    document.addEventListener("keydown", this)
    document.addEventListener("region:drawn", this)
  }

  disconnectedCallback() {
    this.removeEventListener("change", this)
    document.removeEventListener("keydown", this)
    document.removeEventListener("region:drawn", this)
  }

  handleEvent(event) {
    if (event.type === "change") return this.#keep(event.target)
    if (event.type === "region:drawn") return this.#follow()
    if (this.#box("keys").checked && !event.repeat && !this.#busy(event)) this.#press(event)
  }

  #keep(box) {
    if (!box.dataset.preference) return
    try { localStorage.setItem(KEPT + box.dataset.preference, box.checked ? "on" : "off") } catch { /* Not kept, then. */ }
  }

  /**
   * Somebody types, chooses, selects, reads a dialog, or means the browser. Digits need Shift on a French keyboard. A dialog that
   * was closed keeps the focus for a moment: nobody types there.
   */
  #busy({ target, key, ctrlKey, metaKey, altKey, shiftKey }) {
    return ctrlKey || metaKey || altKey || (shiftKey && !/^[1-9]$/.test(key)) || document.querySelector("dialog[open]")
      || (!target.closest?.("dialog") && target.closest?.("input, textarea, select, [contenteditable], [role=region]"))
      || !(document.getSelection()?.isCollapsed ?? true)
  }

  #press(event) {
    const key = event.key.toLowerCase()
    if (key === "arrowright") this.#next()
    else if (key === "p") document.querySelector('[data-key="p"]')?.click()
    else if (key === "m") document.getElementById("message").focus()
    else if (/^[1-9]$/.test(key) && document.querySelector(`[data-notes-of="${key}"]`)) this.#notesOf(key)
    else return
    event.preventDefault()
  }

  #notesOf(table) {
    document.dispatchEvent(new CustomEvent("desk:notes", { detail: { table } }))
  }

  get #button() { return document.querySelector('[data-key="right"]') }

  #next() {
    const button = this.#button
    if (!button) return
    // A button that has something to ask asks it itself.
    if (!this.#box("ask").checked || button.dataset.confirm) return button.click()
    const dialog = this.#dialog
    const never = dialog.querySelector("[data-part=never]")
    never.checked = false
    dialog.dataset.about = button.dataset.send
    dialog.querySelector("[data-part=next]").textContent = button.textContent.trim()
    dialog.querySelector("[data-part=yes]").onclick = () => {
      if (never.checked) {
        this.#box("ask").checked = false
        this.#keep(this.#box("ask"))
      }
      dialog.close()
      this.#button?.click()
    }
    dialog.showModal()
  }

  /** Another facilitator moved the room meanwhile: the question no longer stands. */
  #follow() {
    if (this.#dialog.open && this.#button?.dataset.send !== this.#dialog.dataset.about) this.#dialog.close()
  }
}

customElements.define("desk-keys", DeskKeys)
