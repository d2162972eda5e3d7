/*
 * A phone reloaded without network shows a page of ours, which tells what waits on it and comes back by itself. The
 * server writes above what is kept: SHELL, that page, and FILES, what it needs. Nothing else is touched: the room is
 * never shown as it was.
 *
 * What is kept is the server's: a captive portal answers 200 too, and its page would be shown for ever. The portal itself
 * is shown when it comes in the place of a page, for that is where one signs in to the network.
 */
const CACHE = "essaim-phone"
const KEPT = [SHELL, ...FILES]
const LIMIT_MS = 10_000

self.addEventListener("install", event => event.waitUntil(keep()))

async function keep() {
  const cache = await caches.open(CACHE)
  const answers = await Promise.all(KEPT.map(ours))
  // All or nothing: what was kept before serves until then.
  await Promise.all(KEPT.map((path, i) => cache.put(path, answers[i])))
  for (const old of await cache.keys()) if (!KEPT.includes(pathOf(old))) await cache.delete(old)
  await self.skipWaiting()
}

async function ours(path) {
  const answer = await fetch(path)
  if (!answer.ok || !answer.headers.has("Essaim")) throw new Error(`${path} was not answered by Essaim`)
  return answer
}

self.addEventListener("fetch", event => {
  const { request } = event
  if (request.method !== "GET") return
  if (request.mode === "navigate") event.respondWith(navigated(request))
  else if (FILES.includes(pathOf(request))) event.respondWith(kept(request))
})

/** A network that swallows what it is asked is no network: after a while our page is shown instead. */
async function navigated(request) {
  let timer
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error("no answer")), LIMIT_MS) })
  try {
    return await Promise.race([fetch(request), late])
  } catch {
    return caches.match(SHELL, { ignoreVary: true })
  } finally {
    clearTimeout(timer)
  }
}

const kept = async request => await caches.match(request, { ignoreVary: true }) ?? fetch(request)

function pathOf(request) {
  const { pathname, search } = new URL(request.url)
  return pathname + search
}
