/** A field that was refused is no longer red once one writes in it: whether it is right now, the server says. */
document.addEventListener("input", ({ target }) => {
  const field = target.closest?.(".field--error")
  if (!field) return
  field.classList.remove("field--error")
  for (const entry of field.querySelectorAll("[aria-invalid]")) entry.removeAttribute("aria-invalid")
  for (const refusal of field.querySelectorAll(".error")) refusal.hidden = true
})
