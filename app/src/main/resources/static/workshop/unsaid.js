import { get } from "./live.js"
import { drafts, forget, hold, keep } from "./drafts.js"
import { bringToSight } from "./seen.js"
import { timeOfStep } from "./offer.js"

/**
 * <phone-unsaid>: verdicts chosen and never sent when the room left the mise en perspective. They wait on this device,
 * where the room finds them if it comes back; meanwhile they are shown, to be said in the synthesis or kept for oneself.
 */
class PhoneUnsaid extends HTMLElement {
  #labels = JSON.parse(this.dataset.labels)
  #saying = null

  connectedCallback() {
    const dialog = document.getElementById("add-sentence")
    dialog.addEventListener("live:left", () => this.#saying?.())
    dialog.addEventListener("close", () => { this.#saying = null })
    for (const name of ["live:view", "region:drawn"]) document.addEventListener(name, this)
    document.addEventListener("live:refused", this, true)
  }

  disconnectedCallback() {
    for (const name of ["live:view", "region:drawn"]) document.removeEventListener(name, this)
    document.removeEventListener("live:refused", this, true)
  }

  handleEvent({ type, detail }) {
    if (type === "live:refused") this.#refused(detail)
    else this.#look()
  }

  #refused(detail) {
    const { command, refusal } = detail
    if (!["judge", "describe-home"].includes(command.type) || !["PHASE_MOVED_ON", "CLOSED", "ELEMENT_CHANGED"].includes(refusal)) return
    const name = `${command.type === "judge" ? "judge" : "home"}-${command.element}`
    hold(name, "judge", fields(command))
    // Its form finds it again; the plain notice says what the element says now.
    if (refusal === "ELEMENT_CHANGED") return
    detail.handled = true
    this.#offer(name, command)
  }

  #look() {
    const session = get("session")
    if (!session) return
    const over = session.status === "CLOSED" || session.phase === "SYNTHESIS"
    for (const one of this.querySelectorAll("[data-draft-of]")) if (!over) one.remove()
    if (!over) return
    for (const [name, { fields }] of drafts(/^(judge|home)-/)) this.#offer(name, said(name, fields))
  }

  #offer(name, command) {
    const text = this.#words(command)
    if (!text) return forget(name)
    if ([...this.children].some(({ dataset }) => dataset.draftOf === name)) return
    const one = this.querySelector("template").content.firstElementChild.cloneNode(true)
    const part = which => one.querySelector(`[data-part=${which}]`)
    one.dataset.draftOf = name
    part("fact").textContent = part("fact").textContent.replace("{time}", timeOfStep(get("session")))
    part("about").textContent = get(`element:${command.element}`)?.text ?? ""
    part("text").textContent = text
    const done = () => { forget(name); one.remove() }
    part("keep").addEventListener("click", () => { keep(`${part("about").textContent}\n${text}`.trim()); done() })
    this.#say(part("say"), command, done)
    this.append(one)
    bringToSight(one)
  }

  /** A sentence of the synthesis, from what was written; a verdict alone is no sentence. */
  #say(button, command, done) {
    const { initiative } = get(`element:${command.element}`) ?? {}
    const sentence = [command.text, ...(command.conditions ?? []).map(({ text }) => text), command.improvement].filter(Boolean).join(" ")
    const session = get("session")
    button.hidden = !sentence || !initiative || session.status !== "OPEN" || !get("me")?.voter
    if (button.hidden) return
    const part = { ADAPT: "ON_CONDITION", REPRODUCE: "REPRODUCIBLE", DROP: "DROPPED" }[command.verdict] ?? "TO_IMPROVE"
    button.dataset.fill = JSON.stringify({
      initiative, part, text: sentence, where: get(`initiative:${initiative}`)?.title ?? "", what: this.#labels[part]
    })
    button.addEventListener("click", () => { this.#saying = done })
  }

  #words({ verdict, conditions = [], improvement, text }) {
    const lines = conditions.map(condition => `${this.#labels[condition.type]} : ${condition.text}`)
    return [this.#labels[verdict], ...lines, improvement, text].filter(Boolean).join("\n")
  }
}

/** A draft, as the command it would have been. */
function said(name, fields) {
  const element = name.slice(name.indexOf("-") + 1)
  if (name.startsWith("home-")) return { element, text: fields.text?.trim() }
  const chosen = prefix => Object.keys(fields).filter(key => key.startsWith(prefix) && fields[key] === true)
  const verdict = chosen("verdict=")[0]?.slice(8)
  const conditions = verdict !== "ADAPT" ? [] : chosen("condition-")
    .map(key => key.slice(10, key.indexOf("=")))
    .map(type => ({ type, text: fields[`condition-text-${type}-${element}`]?.trim() ?? "" }))
  return { element, verdict, conditions, improvement: fields.improvement?.trim() }
}

/** And a command, as the draft its form will find. */
function fields({ element, verdict, conditions = [], improvement, text }) {
  const kept = { improvement, text, [`verdict=${verdict}`]: Boolean(verdict) }
  for (const condition of conditions) {
    kept[`condition-${condition.type}=on`] = true
    kept[`condition-text-${condition.type}-${element}`] = condition.text
  }
  return kept
}

customElements.define("phone-unsaid", PhoneUnsaid)
