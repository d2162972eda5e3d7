import { get } from "./live.js"
import { connection } from "./network.js"
import { send, waiting } from "./queue.js"
import { hourThere } from "./hour.js"
import { bringToSight } from "./seen.js"
import { stands } from "./standing.js"

/**
 * <live-status>: whether the network is there and what waits on this device. Its parts say what to show:
 * `data-when="online"`, `"offline"`, `"strange"` (somebody else answers), `"waiting"` (something waits); `{time}`, `{n}` in `data-words`, `data-words-one`
 * and `data-words-none` are filled in.
 */
export class LiveStatus extends HTMLElement {
  static #events = ["connection", "queue"]
  #timer

  connectedCallback() {
    LiveStatus.#events.forEach(name => document.addEventListener(`live:${name}`, this))
  }

  disconnectedCallback() {
    LiveStatus.#events.forEach(name => document.removeEventListener(`live:${name}`, this))
    clearTimeout(this.#timer)
  }

  /** A blink of the network is not worth a word; nor is a command that leaves at once. */
  handleEvent() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#show(), this.#calm ? 0 : 600)
  }

  get #calm() { return connection().online && !connection().strange && waiting().length === 0 }

  #show() {
    const { online, since, strange } = connection()
    const n = waiting().length
    const state = strange ? "strange" : !online ? "offline" : n ? "waiting" : "online"
    for (const part of this.querySelectorAll("[data-when]")) {
      part.hidden = !part.dataset.when.split(" ").includes(state)
      const words = part.querySelector("[data-words]") ?? (part.dataset.words ? part : null)
      if (!words || part.hidden) continue
      const { words: many, wordsOne = many, wordsNone = wordsOne } = words.dataset
      const pattern = n === 0 ? wordsNone : n === 1 ? wordsOne : many
      const text = pattern.replace("{n}", n).replace("{time}", hourThere(since ?? new Date(), get("session")))
      if (words.textContent !== text) words.textContent = text
    }
  }
}

customElements.define("live-status", LiveStatus)

/** Why a command may be sent once more for what there is now. */
const MOVED = ["STEP_PASSED", "TABLE_CHANGED", "VOTE_CHANGED", "ELEMENT_CHANGED", "CHANGED_MEANWHILE"]

/**
 * <live-refusals>: what the server did not take, one notice each, from the `<template>` inside: the sentence in
 * `[data-part=message]`, and what was written, intact, in `[data-part=text]`, to be sent for what there is now or kept.
 * One that holds nothing written goes once what it warns of is over, or once the same gesture was taken.
 */
export class LiveRefusals extends HTMLElement {
  static #events = ["refused", "sent", "view", "items"]

  connectedCallback() {
    LiveRefusals.#events.forEach(name => document.addEventListener(`live:${name}`, this))
    this.addEventListener("click", event => {
      if (event.target.closest("[data-dismiss]")) event.target.closest("[data-part=refusal]").remove()
    })
  }

  disconnectedCallback() {
    LiveRefusals.#events.forEach(name => document.removeEventListener(`live:${name}`, this))
  }

  handleEvent(event) {
    if (event.type !== "live:refused") return this.#review(event.detail.command?.type)
    // Somebody with a better answer (two texts side by side, an offer) has taken it.
    if (event.defaultPrevented || event.detail.handled) return
    const { command, refusal, message } = event.detail
    const notice = this.querySelector("template").content.firstElementChild.cloneNode(true)
    notice.querySelector("[data-part=message]").textContent = message
    const kept = notice.querySelector("[data-part=kept]")
    const text = [command.text, ...(command.conditions ?? []).map(condition => condition.text), command.improvement]
      .filter(Boolean).join("\n").trim()
    if (kept) kept.hidden = !text
    if (text) notice.querySelector("[data-part=text]").textContent = text
    if (!text && !(MOVED.includes(refusal) && (command.approved || command.verdict))) {
      Object.assign(notice.dataset, { refusal, gesture: command.type, step: get("session")?.step ?? "" })
    }
    this.#choices(notice, command, refusal, text)
    this.append(notice)
    bringToSight(notice)
  }

  #review(taken) {
    for (const notice of this.querySelectorAll("[data-refusal]")) {
      const { refusal, gesture, step } = notice.dataset
      if (gesture === taken || !stands(refusal, Number(step))) notice.remove()
    }
  }

  /** What was made for something that is no more goes where its author says. */
  #choices(notice, { id, about, ...command }, refusal, text) {
    const again = notice.querySelector("[data-part=again]")
    const keep = notice.querySelector("[data-part=keep]")
    again.hidden = !MOVED.includes(refusal) || !(text || command.approved || command.verdict)
    keep.hidden = !text || !document.querySelector("[data-kept-texts]")
    again.addEventListener("click", () => { send(command); notice.remove() })
    keep.addEventListener("click", () => {
      document.dispatchEvent(new CustomEvent("live:keep", { detail: { text } }))
      notice.remove()
    })
  }
}

customElements.define("live-refusals", LiveRefusals)
