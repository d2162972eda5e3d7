/**
 * The wall shows everything, or says how much is left. Sizes follow what there is to say (`--fit`, from which the style
 * sheet takes every size, none below what the back of the room reads); where that is not enough, the items of each
 * `[data-turn]` list are shared out on pages, which turn by themselves and say « 2 / 3 ».
 *
 * They turn no more once somebody stopped them, nor on a device that asks for less motion: buttons turn them then.
 * A narrow window has no pages: it scrolls.
 */
const FITS = [1, 0.9, 0.8, 0.7, 0.6]
/* A last resort: smaller than is read from the back, and still better than a sentence without its end. */
const TIGHT = [0.8, 0.65, 0.5, 0.4]
const FASTEST_TURN_MS = 8_000
const SLOWEST_TURN_MS = 30_000
const MS_A_LETTER = 45

const wall = document.querySelector(".wall")
const roomy = matchMedia("(min-width: 48rem) and (min-height: 30rem)")
let pages = []
let shown = 0
let latest
let timer
let turning = !matchMedia("(prefers-reduced-motion: reduce)").matches

const main = () => wall.querySelector(".wall-main")
const lists = () => [...main().querySelectorAll("[data-turn]")].map(list => [...list.children])
const overflows = ({ scrollHeight, clientHeight, scrollWidth, clientWidth } = main()) =>
  scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1

function size(fit, tight) {
  wall.style.setProperty("--fit", fit)
  wall.toggleAttribute("data-tight", tight)
}

/** One item of each list in turn, as long as there is room: columns fill together. Null when one alone is too much. */
function shareOut() {
  const left = lists()
  const made = []
  while (left.some(list => list.length)) {
    left.flat().forEach(item => { item.hidden = true })
    const page = []
    let open = left.filter(list => list.length)
    while (open.length) {
      open = open.filter(list => {
        const item = list[0]
        item.hidden = false
        if (overflows()) {
          if (page.length === 0) return false
          item.hidden = true
          return false
        }
        page.push(list.shift())
        return list.length
      })
    }
    if (page.length === 0) return null
    made.push(page)
    page.forEach(item => { item.hidden = true })
  }
  return made
}

function fit() {
  const items = lists().flat()
  items.forEach(item => { item.hidden = false })
  pages = []
  wall.removeAttribute("data-pages")
  wall.toggleAttribute("data-fitted", roomy.matches)
  size(1, false)
  if (!roomy.matches) return
  for (const fit of FITS) {
    size(fit, false)
    if (!overflows()) return
  }
  wall.setAttribute("data-pages", "")
  for (const [fit, tight] of [[FITS.at(-1), false], ...TIGHT.map(fit => [fit, true])]) {
    size(fit, tight)
    if (items.length) pages = shareOut() ?? []
    if (pages.length || !overflows()) break
    items.forEach(item => { item.hidden = false })
  }
  if (pages.length < 2) wall.removeAttribute("data-pages")
}

function show(page) {
  shown = Math.max(0, Math.min(page, pages.length - 1))
  pages.forEach((items, at) => items.forEach(item => { item.hidden = at !== shown }))
  const count = wall.querySelector("[data-part=page]")
  if (count) count.textContent = count.dataset.words.replace("{n}", shown + 1).replace("{total}", Math.max(1, pages.length))
}

/** As long as it takes to read the page. */
function wait() {
  clearTimeout(timer)
  timer = undefined
  if (!turning || pages.length < 2) return
  const letters = pages[shown].reduce((sum, item) => sum + item.textContent.length, 0)
  timer = setTimeout(() => { show((shown + 1) % pages.length); wait() },
    Math.min(SLOWEST_TURN_MS, Math.max(FASTEST_TURN_MS, letters * MS_A_LETTER)))
}

/** Drawn anew. The page stays, unless something has just been written: then one sees it. */
function drawn() {
  const before = latest
  latest = main().dataset.latest
  fit()
  show(before === latest ? shown : Math.max(0, pages.findIndex(page => page.some(item => item.matches("[data-now]")))))
  const button = wall.querySelector("[data-turn-all]")
  button?.setAttribute("aria-pressed", String(!turning))
  if (before !== latest || pages.length < 2 || !timer) wait()
}

/** What somebody asked for is said; what turns by itself is not. */
function turn(by) {
  wall.querySelector("[data-part=page]").setAttribute("aria-live", "polite")
  show((shown + by + pages.length) % pages.length)
  wait()
}

wall.addEventListener("click", ({ target }) => {
  const by = target.closest("[data-turn-by]")?.dataset.turnBy
  if (by) return turn(Number(by))
  const all = target.closest("[data-turn-all]")
  if (!all) return
  turning = !turning
  all.setAttribute("aria-pressed", String(!turning))
  wall.querySelector("[data-part=page]").setAttribute("aria-live", "off")
  wait()
})

wall.addEventListener("region:drawn", drawn)
addEventListener("resize", drawn)
document.fonts.ready.then(drawn)
