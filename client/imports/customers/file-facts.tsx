import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReader } from '../../i18n/use-reader.ts'
import classes from '../../ui/file-import.module.css'
import { Note } from '../../ui/note.tsx'
import type { CustomerImport } from './customer-import.ts'

/** How the file was understood, and whether it was here before. */
export function FileFacts({ file }: { file: CustomerImport }) {
  const { t } = useTranslation('customers')
  const { formats } = useReader()
  const { fileName, format, encoding, columns, earlier } = file
  const form =
    format === 'xlsx'
      ? t('import.form.xlsx')
      : t('import.form.csv', {
          encoding: encoding.toUpperCase(),
          delimiter: t(`import.delimiter.${delimiterName(file.delimiter)}`),
        })
  return (
    <>
      <p className={classes.file}>
        {t('import.facts', { name: fileName, form, columns: formats.count(columns.length) })}
        <Link to="?">{t('import.other')}</Link>
      </p>
      {earlier?.committedAt && (
        <Note>
          <p>
            {t('import.earlier', {
              name: earlier.fileName,
              moment: formats.moment(earlier.committedAt),
            })}
          </p>
        </Note>
      )}
    </>
  )
}

function delimiterName(delimiter: string): 'comma' | 'semicolon' | 'tab' {
  if (delimiter === '\t') return 'tab'
  return delimiter === ';' ? 'semicolon' : 'comma'
}
