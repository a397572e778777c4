/** Every sentence the answer flow says in its own words, in the asker's language. */
import { provinces } from '../corpus/provinces.ts'
import type { Language } from '../lib/language.ts'
import { toTraditional } from '../lib/text.ts'

const phrases = {
  notMentioned: {
    zh: '{provinces}的报告未提及“{topic}”。',
    en: 'The reports of {provinces} do not mention “{topic}”.',
  },
  notMentionedCell: { zh: '报告未提及', en: 'not mentioned in the report' },
  noFigure: {
    zh: '{provinces}的报告没有写明这个数字。',
    en: 'The reports of {provinces} do not state this figure.',
  },
  noReport: { zh: '没有{provinces}的报告。', en: 'There is no report of {provinces}.' },
  noReportCell: { zh: '没有报告', en: 'no report' },
  notFoundIn: {
    zh: '在{provinces}的报告中未找到“{topic}”的内容。',
    en: 'Nothing about “{topic}” was found in the reports of {provinces}.',
  },
  notFoundAnywhere: {
    zh: '在现有{count}份报告中未找到“{topic}”的内容。',
    en: 'Nothing about “{topic}” was found in the {count} reports.',
  },
  offTopic: {
    zh: '现有{count}份报告没有这个问题的答案。可以问这些报告里的做法、数字，或比较几个省。',
    en: 'The {count} reports hold no answer to this. Ask about what the provinces report, their figures, or compare provinces.',
  },
  greeting: {
    zh: '你好！可以问{count}份报告里的做法和数字，例如“{example}”，也可以比较几个省。',
    en: 'Hello! Ask about measures and figures in the {count} reports, for example “{example}”, or compare provinces.',
  },
  exampleQuestion: {
    zh: '{province}的报告主要讲了什么？',
    en: 'What is the report of {province} mainly about?',
  },
  coverageCount: {
    zh: '{total}个省份的报告中，有{count}个省份提到“{topic}”：',
    en: 'The reports of {count} out of {total} provinces mention “{topic}”:',
  },
  coverageNear: {
    zh: '{total}个省份的报告中，有{count}个省份写到与“{topic}”相近的内容：',
    en: 'The reports of {count} out of {total} provinces say something close to “{topic}”:',
  },
  nearest: {
    zh: '报告没有用问题里的字眼，最接近的内容是：\n\n',
    en: 'The reports use other words; the nearest they say is:\n\n',
  },
  coverageRest: {
    zh: '其余{count}个省份的报告未提及：{provinces}。',
    en: 'The reports of the other {count} do not mention it: {provinces}.',
  },
  alsoSee: { zh: '另见', en: 'see also ' },
  tableProvince: { zh: '省份', en: 'Province' },
  tablePoint: { zh: '要点', en: 'Point' },
  tableContent: { zh: '报告内容', en: 'What the report says' },
  common: { zh: '共同点：', en: 'In common: ' },
  differing: { zh: '不同点：', en: 'Differences: ' },
  bothMention: { zh: '{provinces}都提到{terms}', en: '{provinces} all mention {terms}' },
  differ: { zh: '{province}写的是“{point}”', en: '{province} writes “{point}”' },
  rankingMost: {
    zh: '报告写明的数字中，{provinces}最大：{figure}',
    en: 'Of the figures the reports state, the largest is that of {provinces}: {figure}',
  },
  rankingLeast: {
    zh: '报告写明的数字中，{provinces}最小：{figure}',
    en: 'Of the figures the reports state, the smallest is that of {provinces}: {figure}',
  },

  rankingUncertain: {
    zh: '（数字带有“超过”“近”等限定，先后可能不同。）',
    en: '(The figures are qualified, so the order may differ.)',
  },
  rankingOnly: {
    zh: '按这一口径，只找到{provinces}的数字：{figure}',
    en: 'A figure of this kind was found for {provinces} only: {figure}',
  },
  rankingYears: {
    zh: '（数字来自不同年份的报告。）',
    en: '(The figures come from reports of different years.)',
  },
  rankingWording: {
    zh: '（各报告的口径不尽相同，请核对原文。）',
    en: '(The reports do not count quite the same; check the wording.)',
  },
  coverageSilent: {
    zh: '{count}个省份的报告未提及“{topic}”：{provinces}。',
    en: '{count} reports do not mention “{topic}”: {provinces}.',
  },
  rankingOthers: { zh: '口径不同、不参与排序的数字：', en: 'Figures of another kind, not ranked:' },
  differenceIs: { zh: '{a}与{b}相差{value}', en: '{a} and {b} differ by {value}' },
  totalIs: { zh: '合计{value}', en: 'In total {value}' },
  summaryHead: { zh: '{province}的报告《{title}》', en: 'The report of {province}, “{title}”' },
  catalogue: {
    zh: '现有{count}份报告，来自{provinceCount}个省份：',
    en: 'There are {count} reports from {provinceCount} provinces:',
  },
  catalogueRow: {
    zh: '{label}（{year}年）：《{title}》，{issuer}，共{paragraphs}段',
    en: '{label} ({year}): “{title}”, {issuer}, {paragraphs} paragraphs',
  },
  catalogueHow: {
    zh: '回答只用这些报告的内容，每句话后面标出省份和段落。',
    en: 'Answers use these reports only; each statement carries its province and paragraph.',
  },
  premiseWrong: {
    zh: '问题中的“{asked}”与报告不符。',
    en: '“{asked}” in the question does not agree with the report. ',
  },
  premiseRight: { zh: '“{asked}”与报告一致。', en: '“{asked}” agrees with the report. ' },
  reportSays: { zh: '报告的原文是：', en: 'The report says: ' },
  onlyYear: {
    zh: '问的是{asked}年，所引报告是{year}年的。',
    en: 'You asked about {asked}; the report cited is of {year}.',
  },
  readAs: { zh: '“{written}”按“{read}”理解。', en: '“{written}” was read as “{read}”.' },
  truncated: { zh: '{province}的报告：{note}', en: 'Report of {province}: {note}' },
  unverified: {
    zh: '有{count}句话未能在报告中核实，未加引用。',
    en: '{count} statements could not be verified in the reports and carry no citation.',
  },
  llmUnavailable: {
    zh: '大模型暂时不可用，以下直接摘自报告。',
    en: 'The language model is not available; this answer is taken directly from the reports.',
  },
  historyCut: {
    zh: '对话较长，只读取了最近12条消息。',
    en: 'The conversation is long; only its last 12 messages were read.',
  },
  askSame: { zh: '{province}的{topic}呢？', en: 'What about {topic} in {province}?' },
  askWho: { zh: '哪些省份提到了{topic}？', en: 'Which provinces mention {topic}?' },
  askCompare: { zh: '比较{provinces}的{topic}', en: 'Compare {provinces} on {topic}' },
  askSummary: {
    zh: '{province}的报告主要讲了什么？',
    en: 'What is the report of {province} mainly about?',
  },
} as const satisfies Record<string, { zh: string; en: string }>

export type PhraseName = keyof typeof phrases

/**
 * A sentence in the asker's language. Only the frame is turned into traditional characters: names and
 * quotes stay as the reports write them.
 */
export function phrase(
  language: Language,
  name: PhraseName,
  values: Record<string, string | number> = {}
): string {
  const entry = phrases[name]
  const template =
    language === 'en' ? entry.en : language === 'zh-Hant' ? toTraditional(entry.zh) : entry.zh
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
}

/** `上海`, in English `Shanghai (上海)`. Accepts a label with a year. */
export function nameOf(language: Language, label: string): string {
  if (language !== 'en') return label
  const province = provinces.find((p) => label.startsWith(p.short))
  return province ? `${province.english}${label.slice(province.short.length)} (${label})` : label
}

export function namesOf(language: Language, labels: readonly string[]): string {
  return labels.map((label) => nameOf(language, label)).join(language === 'en' ? ', ' : '、')
}

/** Report text inside an answer: quoted where the frame is English. */
export function quoted(language: Language, text: string): string {
  if (language !== 'en') return text
  return `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`
}
