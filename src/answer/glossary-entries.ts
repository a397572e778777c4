/**
 * English terms of public reports and their Chinese equivalents, `english: 中文 中文`, the usual one
 * first. English is written in the singular, in lower case, with blanks for hyphens.
 */
export const glossaryEntries = `
kindergarten: 幼儿园 学前教育
preschool: 幼儿园 学前教育
pre school: 学前教育 幼儿园
preschool education: 学前教育
early childhood education: 学前教育 幼儿教育
early childhood: 学前 幼儿
nursery: 托育 幼儿园
childcare: 托育 婴幼儿照护
public: 公办
free: 免费
public kindergarten: 公办幼儿园 公办园
affordable kindergarten: 普惠性幼儿园 普惠园
private kindergarten: 民办幼儿园 民办园
compulsory education: 义务教育
basic education: 基础教育
primary school: 小学
elementary school: 小学
primary and secondary school: 中小学
k 12: 中小学 基础教育
k12: 中小学 基础教育
middle school: 初中
junior high school: 初中
junior middle school: 初中
secondary school: 中学
secondary education: 中等教育
high school: 高中
senior high school: 高中
upper secondary: 高中阶段
boarding school: 寄宿制学校
rural school: 乡村学校 农村学校
village school: 村小 教学点
small school: 小规模学校
private school: 民办学校
private education: 民办教育
public school: 公办学校
school district: 学区
school choice: 择校
school group: 教育集团 集团化办学
education group: 教育集团
education community: 教育共同体 教共体
large class: 大班额
class size: 班额
dropout: 辍学 控辍保学
drop out: 辍学
retention rate: 巩固率
consolidation rate: 巩固率
enrolment rate: 入学率
gross enrolment rate: 毛入学率
gross enrollment rate: 毛入学率
enrolment: 招生 入学
enrolment expansion: 扩招
expansion of enrolment: 扩招
expanded enrolment: 扩招
school place: 学位
kindergarten place: 幼儿园学位 学位
balanced development: 均衡发展
equity: 公平
educational equity: 教育公平
double reduction: 双减
double reduction policy: 双减
homework: 作业
homework burden: 作业负担
academic burden: 学业负担
after school tutoring: 校外培训
off campus training: 校外培训
tutoring: 校外培训 培训机构
tutoring institution: 校外培训机构
training institution: 培训机构
training centre: 培训机构
tutoring company: 校外培训机构
cram school: 校外培训机构
tutoring agency: 校外培训机构
unlicensed: 无证
licensed: 有证 审批
refund: 退费
prepaid fee: 预收费
after school service: 课后服务
after school care: 课后服务 课后托管
after class service: 课后服务
after school program: 课后服务
summer care: 暑期托管
moral education: 德育
moral character: 品德
ideological and political: 思想政治 思政
ideological and political education: 思想政治教育 思政
ideological and political course: 思政课
ideology: 意识形态
ideological work: 意识形态工作
party building: 党建
party organization: 党组织
party branch: 党支部
party secretary: 党支部书记 书记
party member: 党员
communist party: 中国共产党
patriotic education: 爱国主义教育
patriotism: 爱国主义
red culture: 红色文化
revolutionary culture: 红色文化 革命文化
physical education: 体育
pe: 体育
sport: 体育
football: 足球
soccer: 足球
basketball: 篮球
ice and snow: 冰雪
winter sport: 冰雪运动
physical fitness: 体质健康
fitness: 体质 健身
aesthetic education: 美育
art education: 美育 艺术教育
arts: 艺术
music: 音乐
labour education: 劳动教育
labor education: 劳动教育
study tour: 研学
science education: 科学教育
popular science: 科普
mental health: 心理健康
psychological counselling: 心理辅导
counselling: 辅导 心理咨询
depression: 抑郁
myopia: 近视
eyesight: 视力 近视
vision: 视力
nearsightedness: 近视
obesity: 肥胖
bullying: 欺凌
school bullying: 校园欺凌
campus safety: 校园安全
school safety: 校园安全
campus security: 校园安全 安防
security guard: 保安
alarm: 报警
drowning: 溺水
school bus: 校车
food safety: 食品安全
canteen: 食堂
cafeteria: 食堂
school meal: 营养餐 供餐
school lunch: 营养午餐 供餐
nutrition: 营养
nutrition improvement: 营养改善
toilet: 厕所
dormitory: 宿舍
school building: 校舍
migrant worker: 外来务工人员 农民工
migrant child: 随迁子女
migrant children: 随迁子女
children of migrant worker: 随迁子女
left behind children: 留守儿童
left behind child: 留守儿童
orphan: 孤儿
special education: 特殊教育
special need: 特殊教育 残疾
disability: 残疾
disabled: 残疾
disabled student: 残疾学生
inclusive education: 融合教育
autism: 孤独症 自闭症
family education: 家庭教育
parent: 家长
parents: 家长
home visit: 家访
home school cooperation: 家校协同
ethnic minority: 少数民族
minority: 少数民族
ethnic education: 民族教育
ethnic unity: 民族团结
bilingual: 双语
mandarin: 普通话
putonghua: 普通话
standard spoken and written chinese: 国家通用语言文字
language: 语言
textbook: 教材
curriculum: 课程
curriculum reform: 课程改革
teaching: 教学
teaching reform: 教学改革
classroom: 课堂
lesson: 课堂
reading: 阅读
traditional culture: 传统文化
intangible cultural heritage: 非物质文化遗产 非遗
exam: 考试
examination: 考试
admission: 招生 录取
exam and admission: 考试招生
college entrance exam: 高考
college entrance examination: 高考
university entrance exam: 高考
gaokao: 高考
new gaokao: 新高考
zhongkao: 中考
senior high school entrance exam: 中考
high school entrance exam: 中考
high school entrance examination: 中考
academic proficiency test: 学业水平考试
postgraduate entrance exam: 考研
cheating: 作弊
vocational education: 职业教育
vocational training: 职业培训
vocational: 职业
vocational school: 职业学校 中职
vocational college: 职业院校 高职
vocational institution: 职业院校
vocational and technical: 职业技术
higher vocational college: 高职院校 高职
higher vocational education: 高职 高等职业教育
secondary vocational school: 中职学校 中职
vocational undergraduate: 职业本科
technical school: 技工学校
technician college: 技师学院
industry education integration: 产教融合
integration of industry and education: 产教融合
integration of production and education: 产教融合
school enterprise cooperation: 校企合作
industrial college: 产业学院
industry college: 产业学院
apprenticeship: 学徒制
apprentice: 学徒
modern apprenticeship: 现代学徒制
order based training: 订单培养
internship: 实习
training base: 实训基地
skill: 技能
skill competition: 技能大赛
skilled worker: 技能人才
skilled talent: 技能人才
certificate: 证书
1+x certificate: 1+X证书 1+X
vocational certificate: 职业技能等级证书
luban workshop: 鲁班工坊
craftsman: 工匠
craftsmanship: 工匠精神
lifelong learning: 终身学习
lifelong education: 终身教育
continuing education: 继续教育
adult education: 成人教育
community education: 社区教育
elderly education: 老年教育
university for the elderly: 老年大学
open university: 开放大学
credit bank: 学分银行
credit: 学分
credit recognition: 学分互认
mutual recognition of credit: 学分互认
higher education: 高等教育
university: 高校 大学
college: 高校 学院
college student: 大学生
university student: 大学生
undergraduate: 本科
undergraduate program: 本科专业
undergraduate major: 本科专业
postgraduate: 研究生
graduate student: 研究生
master: 硕士
doctoral: 博士
doctorate: 博士
phd: 博士
double first class: 双一流
first class university: 一流大学
first class discipline: 一流学科
world class: 世界一流
discipline: 学科
interdisciplinary: 交叉学科
cross discipline: 交叉学科
major: 专业
new engineering: 新工科
new medical science: 新医科
medical education: 医学教育
academician: 院士
scholar: 学者
professor: 教授
supervisor: 导师
research: 科研 研究
scientific research: 科研 科学研究
basic research: 基础研究
research institute: 研究院 研究所
laboratory: 实验室
key laboratory: 重点实验室
state key laboratory: 国家重点实验室
innovation: 创新
entrepreneurship: 创业
innovation and entrepreneurship: 创新创业
startup: 创业
patent: 专利
intellectual property: 知识产权
technology transfer: 成果转化 技术转移
commercialization of research: 成果转化
bottleneck technology: 卡脖子 关键核心技术
core technology: 核心技术
science and technology award: 科技奖
national science and technology award: 国家科技奖 国家科学技术奖
natural science award: 自然科学奖
talent: 人才
high level talent: 高层次人才
top talent: 高端人才 拔尖人才
overseas talent: 海外人才
talent introduction: 引才 人才引进
talent recruitment: 引才 人才引进
talent training: 人才培养
think tank: 智库
teacher: 教师
faculty: 教师 师资
teaching staff: 教师队伍 教职工
teacher training: 教师培训
teacher ethics: 师德
professional ethics of teacher: 师德师风
teacher rotation: 轮岗 交流轮岗
rotation: 轮岗
teacher exchange: 教师交流
principal: 校长
headmaster: 校长
teacher shortage: 师资短缺
teacher salary: 教师工资 教师待遇
teacher pay: 教师工资 教师待遇
teacher qualification: 教师资格
teacher recruitment: 教师招聘
rural teacher: 乡村教师
normal university: 师范大学
teacher education: 师范教育
free normal student: 公费师范生
professional title: 职称
senior professional title: 高级职称
criminal record: 犯罪记录 违法犯罪
corporal punishment: 体罚
salary: 工资
wage: 工资
pay: 待遇 工资
civil servant: 公务员
allowance: 津贴
subsidy: 补贴 补助
staffing: 编制
supervision: 督导
education supervision: 教育督导
inspection: 督查 检查
evaluation: 评价
education evaluation: 教育评价
quality monitoring: 质量监测
rule of law: 法治
legal education: 法治教育
constitution: 宪法
constitution education: 宪法教育
law based governance: 依法治教 依法治理
administrative approval: 行政审批
administrative license: 行政许可
satisfaction: 满意度 满意率
satisfaction rate: 满意率
one stop service: 一网通办
funding: 经费 资金
fund: 基金 资金
education budget: 教育经费 教育投入
education spending: 教育经费 教育支出
expenditure: 支出
budget: 预算
investment: 投入 投资
tuition: 学费
fee: 收费
financial aid: 资助
student aid: 学生资助
student loan: 助学贷款
scholarship: 奖学金
poor student: 贫困生 家庭经济困难学生
poverty alleviation: 脱贫攻坚 扶贫
poverty: 贫困
rural revitalization: 乡村振兴
rural: 农村 乡村
urban: 城市 城镇
paired assistance: 对口支援
pairing: 结对
paired: 结对
sister school: 姊妹学校
employment: 就业
employment rate: 就业率
job: 就业
graduate: 毕业生
graduate employment: 毕业生就业
unemployment: 失业
volunteer: 志愿者 志愿服务
community: 社区
digital: 数字化 数字
digitalization: 数字化
digital transformation: 数字化转型
digital education: 数字教育 教育数字化
digital resource: 数字资源
digital education resource: 数字教育资源
education informatization: 教育信息化
informatization: 信息化
smart campus: 智慧校园
smart classroom: 智慧课堂 智慧教室
smart education: 智慧教育
online education: 在线教育 线上教育
online learning: 在线学习 线上学习
online course: 在线课程 网络课程
online teaching: 线上教学
online class: 网络课堂 在线课堂
cloud platform: 云平台
platform: 平台
big data: 大数据
artificial intelligence: 人工智能
ai: 人工智能
large language model: 大模型
robot: 机器人
programming: 编程
virtual reality: 虚拟现实
broadband: 宽带
internet: 互联网
internet plus: 互联网+
internet plus education: 互联网+教育
network: 网络
cybersecurity: 网络安全
mooc: 慕课
international cooperation: 国际合作 对外合作
international exchange: 国际交流
internationalization: 国际化
opening up: 对外开放
belt and road: 一带一路
belt and road initiative: 一带一路
study abroad: 留学
overseas student: 留学生
international student: 留学生 国际学生
foreign student: 留学生
joint school: 合作办学
sino foreign: 中外合作
confucius institute: 孔子学院
overseas: 海外 境外
foreign: 国外 外国
alliance: 联盟
university alliance: 高校联盟 大学联盟
forum: 论坛
pandemic: 疫情
epidemic: 疫情
covid: 疫情 新冠
covid 19: 疫情 新冠肺炎
coronavirus: 新冠 疫情
epidemic prevention: 疫情防控
epidemic control: 疫情防控
vaccine: 疫苗
vaccination: 疫苗接种
school reopening: 返校 复学
school health: 学校卫生
health education: 健康教育
safety education: 安全教育
fire safety: 消防安全
national defence education: 国防教育
military: 军事 军队
military academy: 军队院校
drug control: 禁毒
legal: 法律
child: 儿童 孩子
children: 儿童 孩子
girl: 女童
student: 学生
pupil: 小学生 学生
school: 学校
education: 教育
campus: 校园
library: 图书馆
playground: 操场 运动场
sleep: 睡眠
mobile phone: 手机
internet addiction: 网络沉迷
education reform: 教育改革
reform: 改革
high quality development: 高质量发展
modernization: 现代化
education modernization: 教育现代化
three year action plan: 三年行动计划
action plan: 行动计划
five year plan: 五年规划
pilot: 试点
demonstration: 示范
target: 目标
agriculture: 农业
grain: 粮食
grain output: 粮食产量
food security: 粮食安全
farmland: 耕地
arable land: 耕地
cropland: 耕地
high standard farmland: 高标准农田
seed: 种子 种业
seed industry: 种业
rice: 水稻
wheat: 小麦
corn: 玉米
maize: 玉米
soybean: 大豆
oil crop: 油料
cotton: 棉花
sugar: 糖料
potato: 马铃薯
vegetable: 蔬菜
fruit: 水果
apple: 苹果
tea: 茶叶
flower: 花卉
mushroom: 食用菌
pig: 生猪
hog: 生猪
pork: 猪肉
cattle: 肉牛
beef: 牛肉
sheep: 肉羊
poultry: 家禽
dairy: 奶业
milk: 牛奶 奶业
egg: 鸡蛋 禽蛋
livestock: 畜牧业 畜禽
animal husbandry: 畜牧业
fishery: 渔业
aquaculture: 水产养殖
farm machinery: 农业机械 农机
agricultural machinery: 农业机械 农机
mechanization: 机械化
irrigation: 灌溉
fertilizer: 化肥
pesticide: 农药
greenhouse: 大棚 设施农业
organic: 有机
farmer: 农民
farm: 农场
family farm: 家庭农场
cooperative: 合作社
farmer income: 农民收入
land transfer: 土地流转
homestead: 宅基地
collective economy: 集体经济
agricultural insurance: 农业保险
drought: 干旱 旱灾
flood: 洪涝 洪水
pest: 病虫害
swine fever: 非洲猪瘟
leading enterprise: 龙头企业
rural e commerce: 农村电商
e commerce: 电子商务 电商
cold chain: 冷链
forest: 森林 林业
forestry: 林业
afforestation: 造林
forest coverage: 森林覆盖率
grassland: 草原
wetland: 湿地
desertification: 荒漠化
health: 健康 卫生
health care: 医疗 卫生健康
healthcare: 医疗 卫生健康
hospital: 医院
public hospital: 公立医院
clinic: 诊所 卫生室
doctor: 医生
nurse: 护士
family doctor: 家庭医生
general practitioner: 全科医生
medical insurance: 医疗保险 医保
health insurance: 医疗保险 医保
medicine: 药品 医药
drug procurement: 药品集中采购
traditional chinese medicine: 中医药
public health: 公共卫生
disease control: 疾病预防控制 疾控
chronic disease: 慢性病
cancer: 癌症
tuberculosis: 结核病
maternal and child health: 妇幼健康
birth rate: 出生率
fertility: 生育
life expectancy: 预期寿命
aging: 老龄化
ageing: 老龄化
elderly: 老年人
elderly care: 养老 养老服务
nursing home: 养老院 养老机构
pension: 养老金 养老保险
long term care insurance: 长期护理保险
social security: 社会保障 社保
social insurance: 社会保险
subsistence allowance: 低保
social assistance: 社会救助
charity: 慈善
veteran: 退役军人
women: 妇女
youth: 青年
transport: 交通 运输
transportation: 交通运输
high speed rail: 高铁
high speed railway: 高铁
railway: 铁路
expressway: 高速公路
highway: 公路 高速公路
rural road: 农村公路
road: 公路 道路
bridge: 桥梁
subway: 地铁
metro: 地铁 轨道交通
public transport: 公共交通
bus: 公交
airport: 机场
civil aviation: 民航
port: 港口
shipping: 航运
logistics: 物流
express delivery: 快递
freight: 货运
electric vehicle: 电动汽车 新能源汽车
new energy vehicle: 新能源汽车
charging pile: 充电桩
charging station: 充电站
traffic: 交通
parking: 停车
environment: 环境
environmental protection: 环境保护 环保
ecology: 生态
ecological civilization: 生态文明
air quality: 空气质量
air pollution: 大气污染
water quality: 水质
water pollution: 水污染
sewage: 污水
sewage treatment: 污水处理
soil: 土壤
soil pollution: 土壤污染
solid waste: 固体废物
waste: 垃圾 废弃物
waste sorting: 垃圾分类
recycling: 回收
plastic: 塑料
carbon peak: 碳达峰
carbon neutrality: 碳中和
carbon emission: 碳排放
emission reduction: 减排
energy conservation: 节能
biodiversity: 生物多样性
nature reserve: 自然保护区
national park: 国家公园
river chief: 河长制
yellow river: 黄河
yangtze river: 长江
climate: 气候
weather: 天气
economy: 经济
economic growth: 经济增长
gdp: 地区生产总值 GDP
gross domestic product: 地区生产总值 国内生产总值
industry: 产业 工业
manufacturing: 制造业
advanced manufacturing: 先进制造业
service industry: 服务业
digital economy: 数字经济
chip: 芯片 集成电路
integrated circuit: 集成电路
semiconductor: 半导体
biomedicine: 生物医药
new material: 新材料
aerospace: 航空航天
steel: 钢铁
petrochemical: 石化
textile: 纺织
emerging industry: 新兴产业
high tech enterprise: 高新技术企业
high tech zone: 高新区
small and medium sized enterprise: 中小企业
sme: 中小企业
private enterprise: 民营企业
private economy: 民营经济
state owned enterprise: 国有企业
business environment: 营商环境
market entity: 经营主体 市场主体
foreign trade: 外贸
import and export: 进出口
export: 出口
import: 进口
foreign investment: 外资
cross border e commerce: 跨境电商
free trade zone: 自贸区
free trade port: 自由贸易港
consumption: 消费
retail sale: 社会消费品零售总额
price: 物价 价格
inflation: 物价
tax: 税收
tax cut: 减税
fiscal revenue: 财政收入
debt: 债务
bond: 债券
bank: 银行
finance: 金融 财政
loan: 贷款
insurance: 保险
stock market: 股市
income: 收入
per capita disposable income: 人均可支配收入
common prosperity: 共同富裕
minimum wage: 最低工资
urbanization: 城镇化
household registration: 户籍
housing: 住房
affordable housing: 保障性住房
public rental housing: 公租房
rental housing: 租赁住房
real estate: 房地产
shantytown: 棚户区
old residential community: 老旧小区
urban renewal: 城市更新
elevator: 电梯
water supply: 供水
drinking water: 饮用水
heating: 供暖 供热
natural gas: 天然气
property management: 物业
culture: 文化
public culture: 公共文化
cultural heritage: 文化遗产
cultural relic: 文物
museum: 博物馆
archaeology: 考古
film: 电影
tourism: 旅游
tourist: 游客
rural tourism: 乡村旅游
scenic spot: 景区
national fitness: 全民健身
energy: 能源
coal: 煤炭
electricity: 电力 用电
power generation: 发电
power grid: 电网
renewable energy: 可再生能源
clean energy: 清洁能源
new energy: 新能源
energy storage: 储能
solar: 光伏 太阳能
photovoltaic: 光伏
wind power: 风电
hydropower: 水电
nuclear power: 核电
hydrogen: 氢能
oil: 石油
technology: 技术 科技
science and technology: 科技
r&d: 研发
research and development: 研发
quantum: 量子
computing power: 算力
data centre: 数据中心
cloud computing: 云计算
blockchain: 区块链
internet of things: 物联网
satellite: 卫星
5g: 5G
digital government: 数字政府
smart city: 智慧城市
government: 政府
legislation: 立法
court: 法院
mediation: 调解
petition: 信访
public security: 治安 公安
fraud: 诈骗
telecom fraud: 电信诈骗
organized crime: 扫黑除恶
work safety: 安全生产
workplace safety: 安全生产
emergency: 应急
earthquake: 地震
disaster: 灾害
market regulation: 市场监管
consumer right: 消费者权益
anti corruption: 反腐 反腐败
corruption: 腐败
grassroots: 基层
cadre: 干部
trade union: 工会
labour dispute: 劳动争议
unpaid wage: 欠薪
gig worker: 新就业形态
population: 人口
census: 普查
resettlement: 搬迁
water conservancy: 水利
reservoir: 水库
south to north water diversion: 南水北调
mineral: 矿产
rare earth: 稀土
marine economy: 海洋经济
ocean: 海洋
county economy: 县域经济
county: 县域
regional coordination: 区域协调发展
old revolutionary base: 革命老区
border: 边境
exhibition: 会展
brand: 品牌
standard: 标准
domestic service: 家政服务
coffee: 咖啡
planting area: 种植面积
sown area: 播种面积
yield: 产量 单产
output: 产量
output value: 产值
first prize: 一等奖
contest: 大赛 竞赛
competition: 竞赛 比赛
award: 奖 奖励
coverage: 覆盖率
household: 农户 家庭
lamb: 羊肉
shrimp: 虾
crayfish: 小龙虾
black soil: 黑土地
saline alkali land: 盐碱地
straw: 秸秆
drone: 无人机
health insurance fund: 医保基金
smoking: 控烟 吸烟
blood donation: 无偿献血
rural doctor: 乡村医生
village clinic: 村卫生室
`
