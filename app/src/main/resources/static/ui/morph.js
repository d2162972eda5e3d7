/**
 * Makes one element's content like another's and keeps what is the same: focus, selection, scroll, what is typed and
 * what is open stay where they are. Children are matched by id, else by their place and name.
 *
 * Elements that draw themselves (`data-own`) keep their content; only their attributes are brought up to date.
 */
export function morph(from, to) {
  let old = from.firstChild
  for (const wanted of [...to.childNodes]) {
    const found = match(from, old, wanted)
    if (found) {
      if (found === old) old = old.nextSibling
      else from.insertBefore(found, old)
      update(found, wanted)
    } else {
      from.insertBefore(document.importNode(wanted, true), old)
    }
  }
  while (old) {
    const next = old.nextSibling
    old.remove()
    old = next
  }
}

function match(parent, old, wanted) {
  if (wanted.id) return [...parent.children].find(({ id, nodeName }) => id === wanted.id && nodeName === wanted.nodeName)
  for (let node = old; node; node = node.nextSibling) {
    if (node.nodeName === wanted.nodeName && !node.id) return node
    if (node.nodeType === Node.ELEMENT_NODE && wanted.nodeType === Node.ELEMENT_NODE) return null
  }
  return null
}

/** What the person did to the page, not the server. */
const THEIRS = { DETAILS: ["open"], DIALOG: ["open"] }

function update(from, to) {
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue
    return
  }
  const theirs = THEIRS[from.nodeName] ?? []
  for (const { name, value } of [...to.attributes]) {
    if (from.getAttribute(name) !== value && !theirs.includes(name)) from.setAttribute(name, value)
  }
  for (const { name } of [...from.attributes]) {
    if (!to.hasAttribute(name) && !theirs.includes(name) && !name.startsWith("data-kept")) from.removeAttribute(name)
  }
  if (!to.hasAttribute("data-own")) morph(from, to)
}
