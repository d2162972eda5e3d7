/** « 10 h 41 » by the clock of the room, wherever the device is and whatever it is set to; spaces do not break. */
export function hourThere(at, session) {
  const parts = new Intl.DateTimeFormat("fr-FR", {
    hour: "numeric", minute: "2-digit", hourCycle: "h23", timeZone: session?.venue?.zone
  }).formatToParts(at)
  const { hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]))
  return `${Number(hour)}\u00a0h\u00a0${minute}`
}
