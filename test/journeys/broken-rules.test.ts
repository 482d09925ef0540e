import { expect, it } from 'vitest'
import { brokenRules } from '../support/broken-rules.ts'
import { journeyBrowser } from '../support/journey-browser.ts'

it('what is not accessible is found, also in a page that was looked at before', async () => {
  const browser = await journeyBrowser()
  const page = await browser.newPage()
  await page.setContent('<html lang="en"><title>Page</title><main><h1>Heading</h1></main></html>')
  expect(await brokenRules(page)).toEqual([])
  await page.evaluate(() => {
    document.body.innerHTML += '<img src="data:,"><p style="color:#ccc;background:#fff">Pale</p>'
  })
  const broken = await brokenRules(page)
  expect(broken.map(rule => rule.split(':')[0])).toEqual(['color-contrast', 'image-alt'])
  expect(broken[1]).toContain('<img')
  await browser.close()
})
