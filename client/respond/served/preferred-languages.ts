/** The languages of an Accept-Language header, the most welcome first (RFC 9110, 12.5.4). */
export function preferredLanguages(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',')
    .flatMap(part => {
      const [tag = '', ...parameters] = part.split(';').map(text => text.trim())
      const quality = parameters.find(parameter => parameter.startsWith('q='))?.slice(2)
      return tag === '' || Number(quality) === 0 ? [] : [{ tag, weight: Number(quality ?? 1) }]
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag)
}
