/** A ballot is its voter's: to replace the one they cast is asked, and their phone will say it. */
document.addEventListener("live:refused", event => {
  const { command: { id, ...command }, refusal } = event.detail
  const dialog = document.getElementById("ballot-again")
  if (refusal !== "BALLOT_ALREADY_CAST" || !dialog) return
  event.detail.handled = true
  dialog.querySelector("[data-part=replace]").dataset.send = JSON.stringify({ ...command, replacing: true })
  dialog.showModal()
}, true)
