import { useTranslation } from 'react-i18next'
import type { Block } from '#analysis/report/document.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Picture } from '../ui/picture.tsx'
import classes from './figure-view.module.css'
import { TableView } from './table-view.tsx'

type Figure = Omit<Extract<Block, { readonly kind: 'figure' }>, 'kind'>

/** A picture with what its marks mean under it and its tables one click away. */
export function FigureView({ picture, legend, tables }: Figure) {
  const { t } = useTranslation('reports')
  return (
    <figure className={classes.figure}>
      <Picture picture={picture} />
      {legend.length > 0 && (
        <figcaption className={classes.legend}>
          {legend.map(({ text, line }) => (
            <span key={text} className={line && classes[line]}>
              {text}
            </span>
          ))}
        </figcaption>
      )}
      <Disclosure summary={t('table')}>
        {tables.map(table => (
          <TableView key={table.id} table={table} captionShown={tables.length > 1} />
        ))}
      </Disclosure>
    </figure>
  )
}
