/** Where names of provinces, cities and regions stand in a text, before anyone asks what they do there. */
import { toSimplified } from '../lib/text.ts'
import { ambiguousCities, cities, citiesInEnglish, cityNicknames } from './cities.ts'
import { provinces } from './provinces.ts'
import { regions } from './regions.ts'

export type NameKind =
  | 'short'
  | 'full'
  | 'single'
  | 'run'
  | 'english'
  | 'nickname'
  | 'city'
  | 'region'
  | 'sound'

export interface NameWord {
  /** UTF-16 offsets in the text. */
  start: number
  end: number
  kind: NameKind
  /** Simplified short names; several for a region or a run. */
  provinces: readonly string[]
}

interface Entry {
  kind: NameKind
  provinces: readonly string[]
}

/** Words that are regions only together with others, or too common to be one. */
const vague = new Set(['自治区', '南方', '北方', '沿边', 'northeast', 'northwest', 'southwest'])

const han = new Map<string, Entry>()
const latin = new Map<string, Entry>()
for (const { names, members } of regions)
  for (const name of names) if (!vague.has(name)) add(name, { kind: 'region', provinces: members })
for (const [name, province] of cityNicknames) add(name, { kind: 'nickname', provinces: [province] })
for (const [name, province] of cities) {
  if (!ambiguousCities.has(name)) add(name, { kind: 'city', provinces: [province] })
  if (!/[市区]$/.test(name)) add(`${name}市`, { kind: 'city', provinces: [province] })
}
for (const [name, province] of citiesInEnglish)
  if (name.length > 4) add(name, { kind: 'english', provinces: [province] })
for (const { short, full, english, otherEnglish, nicknames } of provinces) {
  for (const name of nicknames) add(name, { kind: 'nickname', provinces: [short] })
  for (const name of [english.toLowerCase(), ...otherEnglish])
    if (name.length > 2 && name !== 'canton') add(name, { kind: 'english', provinces: [short] })
  for (const suffix of ['省', '市', '自治区', '特别行政区', '特区'])
    add(short + suffix, { kind: 'full', provinces: [short] })
  add(full, { kind: 'full', provinces: [short] })
  add(short, { kind: 'short', provinces: [short] })
}
add('hk', { kind: 'english', provinces: ['香港'] })

function add(name: string, entry: Entry): void {
  const target = /^[a-z]/.test(name) ? latin : han
  target.set(name, entry)
}

const longest = Math.max(...[...han.keys()].map((name) => name.length))
const latinPattern = new RegExp(
  `(?<![\\p{Script=Latin}\\d])(?:${[...latin.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[ -]/g, '[\\s–—-]+'))
    .join('|')})(?![\\p{Script=Latin}\\d])`,
  'giu'
)
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The text in simplified characters and lower case, unit for unit as long as the original. */
export function keyOf(text: string): string {
  const key = Array.from(text, (character) => {
    const folded = character.normalize('NFKC').toLowerCase()
    return folded.length === character.length ? folded : character
  }).join('')
  const simplified = toSimplified(key)
  if (simplified.length === key.length) return simplified
  return Array.from(key, (character) => {
    const one = toSimplified(character)
    return one.length === character.length ? one : character
  }).join('')
}

/** Every name in a key, in order, without overlaps; the longest wins. */
export function findNameWords(key: string): NameWord[] {
  const borders = wordBorders(key)
  const words: NameWord[] = [...latinWords(key)]
  for (let i = 0; i < key.length; i++) {
    const word = hanWordAt(key, i, borders) ?? runAt(key, i) ?? singleAt(key, i)
    if (word === null) continue
    words.push(word)
    i = word.end - 1
  }
  return words.sort((a, b) => a.start - b.start)
}

/** Offsets at which a dictionary word begins or ends. */
function wordBorders(key: string): Set<number> {
  const borders = new Set([key.length])
  for (const { index } of segmenter.segment(key)) borders.add(index)
  return borders
}

function hanWordAt(key: string, start: number, borders: Set<number>): NameWord | null {
  for (let length = Math.min(longest, key.length - start); length > 1; length--) {
    const name = key.slice(start, start + length)
    const entry = han.get(name)
    if (entry === undefined) continue
    const end = start + length
    // 市区 and 省级 are words of their own: 北京市区两级.
    if (/[省市]$/.test(name) && /^[区县级]/.test(key.slice(end))) continue
    if (!isWhole(key, start, end, entry, borders)) continue
    return { start, end, ...entry }
  }
  return null
}

/** 幸福建设, 隆重庆祝, 推广东西部 and 太湖北岸 hold no name: a dictionary word crosses its border. */
function isWhole(
  key: string,
  start: number,
  end: number,
  { kind }: Entry,
  borders: Set<number>
): boolean {
  const name = key.slice(start, end)
  if (kind === 'full' || name.length > 2 || name === '内蒙') return true
  // The dictionary takes these for names, too.
  if (/[东南西北]$/.test(name) && /^[岸侧麓坡]/.test(key.slice(end))) return false
  if (/[江河湖海]$/.test(key.slice(0, start)) && /^[东西南北]/.test(name)) return false
  if (name === '成都' && /[建形完达构组变造生]/.test(key.charAt(start - 1))) return false
  // 来|魔|都没: an everyday name is no word of the dictionary, so only its beginning can be trusted.
  return borders.has(start) && (kind === 'nickname' || borders.has(end))
}

function* latinWords(key: string): Generator<NameWord> {
  for (const match of key.matchAll(latinPattern)) {
    const name = match[0].toLowerCase().replaceAll(/[\s–—-]+/g, ' ')
    const entry = latin.get(name) ?? latin.get(name.replaceAll(' ', '-')) ?? latinLoose(name)
    if (entry) yield { start: match.index, end: match.index + match[0].length, ...entry }
  }
}

function latinLoose(name: string): Entry | undefined {
  const wanted = name.replaceAll(/[^a-z]/g, '')
  for (const [form, entry] of latin) if (form.replaceAll(/[^a-z]/g, '') === wanted) return entry
  return undefined
}

const single = new Map(
  provinces.flatMap(({ short, singles }) => singles.map((one) => [one, short] as const))
)
/** Characters that hardly ever mean anything but the province when two stand together. */
const strong = /^[京津冀晋辽沪浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇陕陇]+$/
/** Pairs in use that hold a character of many other words. */
const pairs = new Set(
  '云贵 川渝 渝川 川藏 藏川 川黔 黔川 云川 苏浙 浙苏 沪苏 苏沪 苏皖 皖苏 京苏 甘青 青甘 甘宁 宁甘 陕甘 甘陕 陕宁 宁陕 新藏 川滇 滇川 滇藏 川贵 贵川 黑吉 吉黑 辽吉 吉辽 黑辽 辽黑 粤港 港澳 澳台 粤澳 闽台 台闽 苏鲁 鲁苏 蒙晋 晋蒙 蒙辽 辽蒙 陕蒙 蒙陕 川陕 陕川 川甘 宁蒙 蒙宁 贵桂 桂贵 湘贵 贵湘 渝贵 贵渝 贵云 青宁 宁青 宁新 新宁 甘新 新甘 青新 新青 青藏 贵粤 粤贵 湘川 川鄂 鄂川 苏赣 苏豫 豫苏 沪宁'.split(
    ' '
  )
)

function runAt(key: string, start: number): NameWord | null {
  let end = start
  while (end - start <= provinces.length && single.has(key.charAt(end))) end++
  const run = key.slice(start, end)
  if (run.length < 2 || run === '沪宁' || run === '青新' || run === '新青') return null
  const characters = Array.from(run)
  const joined = characters.every(
    (character, i) =>
      i === 0 ||
      strong.test(characters[i - 1] + character) ||
      pairs.has(characters[i - 1] + character)
  )
  const firmly = run.length > 2 && characters.filter((c) => strong.test(c)).length >= 2
  if (!joined && !firmly) return null
  const members = characters.map((character) => single.get(character) ?? character)
  // 津津有味: a run names each province once.
  if (new Set(members).size < members.length) return null
  return { start, end, kind: 'run', provinces: members }
}

/** How many characters around an abbreviation tell what it is. */
const nearby = 80

/** One character alone: 鄂省, 沪市, 京、津、沪、渝, or a question that is nothing else. */
function singleAt(key: string, start: number): NameWord | null {
  const character = key.charAt(start)
  const province = single.get(character)
  if (province === undefined) return null
  const before = key.slice(Math.max(0, start - nearby), start)
  const after = key.slice(start + 1, start + nearby)
  const word: NameWord = { start, end: start + 1, kind: 'single', provinces: [province] }
  const opens = !/\p{Script=Han}$/u.test(before) || /(?:^|[和与及在跟])$/u.test(before)
  if (/^省(?!级|钱|事|力|时|去|略)/.test(after) && !/[贵新台云]/.test(character) && opens)
    return { ...word, end: start + 2 }
  if (/^市(?!场|民|值|盈|区|面)/.test(after) && /[京沪津渝]/.test(character) && opens)
    return { ...word, end: start + 2 }
  if (isListed(before, after)) return word
  const alone =
    /^(?:那么?|还有|再看看?)?[\s“”"'「」‘’]*$/u.test(before) &&
    /^[\s“”"'「」‘’]*呢?[\s?？!！。.]*$/u.test(after)
  return alone ? word : null
}

const ones = `[${[...single.keys()].join('')}]`
const listWord = '[、，,和与及]'
const follows = '的各等都有在怎如做分两三四五六七八九十呢'
const listOpens = new RegExp(
  `(?:^|[^\\p{Script=Han}、]|[和与及在跟较比])(?:${ones}${listWord})*$`,
  'u'
)
const listCloses = new RegExp(
  `^(?:${listWord}${ones})*(?:$|[^\\p{Script=Han}、]|[${follows}])`,
  'u'
)
const mateBefore = new RegExp(`${ones}${listWord}$`, 'u')
const mateAfter = new RegExp(
  `^${listWord}${ones}(?:$|[^\\p{Script=Han}]|[${follows}、和与及])`,
  'u'
)

/** `京、津、沪、渝`: every piece of the list is one abbreviation. */
function isListed(before: string, after: string): boolean {
  const hasMate = mateBefore.test(before) || mateAfter.test(after)
  return hasMate && listOpens.test(before) && listCloses.test(after)
}
