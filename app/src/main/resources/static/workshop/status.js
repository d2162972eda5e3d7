import { connection } from "./live.js"
import { waiting } from "./queue.js"
import { bringToSight } from "./seen.js"

/**
 * <live-status>: whether the network is there and what waits on this device. Its parts say what to show:
 * `data-when="online"`, `"offline"`, `"waiting"` (something waits); `{time}`, `{n}` in `data-words`, `data-words-one`
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

  get #calm() { return connection().online && waiting().length === 0 }

  #show() {
    const { online, since } = connection()
    const n = waiting().length
    const state = online ? (n ? "waiting" : "online") : "offline"
    for (const part of this.querySelectorAll("[data-when]")) {
      part.hidden = !part.dataset.when.split(" ").includes(state)
      const words = part.querySelector("[data-words]") ?? (part.dataset.words ? part : null)
      if (!words || part.hidden) continue
      const { words: many, wordsOne = many, wordsNone = wordsOne } = words.dataset
      const pattern = n === 0 ? wordsNone : n === 1 ? wordsOne : many
      const text = pattern.replace("{n}", n).replace("{time}", since ? time(since) : "")
      if (words.textContent !== text) words.textContent = text
    }
  }
}

/** « 10 h 41 », with spaces that do not break. */
const time = at => `${at.getHours()}\u00a0h\u00a0${String(at.getMinutes()).padStart(2, "0")}`

customElements.define("live-status", LiveStatus)

/**
 * <live-refusals>: what the server did not take, one notice each, from the `<template>` inside: the sentence in
 * `[data-part=message]`, and what was written, intact, in `[data-part=text]`.
 */
export class LiveRefusals extends HTMLElement {
  connectedCallback() {
    document.addEventListener("live:refused", this)
    this.addEventListener("click", event => {
      if (event.target.closest("[data-dismiss]")) event.target.closest("[data-part=refusal]").remove()
    })
  }

  disconnectedCallback() {
    document.removeEventListener("live:refused", this)
  }

  handleEvent(event) {
    // Somebody with a better answer (two texts side by side, an offer) has taken it.
    if (event.defaultPrevented || event.detail.handled) return
    const { command, message } = event.detail
    const notice = this.querySelector("template").content.firstElementChild.cloneNode(true)
    notice.querySelector("[data-part=message]").textContent = message
    const kept = notice.querySelector("[data-part=kept]")
    const text = (command.text ?? command.improvement ?? "").trim()
    if (kept) kept.hidden = !text
    if (text) notice.querySelector("[data-part=text]").textContent = text
    this.append(notice)
    bringToSight(notice)
  }
}

customElements.define("live-refusals", LiveRefusals)
