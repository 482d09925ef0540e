import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import type { Customer } from '../customers/customer.queries.ts'
import type { Store } from '../database/database.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { describeVersions } from '../surveys/survey-version.queries.ts'
import type { Wave } from '../waves/wave.queries.ts'
import type { PlaceholderValues } from './invitation-text.ts'

/** What every mail of a wave says alike, by language; read once for many. */
export async function mailValues(
  { read }: Store,
  wave: Wave,
): Promise<
  (
    language: Locale,
    customer: Pick<Customer, 'name'> | undefined,
    link: string,
  ) => PlaceholderValues & { readonly link: string }
> {
  const version = (await describeVersions(read, [wave.versionId])).get(wave.versionId)
  const timeZone = await organisationTimeZone(read)
  return (language, customer, link) => ({
    name: customer?.name ?? undefined,
    survey: textIn(version?.title, language),
    wave: wave.name,
    link,
    closing: wave.closesAt === null ? undefined : closingWords(wave.closesAt, language, timeZone),
  })
}

function closingWords(closesAt: string, language: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(closesAt))
}
