/** Brings a notice before the eyes, and the focus to it unless somebody is typing. */
export function bringToSight(notice) {
  notice.tabIndex = -1
  notice.scrollIntoView({ block: "center" })
  const busy = document.activeElement?.matches?.("textarea, input:not([type=checkbox], [type=radio]), select")
  if (!busy) notice.focus({ preventScroll: true })
}
