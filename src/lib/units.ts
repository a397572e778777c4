/** Units: the measure words a number is counted in, folded to their base, and which of them agree. */

/** Measure words that may follow a number, longest first at equal beginnings. */
const words = [
  // Shares and money.
  '个百分点 百分点 % ‰ 美元 欧元 港元 元 块钱',
  // People and events.
  '人次 人份 人天 人 名 位 员 户 家庭 次 届 轮 场 期 批次 批 班次 节课 课时 学时 学分 学位',
  // Institutions, places, things.
  '个 所 家 座 处 间 栋 幢 支 项 条 门 件 种 类 套 款 份 张 部 本 册 篇 首 幅 枚 颗 台 辆 架 艘 对 组 队 团 块 片 把 只 头 匹 棵 株 朵 根 股 笔 宗 起 例 级 层 档 步 道 点 站 ' +
    '股份 席 段 章 节 句 字 页 帧 路 环 圈 面 尾 羽 箱 盒 袋 瓶 桶 眼 口 盏 扇 顶',
  '省区市 省市区 省市 省份 省 市州 市县 市 州 区县 区 县市 县 乡镇 乡 镇 村 街道 社区 国 大洲 洲 校 院校 院 园 系 专业 学科 岗位',
  // Space, weight, data.
  '平方公里 平方千米 平方米 平方 立方米 公顷 亩 公里 千米 厘米 毫米 米 里 公斤 千克 吨 克 斤 升 千瓦时 千瓦 兆瓦 瓦 度 兆 mbps gbps kbps mb gb tb pb kb km kg mm cm ml m t',
  // Time.
  '个月 年级 年代 年度 年 月份 月 星期 周 天 日 小时 分钟 秒 世纪 学年 学期 岁 分 倍 折 成',
]
  .flatMap((line) => line.split(' '))
  .sort((a, b) => b.length - a.length)

/** Classes of words that count the same kind of thing and may stand for one another. */
const classes = [
  ['人', '名', '位', '员'],
  ['所', '家', '座', '处', '间', '院校', '校', '个'],
  [...'个项条门件种类套款份张部本册支类组只'],
  [
    '个',
    '省',
    '市',
    '县',
    '区',
    '国',
    '省市',
    '县市',
    '区县',
    '省区市',
    '市县',
    '乡镇',
    '村',
    '州',
  ],
  [
    '个',
    '专业',
    '学科',
    '岗位',
    '学位',
    '系',
    '园',
    '社区',
    '街道',
    '点',
    '对',
    '批',
    '大洲',
    '洲',
  ],
  ['次', '场', '轮', '届', '期'],
]
const aliases = new Map([
  ['个百分点', '百分点'],
  ['省份', '省'],
  ['平方', '平方米'],
  ['年度', '年'],
  ['月份', '月'],
  ['千米', '公里'],
  ['km', '公里'],
  ['千克', '公斤'],
  ['kg', '公斤'],
  ['块钱', '元'],
  ['兆', 'm'],
])

/** The measure word at the beginning of a folded text, or ''. */
export function unitAt(text: string): string {
  const found = words.find((word) => text.startsWith(word))
  if (found === undefined) return ''
  // 2成 is a share, 2021成立 none.
  if (/^成[立为长员果功本效熟就型都渝]/.test(text)) return ''
  // A Latin unit must end where it ends: `5min` is not five metres.
  if (/[a-z]$/.test(found) && /^[a-z0-9]/.test(text.slice(found.length))) return ''
  return found
}

/** The base form of a unit: `个百分点` → `百分点`, `km` → `公里`. */
export function baseUnit(unit: string): string {
  return aliases.get(unit) ?? unit
}

/** Whether two base units are the same or count the same kind of thing (名 and 人, 所 and 家). */
export function unitsAgree(a: string, b: string): boolean {
  return a === b || classes.some((members) => members.includes(a) && members.includes(b))
}
