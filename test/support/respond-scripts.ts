import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

interface ManifestEntry {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

/** Every script that the respondent's page can come to load, with its bytes as they are sent. */
export function respondScripts(): readonly { readonly file: string; readonly brotli: number }[] {
  const folder = inject('builtPages').files
  const manifest: Record<string, ManifestEntry> = JSON.parse(
    readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'),
  )
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (key: string) => {
    const found = manifest[key]
    if (!found || seen.has(key)) return
    seen.add(key)
    if (found.file.endsWith('.js')) files.add(found.file)
    for (const next of [...(found.imports ?? []), ...(found.dynamicImports ?? [])]) visit(next)
  }
  visit('respond.html')
  visit('respond/served/keep-early.ts')
  visit('respond/offline/respond-worker.ts')
  return [...files].map(file => ({ file, brotli: sentBytes(join(folder, file)) }))
}

/** What is not worth compressing is sent as it is. */
function sentBytes(path: string): number {
  const compressed = `${path}.br`
  return statSync(existsSync(compressed) ? compressed : path).size
}
