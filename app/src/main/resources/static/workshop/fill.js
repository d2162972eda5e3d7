/**
 * Makes an element of a <template>: parts whose `data-if` is not among the truths are left out, `{name}` in texts and
 * attributes becomes the value, and the first child of `data-each="list"` is repeated for each member of the list.
 * Values are put as text, never as HTML.
 */
export function fill(template, values, truths) {
  const root = template.content.firstElementChild.cloneNode(true)
  fillIn(root, values, truths)
  return root
}

function fillIn(element, values, truths) {
  // Set apart first: what is so of the whole is not so of each member.
  const lists = [...element.querySelectorAll("[data-each]")].map(list => {
    const model = list.firstElementChild
    const members = values[list.dataset.each] ?? []
    list.removeAttribute("data-each")
    model.remove()
    return { list, model, members }
  })
  for (const part of [...element.querySelectorAll("[data-if]")]) {
    if (truths.has(part.dataset.if)) part.removeAttribute("data-if")
    else part.remove()
  }
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) node.nodeValue = written(node.nodeValue, values)
    else for (const attribute of [...node.attributes]) attribute.value = written(attribute.value, values)
  }
  // After the walk: what members say is never taken for a pattern.
  for (const { list, model, members } of lists) {
    list.append(...members.map(member => {
      const one = model.cloneNode(true)
      fillIn(one, member.values, member.truths)
      return one
    }))
  }
}

/** One pass: braces in what somebody wrote stay braces. */
const written = (text, values) =>
  text.includes("{") ? text.replace(/\{(\w+)\}/g, (all, name) => typeof values[name] === "object" ? all : values[name] ?? all) : text
