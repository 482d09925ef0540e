import type { TFunction } from 'i18next'
import type { Reader } from '../i18n/reader.ts'
import classes from './outline.module.css'
import type { OutlinedPage, OutlinedQuestion } from './outline-of.ts'

/** The words are those of the language that the questionnaire is shown in. */
interface Words {
  readonly t: TFunction<'surveys'>
  readonly reader: Reader
}

export function OutlinePage({ page, ...words }: Words & { readonly page: OutlinedPage }) {
  return (
    <li className={classes.page}>
      <p className={classes.number}>
        {words.t('outline.page', { number: words.reader.formats.count(page.number) })}
      </p>
      {page.title && <h2>{page.title}</h2>}
      {page.description && <p className={classes.description}>{page.description}</p>}
      <ol className={classes.questions}>
        {page.questions.map(question => (
          <Question key={question.name} question={question} {...words} />
        ))}
      </ol>
    </li>
  )
}

function Question({ question, t, reader }: Words & { readonly question: OutlinedQuestion }) {
  const { formats } = reader
  const { title, description, measures, scale, ends, choices, rows, condition } = question
  const facts = [
    scale &&
      ends.length < 2 &&
      t('outline.scale', { min: formats.plain(scale.min), max: formats.plain(scale.max) }),
    ...ends.map(({ value, text }) => t('outline.end', { value: formats.plain(value), text })),
    choices.length > 0 && t('outline.choices', { choices: formats.list(choices) }),
    question.offersDontKnow && t('outline.dontKnow'),
    question.isRequired && t('outline.required'),
    question.isReversed && t('outline.reversed'),
  ].filter(fact => typeof fact === 'string')
  return (
    <li className={classes.question}>
      <p className={classes.title}>{title}</p>
      {description && <p className={classes.description}>{description}</p>}
      {rows.length > 0 && (
        <ul className={classes.rows}>
          {rows.map(row => (
            <li key={row}>{row}</li>
          ))}
        </ul>
      )}
      <p className={classes.facts}>
        {measures.map(construct => (
          <span key={construct} className={classes.badge}>
            {construct}
          </span>
        ))}
        {facts.map(fact => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {condition && (
        <p className={classes.facts}>
          <span>{t('outline.condition', { condition })}</span>
        </p>
      )}
    </li>
  )
}
