/**
 * Keeps on the device what is ticked before the page's script has come: closing the page then loses
 * nothing. Built into a file of its own that imports nothing, so that it is there with the page.
 */
const key = `assay:early:${location.pathname}`

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.name.startsWith('early-')) return
  // A kiosk's device keeps nothing.
  if (/[?&]kiosk\b/.test(location.search) || !document.getElementById('read-link')) return
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}')
    localStorage.setItem(key, JSON.stringify({ ...kept, [target.name]: target.value }))
  } catch {
    // Where nothing may be kept, the page's own inputs still hold it.
  }
})
