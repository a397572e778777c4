/** Words of asking, which say how something is asked, and words too common to decide what is asked. */

const phrases = `
哪些省份 哪些省市 哪些省区 哪些省 哪些地方 哪些地区 哪些城市 哪些市 哪些报告 哪几个省份 哪几个省市 哪几个省 哪几份报告 哪几份 哪几个 哪几项 哪几类 哪几种 哪几条 哪几点 哪几 哪个省份 哪个省市 哪个省 哪个城市 哪个市 哪个地方 哪个地区 哪一个 哪一级 哪一年 哪一些 哪一项 哪一种 哪一类 哪一条 哪个 哪些 哪所 哪家 哪份 哪位 哪年 哪里 哪儿 哪边 哪方面 哪两所 哪两个 哪三个 哪四个 哪五个 哪五样 哪七条 哪三样
有没有 是不是 对不对 能不能 会不会 可不可以 要不要 行不行 好不好 有无 是否 能否 可否 没有 是什么 有什么 做什么 叫什么 指什么 为什么 凭什么 什么样 什么时候 什么叫 什么是 什么 干什么 干嘛 为何 何时 何地 如何 怎么样 怎么办 怎么做 怎么写 怎么说 怎么看 怎么规定 怎么 怎样 咋样 咋整 咋办 咋 啥样 啥
多少个 多少所 多少名 多少位 多少人 多少家 多少项 多少钱 多少次 多少人次 多少条 多少种 多少万 多少亿 多少元 多少 几个 几所 几名 几位 几家 几项 几次 几条 几种 几类 几届 几对 几成 几点 几份 几方面 几 多大 多高 多长 多久 多快 多远 多大比例 占比 占多大 总共 一共 共计 合计 加起来 加一起
请问 请教 麻烦 劳驾 帮我 帮忙 替我 给我 告诉我 我想知道 我想问 我想了解 我想看 想知道 想了解 想问 我要 我想 能告诉 可以告诉 能不能告诉 说说 说一说 说一下 讲讲 讲一讲 讲一下 讲了 谈谈 谈一谈 聊聊 看看 看一看 看一下 查查 查一下 查一查 查询 找找 找一下 找出 列出 列一下 列举 罗列 列个表 列表 列成表 做个表 制表 画个表 表格 介绍一下 介绍下 介绍 概括一下 概括 概述 总结一下 总结 归纳一下 归纳 梳理一下 梳理 综述 简述 简要 简单 详细 具体 展开 一下 一下子 用几句话 几句话 一句话 用一句话 大概 大致 大体 到底 究竟 分别 各自 各是 各有 各地 各省 各省市 各市 各 都有 都是 都 逐一 依次 对比一下 比较一下 对比 比较 比一比 比一下 相比 异同 区别 差异 差别 不同之处 不同点 不同 不一样 一样 相同 共同点 共同 共性 特点 侧重点 侧重 侧重于
报告 报告里 报告中 报告内 报告上 报告提到 报告说 报告写 报告 材料里 材料中 文中 文件里 年度报告 工作报告 里面 里头 当中 其中 之中 提到了 提到 提及 谈到了 谈到 谈及 说到了 说到 讲到了 讲到 写到了 写到 写明 写明的 写了 涉及到 涉及 出现过 出现 关注到 明确提到 明确用了 明确 专门 这类说法 这种说法 说法 字样 这个词 这些词 一词 哪种
情况 做法 措施 举措 动作 办法 手段 方式 方法 方面 内容 主要内容 主要 重点工作 进展 进展如何 进展情况 现状 状况 详情 细节 信息 资料 数据 数字 数值 结果 答案 问题 这块 这一块 这方面 那方面 方面的 领域 角度 层面 上面 下面 前面 后面 之前 之后 以前 以后 以来 期间 目前 现在 如今 当前 眼下 今年 去年 明年 近年来 近年 近几年 这几年 最近 一年 每年 年度 全年 截至 截止 到底是
最多 最少 最高 最低 最大 最小 最长 最短 最好 最早 最快 最强 最新 最 排名 排第几 排第 排序 排行 第几 第一名 前三名 前几名 第一个 第二个 第三个 第四个 第五个 第一 第二 第三 第四 第五 更多 更高 更大 更好 更少 更 高多少 多多少 少多少 差多少 相差 差距
这个 这些 这份 这种 这里 这边 这样 那个 那些 那份 那种 那里 那边 那样 那么 那 这 它们 它 他们 他 她们 她 我们 我 你们 你 您 咱们 大家 人家 谁 自己 某些 某个 某 其他 其它 其余 另外 此外 还有 还是 或者 或 以及 并且 而且 但是 不过 可是 然后 所以 因为 由于 如果 假如 要是 即使 虽然 除了 除此之外 之外 以外 除 包括 包含 例如 比如 譬如 等等 等 之类 类似 同样 有关 相关 关于 对于 至于 根据 按照 通过 针对 围绕
可以 能够 应该 应当 需要 必须 可能 一定 也许 大约 左右 以上 以下 已经 正在 曾经 曾 刚刚 刚 一直 始终 仍然 仍 还 又 再 也 就 才 只 仅 很 太 非常 十分 特别 尤其 比较多 真的 真 的话 来说 而言 来讲 吗 呢 吧 啊 呀 哦 嘛 么 了 的 地 得 着 过 是 有 在 和 与 及 跟 同 对 把 被 将 让 使 给 为 向 往 从 由 以 于 而 之 所 其 并 要 会 能 可 想 去 来 到 上 下 里 中 内 外 间 个 份 些 种 样 次 位 名 家 条 项 届 句 款 哪 没 不 们 儿 到 成 当 请 年 月 日 号 万 亿 元 已 每 某 该 此 却 若 则 且 呗 俺 咱 肯 帮 追 带 抓 留 报 想 
省份 省市 省区市 省区 省级 直辖市 各省区市 全省 全市 全区 本省 本市 我省 我市 省里 市里 当地 地方 全国 国内 国外 哪国 回到 回答 回复 继续 接着 往下 好的 好 嗯 对了 顺便 再说 说 讲 谈 聊 问 看 听 写 查 找 列 算 叫 称 指 做 搞 弄 办 用 拿 干 想要 打算
现状如何 效果如何 效果怎么样 成效如何 概念 意思 定义 含义 说明 解释 原因 理由 目的 整体思路 思路 总体 整体 实际 实际上 有所 有些 一些 一点 一样的 东西 事情 事儿 事 多吗 高不高 搞得 办得 做得 有名字 名字 名称 名叫 叫做 称为 被称 称作 第一次 首次
再加上 加上 再加 也加上 一起比 放一起 再看看 换成 换一个 是啥 都是谁 哪一天 一是 二是 三是 时候 一块儿 一块 一起 一同 有人 没人 也有 有何 上有 各种 各类 各级 各所 原来 出来 回来 起来 下来 马上 立刻 今天 昨天 明天 今日 哪几个省区 哪几省 哪一步 到了哪一步 走到哪一步 主打 主打的 要点 即可 就可 就好 就行 路子 汇报 汇报里 汇报中 简短版 简短 精简版 简版 发言材料 发言稿 发言 这篇 那篇 这份材料 干了啥 干了什么 干了些什么 干了 都干 简单版 成几点 几点 招数 高招 妙招 实招 花招 讲了啥 各是哪 各是哪件 文稿 稿子 稿件 通篇 整篇 整份 全篇 全文 原文 正文 篇幅 分量 笔墨 字眼 字句 措辞 条目 名目 条数 所数 家数 清单 名单 一览 选题 课题 点名 点名的 点到 点到的 被点到 提了一嘴 提了一句 带了一句 一笔带过 压根 根本 干脆 索性 到头来 说白了 简单说 简单讲 数一数 数下来 算下来 统计下来 统计一下 盘点一下 盘点 汇总一下 汇总 捋一捋 捋一下 拉个清单 拉一下 整理一下 整理 逐个 逐条 逐项 挨个 两边 双方 谢谢 拜托 辛苦 谢啦 搜一下 搜搜 想找 想查 想看看 好奇 没空 提了 有提 没提 都提 提没提 有写 没写 写没写 讲没讲 说没说 只有 唯一 全部 所有 任何 每个 每一个 整个 几乎 差不多 大部分 至少 最多有 超过 不到 不足 接近 约 近 达到 达 高达 多 少 高 低
`
const numerals = '一二两三四五六七八九十几百'
const counters = '个 所 名 位 家 项 条 种 类 次 届 份 方面 大 样 点 句 地 座 人 万 亿 批 轮 对'

/** Chinese phrases cut out wherever they stand. */
export const framePhrases: readonly string[] = [
  ...phrases.trim().split(/\s+/),
  ...Array.from(numerals).flatMap((numeral) =>
    counters.split(' ').flatMap((counter) => [numeral + counter, `哪${numeral}${counter}`])
  ),
]

/** English words of asking. */
export const frameEnglish: ReadonlySet<string> = new Set(
  'a an the of in on at by for from to into onto with without within and or but nor so if then than as is are was were be been being am do does did done doing has have had having will would can could may might must shall should not no yes what which who whom whose when where why how many much more most least less fewer some any each every all both either neither other another such same different similar also too very just only still already yet ever never there here this that these those it its they them their theirs we us our you your he she his her i me my mine please tell show give list name describe explain summarize summarise summary overview compare comparison comparing contrast versus vs between among across about regarding concerning respectively say says said saying state states stated mention mentions mentioned mentioning report reports reported reporting according talk talks talked speak discuss discussed discusses describe describes described note notes cover covers covered find found look know want like need let help using use used uses make makes made making take takes took taken get gets got put set come comes go goes went roughly approximately around nearly almost exactly over under up down out off during since until while after before now today currently recent recently year years number numbers amount amounts total share percent percentage proportion rate figure figures province provinces provincial region regions municipality municipalities city cities place places area areas main key point points measure measures approach approaches way ways thing things kind kinds type types part parts detail details information content question answer table chart one two three four five six seven eight nine ten first second third last next new top biggest largest highest lowest smallest best good well specific specifically general overall form forms formed become becomes became become win won wins hold holds held do did does been whether because through against per via etc'.split(
    ' '
  )
)

/** Words so common in reports of any field that they decide nothing. */
export const genericWords: ReadonlySet<string> = new Set(
  `学校 教育 工作 学生 教师 老师 发展 建设 推进 推动 开展 加强 方面 水平 质量 改革 创新 提升 提高 促进 深化 完善 健全 落实 实施 实现 坚持 强化 优化 构建 建立 建成 打造 形成 制定 出台 印发 组织 管理 服务 体系 机制 制度 政策 规划 计划 方案 意见 通知 文件 规定 办法 项目 工程 行动 任务 目标 重点 重点工作 工作重点 特色 亮点 经验 成效 成果 成绩 效果 作用 影响 意义 基础 条件 保障 支持 支撑 投入 资源 能力 素质 队伍 人员 单位 部门 机构 政府 社会 国家 人民 群众 群体 领导 干部 行业 市场 地区 区域 城市 城乡 基层 试点 示范 示范区 中心 载体 模式 路径 渠道 途径 方向 措施 举措 做法 问题 困难 挑战 需求 要求 标准 指标 规模 数量 比例 结构 布局 体制 环境 氛围 活动 教学 培养 学习 研究 技术 高校 院校 大学 中小学 办学 办法 全面 全面推进 综合 统筹 协同 融合 合作 交流 参与 联合 共同 创建 引导 鼓励 扩大 增加 新增 增长 减少 改善 满足 解决 突出 注重 着力 积极 有效 切实 不断 持续 进一步 大力 深入 扎实 高质量 现代化 整体 总体 目的 战略 理念 精神 会议 讲话 报告 材料 年度 时期 阶段 过程 环节 领域 层次 级别 类型 种类 名称 主题 主要 内容 情况 现状 进展 信息 数据 资金 金额 总额 总量 总数 人数 人次 覆盖 覆盖率 达到 完成 累计 分别 重要 主体 责任 职责 监督 检查 评估 考核 采取 采用 使用 运用 应用 安排 部署 举办 举行 参加 加入 加快 增强 吸引 突破 关键词 关键 启动 关注 重视 快速 迅速 及时 广泛 主动 明显 显著 推行 推广 引入 围绕 聚焦 成立 设立 支持力度 力度 程度 校园 子女 孩子 基本 基本情况 总结 体会 启示 结果 影响力 竞争力 布局优化 个数 动态 提供 享受 进行`
    .trim()
    .split(/\s+/)
)
