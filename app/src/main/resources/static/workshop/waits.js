import { waiting } from "./queue.js"

/**
 * What waits on this device says so where it was given: `data-waits="ask"` is shown while such a command waits, that of
 * the initiative `data-of` if it names one; its `<template>` then shows each text in `[data-part=texts]`.
 */
const A_BLINK_MS = 600
let timer

function show() {
  for (const place of document.querySelectorAll("[data-waits]")) {
    const { waits, of } = place.dataset
    const here = waiting().filter(({ type, initiative }) => type === waits && (!of || of === initiative))
    place.hidden = !here.length
    place.querySelector("[data-part=texts]")?.replaceChildren(...here.map(({ text }) => line(place, text)))
  }
}

function line(place, text) {
  const one = place.querySelector("template").content.firstElementChild.cloneNode(true)
  one.querySelector("p").textContent = text
  return one
}

/** What leaves at once is not worth a word; what has left is said at once. */
document.addEventListener("live:queue", ({ detail }) => {
  clearTimeout(timer)
  timer = setTimeout(show, detail.waiting ? A_BLINK_MS : 0)
})
document.addEventListener("region:drawn", show)
