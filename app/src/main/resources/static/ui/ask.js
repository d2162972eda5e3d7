/**
 * A question put to the server, and the whole of its answer.
 *
 * A wait has an end: after `limit` milliseconds the question has failed, be it that a network swallowed it without a
 * word or that an answer began and never ended.
 *
 * And an answer is ours or it is none. Networks that want people to sign in first answer in the server's place, 200 and
 * a page of their own; what the server says carries the header `Essaim`, and anything else is thrown as NotOurs.
 */
const LIMIT_MS = 10_000

export class NotOurs extends Error {}

/** Gives `{ ok, status, url, redirected, text }`; `signal` abandons the question. */
export async function ask(address, { limit = LIMIT_MS, signal, ...options } = {}) {
  const end = new AbortController()
  const stop = () => end.abort()
  const timer = setTimeout(stop, limit)
  signal?.addEventListener("abort", stop)
  if (signal?.aborted) stop()
  try {
    const answer = await fetch(address, { ...options, signal: end.signal })
    const { ok, status, url, redirected } = answer
    const text = await answer.text()
    // A proxy whose server is away says so in its own words: that is a failure, and no stranger.
    if (!isOurs(answer)) throw status >= 500 ? new Error(`status ${status}`) : new NotOurs(`status ${status}`)
    return { ok, status, url, redirected, text }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener("abort", stop)
  }
}

export const isOurs = answer => answer.headers.has("Essaim")
