import { fold } from '../lib/text.ts'
export interface Term {
  text: string
  folded: string
  quoted: boolean
  generic: boolean
}
const seg = new Intl.Segmenter('zh', { granularity: 'word' })
const stop = new Set(
  '的 了 吗 呢 是 在 有 和 与 及 或 也 都 各 把 被 给 让 从 到 对 多少 几 个 哪些 哪 什么 怎么 如何 怎样 省 市 省份 报告 提到 哪个 哪几 哪里 请 帮 我 一下 分别 情况 做法 方面 里 中 上 下 这 那 它 他 们 其中 以及 一共 总共 具体 介绍 说 讲 写 谈到 谈 举措 措施 办法 吧 呀 啊 去 来 做 搞 样 啥 列 出来 关于 问'.split(
    ' '
  )
)
const generic = new Set(
  '学校 教育 工作 学生 发展 建设 推进 开展 加强 方面 水平 质量 教师 老师 高校 服务 管理 改革 体系 机制 保障 培养 项目 规模 比例 数量 情况 重点 地方 全省 全市 防范 技术 方向 人 资源'.split(
    ' '
  )
)
export function contentTerms(text: string): Term[] {
  const out: Term[] = []
  const quotes = [...text.matchAll(/[“《]([^”》]+)[”》]/g)]
  for (const q of quotes)
    out.push({ text: q[1] ?? '', folded: fold(q[1] ?? ''), quoted: true, generic: false })
  let rest = text.replace(/[“《][^”》]+[”》]/g, ' ')
  for (const m of rest.matchAll(/[A-Za-z0-9]+(?:\+[A-Za-z0-9]+)+/g))
    out.push({ text: m[0], folded: fold(m[0]), quoted: false, generic: false })
  rest = rest.replace(/[A-Za-z0-9]+(?:\+[A-Za-z0-9]+)+/g, ' ')
  let single = ''
  const flush = () => {
    if (single.length > 1)
      out.push({ text: single, folded: fold(single), quoted: false, generic: false })
    single = ''
  }
  for (const s of seg.segment(rest)) {
    if (!s.isWordLike || stop.has(s.segment) || /^\d+$/.test(s.segment)) {
      flush()
      continue
    }
    if (s.segment.length === 1) {
      single += s.segment
      continue
    }
    flush()
    out.push({
      text: s.segment,
      folded: fold(s.segment),
      quoted: false,
      generic: generic.has(s.segment),
    })
  }
  flush()
  return out
}
