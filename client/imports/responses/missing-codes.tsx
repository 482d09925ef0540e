import { Chip, Group, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/section.tsx'
import hints from '../imports.module.css'
import classes from './missing-codes.module.css'
import type { Mapping, ResponseImport } from './response-import.ts'

interface Props {
  readonly file: ResponseImport
  readonly mapping: Mapping
  readonly disabled: boolean
  readonly change: (mapping: Mapping) => void
}

/** Codes of "no answer": those that were seen outside every scale, and one's own. */
export function MissingCodes({ file, mapping, disabled, change }: Props) {
  const { t } = useTranslation('import')
  const proposed = file.proposedMissingCodes
  const chosen = mapping.missingCodes
  const own = chosen.filter(code => !proposed.includes(code))
  const ofColumns = Object.entries(mapping.columnMissingCodes).filter(([, codes]) => codes.length)
  return (
    <Section title={t('responses.missing.title')} intro={t('responses.missing.intro')}>
      <div className={classes.codes}>
        {proposed.length === 0 ? (
          <p className={hints.hint}>{t('responses.missing.none')}</p>
        ) : (
          <fieldset>
            <legend>{t('responses.missing.proposed')}</legend>
            <Chip.Group
              multiple
              value={chosen.filter(code => proposed.includes(code))}
              onChange={codes => change({ ...mapping, missingCodes: [...codes, ...own] })}
            >
              <Group gap={8}>
                {proposed.map(code => (
                  <Chip key={code} value={code} disabled={disabled}>
                    {code}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </fieldset>
        )}
        <TagsInput
          label={t('responses.missing.own')}
          description={t('responses.missing.ownHint')}
          placeholder={own.length === 0 ? t('responses.missing.ownPlaceholder') : undefined}
          value={own}
          disabled={disabled}
          maxLength={40}
          maw={480}
          onChange={codes =>
            change({
              ...mapping,
              missingCodes: [...chosen.filter(code => proposed.includes(code)), ...codes],
            })
          }
        />
        {ofColumns.length > 0 && (
          <div>
            <p className={hints.hint}>{t('responses.missing.ofColumns')}</p>
            <Group gap={8}>
              {ofColumns.map(([column, codes]) => (
                <span key={column}>
                  {t('responses.missing.ofColumn', { column, codes: codes.join(', ') })}
                </span>
              ))}
            </Group>
          </div>
        )}
      </div>
    </Section>
  )
}
