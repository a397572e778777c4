/** Years named in a question. */

const digits = '〇一二三四五六七八九'

/** The years 1990–2049 named in a text (2022年, 二〇二二年, 2019—2021年), in order, each once. */
export function yearsIn(text: string): number[] {
  const years: number[] = []
  for (const match of text.matchAll(/(?<![\d.])((?:19|20)\d{2})(?![\d.%])/g)) {
    const from = Number(match[1])
    const rest = text.slice(match.index + 4)
    const to = /^\s*[—–\-~～至到]+\s*((?:19|20)\d{2})/.exec(rest)?.[1]
    const last = to === undefined ? from : Number(to)
    for (let year = from; year <= last && year - from < 30; year++) years.push(year)
  }
  for (const match of text.matchAll(
    /二[〇零○]([〇零○一二三四五六七八九])([〇零○一二三四五六七八九])年?/g
  )) {
    const [, tens = '', ones = ''] = match
    const digit = (character: string) => digits.indexOf(character.replace(/[零○]/, '〇'))
    years.push(2000 + digit(tens) * 10 + digit(ones))
  }
  return [...new Set(years)].filter((year) => year >= 1990 && year < 2050)
}
