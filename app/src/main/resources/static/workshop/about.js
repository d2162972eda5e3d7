import { get } from "./live.js"

/**
 * What a command is made for, as this page shows it now: the server refuses to do it to anything else, however late it
 * leaves the device. All that is known is said; what matters to which command is the server's affair (docs/wire.md).
 */
const REVISED = {
  judge: ({ element }) => get(`element:${element}`)?.revision,
  "describe-home": ({ element }) => get(`element:${element}`)?.revision,
  dissolve: ({ element }) => get(`element:${element}`)?.revision,
  answer: ({ question }) => get(`question:${question}`)?.revision,
  "remove-sentence": ({ sentence }) => get(`sentence:${sentence}`)?.revision,
  hush: () => get("message")?.number
}

export function about(command) {
  const session = get("session")
  const table = command.table || get("me")?.table || undefined
  const note = command.notes?.[0] ?? command.note
  return {
    step: session?.step,
    table,
    initiative: get(`table:${table}`)?.initiative,
    vote: get("tally")?.vote,
    element: get(`note:${note}`)?.element,
    revision: REVISED[command.type] ? REVISED[command.type](command) : session?.revision
  }
}
