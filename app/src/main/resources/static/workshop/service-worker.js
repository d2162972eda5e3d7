/*
 * A phone reloaded without network shows a page of ours, which tells what waits on it and comes back by itself. The
 * server writes above what is kept: SHELL, that page, and FILES, what it needs. Nothing else is touched: the room is
 * never shown as it was.
 */
const CACHE = "essaim-phone"
const KEPT = [SHELL, ...FILES]

self.addEventListener("install", event => event.waitUntil(keep()))

async function keep() {
  const cache = await caches.open(CACHE)
  await cache.addAll(KEPT) // all or nothing: what was kept before serves until then
  for (const old of await cache.keys()) if (!KEPT.includes(pathOf(old))) await cache.delete(old)
  await self.skipWaiting()
}

self.addEventListener("fetch", event => {
  const { request } = event
  if (request.method !== "GET") return
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => caches.match(SHELL, { ignoreVary: true })))
  else if (FILES.includes(pathOf(request))) event.respondWith(kept(request))
})

const kept = async request => await caches.match(request, { ignoreVary: true }) ?? fetch(request)

function pathOf(request) {
  const { pathname, search } = new URL(request.url)
  return pathname + search
}
