import type { Reader } from '../../i18n/reader.ts'
import type { CustomerImport } from './customer-import.ts'
import type { Words } from './import-field-words.ts'

/** How the file was understood. */
export function fileFacts(
  t: Words,
  formats: Reader['formats'],
  { fileName, format, encoding, delimiter, columns }: CustomerImport,
): string {
  const form =
    format === 'xlsx'
      ? t('customers.form.xlsx')
      : t('customers.form.csv', {
          encoding: encoding.toUpperCase(),
          delimiter: t(`customers.delimiter.${delimiterName(delimiter)}`),
        })
  return t('customers.facts', { name: fileName, form, columns: formats.count(columns.length) })
}

function delimiterName(delimiter: string): 'comma' | 'semicolon' | 'tab' {
  if (delimiter === '\t') return 'tab'
  return delimiter === ';' ? 'semicolon' : 'comma'
}
