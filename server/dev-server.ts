import { startServer } from './start-server.ts'

// The server behind `npm run dev`: Vite serves the pages before it, and draws the respondent's page of
// what is answered here.
startServer(async () => ({
  files: new Map(),
  respondPage: { draw: request => JSON.stringify(request), scripts: [], styles: [] },
}))
