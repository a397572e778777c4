/** Cutting a run of Chinese characters into words: known terms, words of asking, and what is left. */
import { provinces } from '../corpus/provinces.ts'
import { regions } from '../corpus/regions.ts'
import { fold } from '../lib/text.ts'
import { framePhrases, genericWords } from './frame-words.ts'
import { glossaryWords } from './glossary.ts'
import { synonymWords } from './synonyms.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words of one character that carry a subject. */
const singleWords = new Set(['娃', '挣'])
/** Words that the dictionary tears apart and no other list holds. */
const wholeWords =
  '教育厅 教育部 教育局 教育部门 责任制 责任书 海内外 国内外 科学家 三位一体 专项行动 压减 共建 校门口 老百姓 小区 网络课堂 大课堂 高层次 不可移动 不可再生 不动产 不良 不平衡 不充分 不文明 不规范 不合格 不达标 不诚信 职业技术 思想政治'.split(
    ' '
  )
/** Characters that end a word and belong to the known word before them: 学科群, 专业点. */
const endings = /^[厅部局委院所站点群率制性化力员师生者类型级量额费金队组团会区园校馆线网链带圈]/

const frames = new Set(framePhrases)
const longestFrame = Math.max(...framePhrases.map((word) => word.length))

/** Known terms of two characters and more, and the few of one, so that they are not torn apart. */
const known = new Set(
  [
    ...synonymWords(),
    ...glossaryWords(),
    ...genericWords,
    ...provinces.flatMap(({ short, full }) => [short, full]),
    ...regions.flatMap(({ names }) => names),
    ...wholeWords,
  ].filter(
    (word) =>
      /^\p{Script=Han}+$/u.test(word) &&
      !frames.has(word) &&
      (word.length > 1 || singleWords.has(word))
  )
)
const longestKnown = Math.max(...[...known].map((word) => word.length))

/**
 * The words of a run of Han characters; `null` stands where words of asking were cut out. Known terms stay
 * whole, what neither list knows is cut by the dictionary.
 */
export function hanPieces(text: string): (string | null)[] {
  const key = fold(text)
  const source = key.length === text.length ? key : text
  const found: { word: string | null; start: number }[] = []
  const borders = dictionaryBorders(source)
  let start = 0
  let loose = 0
  const flush = (to: number) => {
    if (to > loose) found.push(...looseWords(source.slice(loose, to), loose))
  }
  while (start < source.length) {
    const term = longestWhole(source, start, borders)
    const frame = longestAt(source, start, frames, longestFrame)
    const isFrame = frame.length > term.length && (frame.length > 1 || borders.has(start))
    if (term.length > 1 || (term.length === 1 && isAlone(borders, start))) {
      if (!isFrame) {
        flush(start)
        const end = start + term.length
        const hasEnding =
          endings.test(source.slice(end)) &&
          borders.has(end) &&
          borders.has(end + 1) &&
          longestAt(source, end, known, longestKnown) === ''
        const length = term.length + (hasEnding ? 1 : 0)
        found.push({ word: text.slice(start, start + length), start })
        start += length
        loose = start
        continue
      }
    }
    if (frame.length > 1 && !isWithinWord(borders, start, start + frame.length, source)) {
      flush(start)
      found.push({ word: null, start })
      start += frame.length
      loose = start
      continue
    }
    start += 1
  }
  flush(source.length)
  return found.map(({ word, start: at }) =>
    word === null ? null : text.slice(at, at + word.length)
  )
}

/** The longest known term here, unless it is only the beginning of a longer word (工作 of 工作室). */
function longestWhole(text: string, start: number, borders: ReadonlySet<number>): string {
  const term = longestAt(text, start, known, longestKnown)
  // 走出|国门 holds no 出国: two words of the dictionary win against one that cuts both.
  if (term.length === 2 && isWithinWord(borders, start, start + 2, text)) return ''
  if (!borders.has(start) || term === '') return term
  let end = start + 1
  while (end < text.length && !borders.has(end)) end++
  return end > start + term.length && genericWords.has(term) ? '' : term
}

function longestAt(text: string, start: number, words: ReadonlySet<string>, most: number): string {
  for (let length = Math.min(most, text.length - start); length > 0; length--) {
    const word = text.slice(start, start + length)
    if (words.has(word)) return word
  }
  return ''
}

function dictionaryBorders(text: string): Set<number> {
  const borders = new Set([text.length])
  for (const { index } of segmenter.segment(text)) borders.add(index)
  return borders
}

function isAlone(borders: Set<number>, start: number): boolean {
  return borders.has(start) && borders.has(start + 1)
}

/** 最 in 最高检 and 一样 in 一样品: a dictionary word that the phrase cuts on both sides wins. */
function isWithinWord(
  borders: ReadonlySet<number>,
  start: number,
  end: number,
  text: string
): boolean {
  const cutsLeft = !borders.has(start)
  const cutsRight = !borders.has(end) && end < text.length
  return cutsLeft && cutsRight
}

const none = { word: '', start: 0 }

/** What neither list knows: dictionary words, with neighbouring single characters joined. */
function looseWords(text: string, offset: number): { word: string | null; start: number }[] {
  const found: { word: string | null; start: number }[] = []
  let joined = ''
  let joinedAt = 0
  let pending = none
  const close = () => {
    const last = found.at(-1)
    if (joined.length > 1) found.push({ word: joined, start: offset + joinedAt })
    else if (joined !== '' && last?.word && last.start + last.word.length === offset + joinedAt)
      last.word += joined
    else if (joined !== '') pending = { word: joined, start: offset + joinedAt }
    joined = ''
  }
  for (const { segment, index } of segmenter.segment(text)) {
    const trimmed = trimFrame(segment)
    const at = index + segment.indexOf(trimmed)
    const isCut = trimmed !== segment
    if (trimmed === '') {
      close()
      pending = none
      found.push({ word: null, start: offset + index })
      continue
    }
    if (trimmed.length === 1) {
      if (joined === '') joinedAt = at
      joined += trimmed
    } else {
      close()
      const before = pending
      pending = none
      // 卡|脖子: a single character in front belongs to the word behind it.
      if (before.word !== '' && before.start + before.word.length === offset + at)
        found.push({ word: before.word + trimmed, start: before.start })
      else found.push({ word: trimmed, start: offset + at })
    }
    if (isCut) {
      close()
      pending = none
      found.push({ word: null, start: offset + index + segment.length })
    }
  }
  close()
  return found
}

/** Cuts characters of grammar off a dictionary word (减了 → 减). */
function trimFrame(segment: string): string {
  if (frames.has(segment) || Array.from(segment).every((character) => frames.has(character)))
    return ''
  return segment.replace(/[了着过的吗呢吧啊么到]+$/u, '').replace(/^[的了吗呢]+/u, '')
}
