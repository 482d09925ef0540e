import { builtPages } from './build/built-pages.ts'
import { staticFiles } from './http/static-files.ts'
import { loadRespondPage } from './load-respond-page.ts'
import { startServer } from './start-server.ts'

startServer(async say => {
  const pages = await builtPages(say)
  return { files: staticFiles(pages.files), respondPage: await loadRespondPage(pages) }
})
