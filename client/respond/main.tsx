import './look/look.css'
import { createRoot } from 'react-dom/client'
import { linkToken } from './link/link-token.ts'
import { RespondPage } from './respond-page.tsx'

const root = document.getElementById('respond')
if (root) {
  createRoot(root).render(<RespondPage token={linkToken(window.location.pathname)} />)
}
