/**
 * Saves on the device what is ticked before the page's script has come: closing the page then loses
 * nothing. Built into a file of its own that imports nothing, so that it is there with the page.
 */
const key = `assay:early:${location.pathname}`

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.name.startsWith('early-')) return
  // Nothing is saved on a kiosk's device.
  if (/[?&]kiosk\b/.test(location.search) || !document.getElementById('read-link')) return
  try {
    const saved = JSON.parse(localStorage.getItem(key) ?? '{}')
    localStorage.setItem(key, JSON.stringify({ ...saved, [target.name]: target.value }))
  } catch {
    // Where nothing can be saved, the page's own inputs still hold it.
  }
})
