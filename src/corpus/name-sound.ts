/** Names written wrongly: the same sound in Chinese (甘素), one letter off in English (Shangai). */
import { pinyin } from 'pinyin-pro'
import type { NameWord } from './name-words.ts'
import { provinces } from './provinces.ts'

export interface MisspeltName extends NameWord {
  /** The short name it was read as. */
  readAs: string
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const bySound = new Map<string, string[]>()
const byBlurredSound = new Map<string, string[]>()
for (const { short } of provinces) {
  if (short.length !== 2) continue
  const sound = soundOf(short)
  bySound.set(sound, [...(bySound.get(sound) ?? []), short])
  const blurred = blur(sound)
  byBlurredSound.set(blurred, [...(byBlurredSound.get(blurred) ?? []), short])
}

/** Characters of grammar: a pair that holds one is not a name, however it sounds. */
const grammar =
  /[的和在是有了我你他她它这那不也都还就与及把被到从对为以很太更最再又才上下里们吗呢吧啊各个其]/u
/** Words that sound like a name and that the dictionary may not know. */
const realWords = new Set(
  '伤害 背景 附件 复建 福间 扇动 煽动 善动 海难 讲述 安慰 暗灰 太晚 新将 机灵 香巷 青还 云难 光动 广动 聊宁 归州 贵周 寻常 四穿 京北 津天 西脏 洗脏 天劲 重情 虫情 江稀 山栋 山洞 闪动 胡楠 户南 赣苏 感诉 敢素 请还 庆海 凝下 台弯'.split(
    ' '
  )
)
/** What stands behind a name: 省, 市, 的, 报告, a list word, a verb of reporting. */
const behindName =
  /^(?:省|市|的|那边|报告|呢|和|与|跟|、|及|有|怎么|如何|在|都|各|分别|是|提到|\s|$|,|，|\?|？)/u

/** Misspelt names outside the exact ones; a name is read only where one province fits. */
export function findMisspelt(key: string, exact: readonly NameWord[]): MisspeltName[] {
  return [...soundAlikes(key, exact), ...letterOff(key, exact)]
}

function soundAlikes(key: string, exact: readonly NameWord[]): MisspeltName[] {
  const found: MisspeltName[] = []
  for (let start = 0; start + 2 <= key.length; start++) {
    const end = start + 2
    const token = key.slice(start, end)
    if (!/^\p{Script=Han}{2}$/u.test(token) || grammar.test(token) || realWords.has(token)) continue
    if (overlaps(start, end, [...exact, ...found])) continue
    if (!isNamePosition(key, start, end)) continue
    const read = readBySound(token)
    if (read === undefined || isWordHere(key, start, end)) continue
    found.push({ start, end, kind: 'sound', provinces: [read], readAs: read })
  }
  return found
}

function isNamePosition(key: string, start: number, end: number): boolean {
  const before = key.slice(Math.max(0, start - 2), start)
  const opens =
    start === 0 ||
    /(?:[,，。?？!！;；、\s“"（(]|和|与|跟|及|比较|对比|请问|那|在|说说|介绍|总结|概括|关于)$/u.test(
      before
    )
  return (
    opens &&
    (start === 0 || behindName.test(key.slice(end)) || /^\p{Script=Han}/u.test(key.slice(end)))
  )
}

/** A word of the language, alone or with a neighbour, is never a misspelt name. */
function isWordHere(key: string, start: number, end: number): boolean {
  if (segments(key.slice(start, end)).length === 1) return true
  const words = segmenter.segment(key)
  return [start, end - 1].some((at) => (words.containing(at)?.segment.length ?? 0) > 1)
}

function segments(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

function readBySound(token: string): string | undefined {
  const sound = soundOf(token)
  const same = bySound.get(sound)
  if (same) return same.length === 1 ? same[0] : undefined
  // 湖兰 for 湖南, 浙疆 for 浙江: sounds that many speakers do not tell apart.
  const near = byBlurredSound.get(blur(sound)) ?? []
  return near.length === 1 ? near[0] : undefined
}

function soundOf(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array' }).join(' ')
}

function blur(sound: string): string {
  return sound
    .split(' ')
    .map((syllable) =>
      syllable
        .replace(/^([zcs])h/, '$1')
        .replace(/^l/, 'n')
        .replace(/([aei])ng$/, '$1n')
    )
    .join(' ')
}

const englishNames = provinces
  .map(({ english, short }) => ({ english: english.toLowerCase(), short }))
  .filter(({ english }) => english.length >= 6 && !english.includes(' '))
/** English words and foreign places one letter away from a name. */
const englishWords = new Set(['fijian', 'taiwanese', 'tibetan', 'shantou', 'yunan', 'jiangxu'])

function letterOff(key: string, exact: readonly NameWord[]): MisspeltName[] {
  const found: MisspeltName[] = []
  for (const match of key.matchAll(/[a-z]{6,}/g)) {
    const [word] = match
    const start = match.index
    const end = start + word.length
    if (englishWords.has(word) || overlaps(start, end, exact)) continue
    const near = englishNames.filter(({ english }) => isOneOff(word, english))
    const [only] = near
    if (near.length !== 1 || only === undefined) continue
    found.push({ start, end, kind: 'sound', provinces: [only.short], readAs: only.short })
  }
  return found
}

/** One letter added, left out or changed, or two neighbours swapped. */
export function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a.charAt(i) === b.charAt(i)) i++
  const [restA, restB] = [a.slice(i), b.slice(i)]
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1))
    return true
  const swapped = restA.charAt(1) + restA.charAt(0) + restA.slice(2)
  return swapped === restB
}

function overlaps(start: number, end: number, words: readonly NameWord[]): boolean {
  return words.some((word) => start < word.end && end > word.start)
}
