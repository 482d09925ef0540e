import { html, raw } from 'hono/html'
import { toString as qrCode } from 'qrcode'
import { findCustomers } from '../customers/customer.queries.ts'
import type { Deps } from '../deps.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { type Invitation, type InvitationRange, listInvitations } from './invitation.queries.ts'
import { personalLink } from './personal-link.ts'

/** Browsers print more than this slowly; larger lists are printed in ranges of numbers. */
const MAX_LINKS = 1000
const ON_A_PAGE = 15

/**
 * QR codes to print on A4 and cut apart: three by five, with marks at the corners, and under each
 * the number by which the list knows it.
 */
export async function linkSheet(
  deps: Pick<Deps, 'store' | 'publicUrl' | 'linkKey'>,
  wave: Wave,
  range: InvitationRange,
): Promise<string> {
  const invitations = await listInvitations(deps.store.read, wave.id, range, MAX_LINKS)
  const customers = await findCustomers(
    deps.store.read,
    invitations.flatMap(({ customerId }) => customerId ?? []),
  )
  const cells = await Promise.all(
    invitations.map(async invitation => {
      const link = personalLink(deps, invitation)
      const code = await qrCode(link, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
      const beside =
        customers.get(invitation.customerId ?? '')?.externalId ?? invitation.label ?? ''
      return html`<div class="cell">${marks}<div class="code">${raw(code)}</div><p><b>${invitation.number}</b> ${beside}</p></div>`
    }),
  )
  const pages = Array.from({ length: Math.ceil(cells.length / ON_A_PAGE) }, (_, page) =>
    cells.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE),
  )
  return String(html`<!doctype html>
<html lang="${languageOf(invitations)}">
<head><meta charset="utf-8"><title>${wave.name}</title><style>${raw(STYLE)}</style></head>
<body>${pages.map(page => html`<section>${page}</section>`)}</body>
</html>
`)
}

const languageOf = ([first]: readonly Invitation[]): string => first?.language ?? 'en'

const marks = raw('<i></i><i></i><i></i><i></i>')

const STYLE = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; background: #fff; color: #000; font: 9pt/1.3 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif }
section { width: 210mm; height: 296.5mm; padding: 13mm 15mm; display: grid; grid-template-columns: repeat(3, 60mm); grid-template-rows: repeat(5, 54mm); break-after: page }
section:last-child { break-after: auto }
.cell { position: relative; display: flex; flex-direction: column; align-items: center; justify-content: center }
.code { width: 36mm; height: 36mm }
.code svg { width: 100%; height: 100%; display: block }
p { margin: 2mm 4mm 0; max-width: 52mm; text-align: center; font-variant-numeric: tabular-nums; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
i { position: absolute; width: 3mm; height: 3mm; border: 0 solid #888 }
i:nth-of-type(1) { top: 0; left: 0; border-width: .2mm 0 0 .2mm }
i:nth-of-type(2) { top: 0; right: 0; border-width: .2mm .2mm 0 0 }
i:nth-of-type(3) { bottom: 0; left: 0; border-width: 0 0 .2mm .2mm }
i:nth-of-type(4) { bottom: 0; right: 0; border-width: 0 .2mm .2mm 0 }
@media screen { body { background: #eee } section { background: #fff; margin: 8mm auto; box-shadow: 0 0 0 .2mm #ccc } }
`
