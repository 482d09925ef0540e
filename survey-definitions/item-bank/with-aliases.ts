import type { Element, Page } from '../definition.ts'

/** The pages, their questions with the column names that they carry in data collected elsewhere. */
export function withAliases(
  pages: readonly Page[],
  aliases: Readonly<Record<string, string>>,
): Page[] {
  return pages.map(page => ({
    ...page,
    elements: page.elements?.map(question => withAlias(question, aliases[question.name])),
  }))
}

function withAlias(question: Element, alias: string | undefined): Element {
  if (alias === undefined) return question
  const { type, name, construct, indicator, recode, ...rest } = question
  return {
    ...{ type, name },
    ...(construct === undefined ? {} : { construct }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(recode === undefined ? {} : { recode }),
    aliases: [alias],
    ...rest,
  }
}
