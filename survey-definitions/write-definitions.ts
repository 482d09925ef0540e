import { writeFileSync } from 'node:fs'
import { RECIPES } from './recipes.ts'

for (const [folder, definition] of Object.entries(RECIPES)) {
  const file = new URL(`${folder}/definition.json`, import.meta.url)
  writeFileSync(file, `${JSON.stringify(definition, null, 2)}\n`)
}
