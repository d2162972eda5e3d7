/**
 * The note one has just written is before one's eyes: the place to write covers the foot of the screen, and the last note is
 * the first of the list, which one may have scrolled away.
 */
document.addEventListener("live:left", ({ detail }) => {
  if (detail.command.type !== "write-note") return
  requestAnimationFrame(() => show(document.querySelector(`li[data-note="${detail.command.note}"]`)))
})

function show(line) {
  if (!line) return
  const { top, bottom } = line.getBoundingClientRect()
  const foot = document.querySelector(".phone-foot").getBoundingClientRect().top
  if (top >= 0 && bottom <= foot) return
  // In the middle of what the place to write leaves free, its head at least.
  scrollBy({ top: top - Math.max(8, (foot - (bottom - top)) / 2) })
}
