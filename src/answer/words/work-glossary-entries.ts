/** English terms of skills, universities, work and the economy, in Chinese; glossary.ts tells the form. */
export const workGlossaryEntries = `
# vocational education
1+x certificate: 1+X证书 1+X
academic vocational ratio: 职普比
agricultural school: 农业学校
apprentice: 学徒
apprenticeship: 学徒制
articulation: 贯通培养
certificate: 证书
craftsman: 工匠
craftsmanship: 工匠精神
double qualified teacher: 双师型教师
dual qualified teacher: 双师型教师
dual system: 双元制
electrician: 电工
field engineer: 现场工程师
higher vocational college: 高职院校 高职
higher vocational education: 高职 高等职业教育
industrial college: 产业学院
industrial worker: 产业工人
industry college: 产业学院
industry education integration: 产教融合
integration of industry and education: 产教融合
integration of production and education: 产教融合
internship: 实习
job training: 岗位培训
junior worker: 初级工
luban workshop: 鲁班工坊
master studio: 大师工作室
modern apprenticeship: 现代学徒制
new type farmer: 新型职业农民
nursing school: 护士学校
on the job training: 在岗培训
order based training: 订单培养
polytechnic: 高职院校
professional farmer: 职业农民
retraining: 再培训 转岗培训
school enterprise cooperation: 校企合作
secondary vocational school: 中职学校 中职
senior technician: 高级技师
senior worker: 高级工
skill: 技能
skill appraisal: 技能鉴定
skill certification: 技能认定
skill competition: 技能大赛
skill level: 技能等级
skill master: 技能大师
skill training: 技能培训
skilled talent: 技能人才
skilled worker: 技能人才
technical college: 技术学院
technical school: 技工学校
technical university: 技术大学
technician: 技师
technician college: 技师学院
tourism school: 旅游学校
trade school: 技工学校
trainee: 学员
training base: 实训基地
training workshop: 实训车间
university of technology: 理工大学
vocational: 职业
vocational and general: 职普
vocational and technical: 职业技术
vocational certificate: 职业技能等级证书
vocational college: 职业院校 高职
vocational education: 职业教育
vocational education group: 职教集团
vocational education park: 职教园区
vocational high school: 职业高中
vocational institution: 职业院校
vocational qualification: 职业资格
vocational school: 职业学校 中职
vocational teacher: 职教教师
vocational training: 职业培训
vocational training subsidy: 培训补贴
vocational undergraduate: 职业本科
vocational university: 职业大学
welder: 焊工
work study: 勤工俭学 工学结合
world skill competition: 世界技能大赛
worldskill: 世界技能大赛
# adult and lifelong education
adult college: 成人高校
adult education: 成人教育
adult school: 成人学校
certificate of completion: 结业证
community college: 社区学院
community education: 社区教育
community school: 社区学校
continuing education: 继续教育
correspondence course: 函授
correspondence education: 函授教育
credit: 学分
credit bank: 学分银行
credit recognition: 学分互认
degree education: 学历教育
degree upgrading: 学历提升
diploma: 文凭
distance education: 远程教育
distance learning: 远程学习
elderly education: 老年教育
farmer training: 农民培训
learning city: 学习型城市
learning society: 学习型社会
lecture: 讲座
lifelong education: 终身教育
lifelong learning: 终身学习
mutual recognition of credit: 学分互认
night school: 夜校
non degree education: 非学历教育
open university: 开放大学
public lecture: 公益讲座
radio and television university: 广播电视大学
reading promotion: 阅读推广
reskilling: 转岗培训
senior citizen education: 老年教育
third age university: 老年大学
university for the elderly: 老年大学
upskilling: 技能提升
# higher education and research
academic exchange: 学术交流
academic integrity: 学术诚信
academic journal: 学术期刊
academic misconduct: 学术不端
academic paper: 学术论文
academician: 院士
agricultural university: 农业大学
application oriented university: 应用型高校
architecture: 建筑
associate professor: 副教授
astronomy: 天文学
basic research: 基础研究
bottleneck technology: 卡脖子 关键核心技术
business school: 商学院
clinical medicine: 临床医学
college: 高校 学院
college student: 大学生
commercialization of research: 成果转化
comprehensive university: 综合性大学
computer science: 计算机科学
core technology: 核心技术
counsellor: 辅导员
credit system: 学分制
cross discipline: 交叉学科
dean: 院长
discipline: 学科
discipline cluster: 学科群
discipline evaluation: 学科评估
dissertation: 学位论文
doctoral: 博士
doctoral degree: 博士学位
doctoral program: 博士点
doctoral student: 博士生
doctoral supervisor: 博士生导师
doctorate: 博士
double degree: 双学位
double first class: 双一流
dual degree: 双学位
electronic engineering: 电子工程
elite student: 拔尖学生
engineering: 工程
engineering accreditation: 工程教育认证
entrepreneurship: 创业
first class discipline: 一流学科
first class university: 一流大学
gap year: 间隔年
graduate school: 研究生院
graduate student: 研究生
graduation thesis: 毕业论文
high level talent: 高层次人才
higher education: 高等教育
honorary degree: 名誉学位
humanities: 人文
independent college: 独立学院
innovation: 创新
innovation and entrepreneurship: 创新创业
intellectual property: 知识产权
interdisciplinary: 交叉学科
journal: 期刊
junior college: 专科学校
key discipline: 重点学科
key laboratory: 重点实验室
laboratory: 实验室
law: 法律
lecturer: 讲师
liberal education: 博雅教育
major: 专业
marine science: 海洋科学
master: 硕士
master program: 硕士点
master student: 硕士生
materials science: 材料科学
mechanical engineering: 机械工程
medical college: 医学院
medical education: 医学教育
medical school: 医学院
medical university: 医科大学
minor degree: 辅修
national science and technology award: 国家科技奖 国家科学技术奖
natural science: 自然科学
natural science award: 自然科学奖
new agricultural science: 新农科
new campus: 新校区
new engineering: 新工科
new liberal art: 新文科
new medical science: 新医科
nursing: 护理
overseas talent: 海外人才
patent: 专利
pharmacy: 药学
phd: 博士
philosophy: 哲学
plagiarism: 抄袭
postdoc: 博士后
postdoctoral: 博士后
postgraduate: 研究生
professional degree: 专业学位
professor: 教授
ranking of university: 大学排名
research: 科研 研究
research assistant: 科研助理
research institute: 研究院 研究所
research integrity: 科研诚信
research university: 研究型大学
scholar: 学者
science and technology award: 科技奖
science park: 科技园
scientific research: 科研 科学研究
social science: 社会科学
spin off: 衍生企业
startup: 创业
state key laboratory: 国家重点实验室
strong foundation plan: 强基计划
student union: 学生会
supervisor: 导师
talent: 人才
talent introduction: 引才 人才引进
talent recruitment: 引才 人才引进
talent training: 人才培养
teaching assistant: 助教
teaching evaluation: 教学评估
technology transfer: 成果转化 技术转移
thesis: 毕业论文
think tank: 智库
top talent: 高端人才 拔尖人才
undergraduate: 本科
undergraduate evaluation: 本科教学评估
undergraduate major: 本科专业
undergraduate program: 本科专业
university: 高校 大学
university autonomy: 办学自主权
university charter: 大学章程
university ranking: 大学排名
university science park: 大学科技园
university student: 大学生
university town: 大学城
veterinary: 兽医
veterinary medicine: 兽医学
world class: 世界一流
# graduates
business incubation: 创业孵化
campus recruitment: 校园招聘
career service: 就业服务
conscription: 征兵
employer: 用人单位
employment: 就业
employment guidance: 就业指导
employment quality: 就业质量
employment rate: 就业率
employment service: 就业服务
enlistment: 入伍
flexible employment: 灵活就业
further study: 升学 深造
graduate: 毕业生
graduate archive: 毕业生档案
graduate employment: 毕业生就业
job: 就业
job fair: 招聘会
job hunting: 求职
job seeker: 求职者
job vacancy: 岗位空缺
military enlistment: 入伍
probation: 见习
recruitment: 招聘
student entrepreneur: 大学生创业
three supports and one assistance: 三支一扶
trainee position: 见习岗位
unemployed graduate: 未就业毕业生
unemployment: 失业
vacancy: 空缺
village official: 大学生村官
western volunteer program: 西部计划
# digital education
3d printing: 3D打印
ai: 人工智能
algorithm: 算法
artificial intelligence: 人工智能
augmented reality: 增强现实
bandwidth: 带宽
big data: 大数据
broadband: 宽带
chatbot: 聊天机器人
cloud platform: 云平台
coding: 编程
computer: 计算机
cybersecurity: 网络安全
data governance: 数据治理
data protection: 数据保护
deep learning: 深度学习
digital: 数字化 数字
digital divide: 数字鸿沟
digital education: 数字教育 教育数字化
digital education resource: 数字教育资源
digital library: 数字图书馆
digital literacy: 数字素养
digital resource: 数字资源
digital skill: 数字技能
digital transformation: 数字化转型
digitalization: 数字化
dual teacher classroom: 双师课堂
e book: 电子书
e textbook: 电子教材
education app: 教育APP
education cloud: 教育云
education informatization: 教育信息化
electronic textbook: 电子教材
face recognition: 人脸识别
facial recognition: 人脸识别
fibre broadband: 光纤宽带
generative ai: 生成式人工智能
information literacy: 信息素养
information technology: 信息技术
informatization: 信息化
internet: 互联网
internet plus: 互联网+
internet plus education: 互联网+教育
laptop: 笔记本电脑
large language model: 大模型
live lesson: 直播课
live streaming: 直播
machine learning: 机器学习
metaverse: 元宇宙
micro lesson: 微课
mooc: 慕课
national smart education platform: 国家智慧教育平台
network: 网络
network attack: 网络攻击
online class: 网络课堂 在线课堂
online course: 在线课程 网络课程
online education: 在线教育 线上教育
online learning: 在线学习 线上学习
online safety: 网络安全
online teaching: 线上教学
personal information: 个人信息
platform: 平台
privacy: 隐私
programming: 编程
recorded lesson: 录播课
remote classroom: 远程课堂
robot: 机器人
smart campus: 智慧校园
smart classroom: 智慧课堂 智慧教室
smart education: 智慧教育
tablet: 平板电脑
video lesson: 视频课
virtual laboratory: 虚拟实验室
virtual reality: 虚拟现实
virtual simulation: 虚拟仿真
wi fi: 无线网络
wifi: 无线网络
wireless network: 无线网络
# international education
africa: 非洲
alliance: 联盟
asean: 东盟
belt and road: 一带一路
belt and road initiative: 一带一路
brics: 金砖国家
central asia: 中亚
chinese as a foreign language: 对外汉语
chinese language education: 国际中文教育
confucius institute: 孔子学院
cultural exchange: 文化交流
europe: 欧洲
european union: 欧盟
exchange student: 交换生
foreign: 国外 外国
foreign expert: 外国专家
foreign student: 留学生
forum: 论坛
government scholarship: 政府奖学金
greater bay area: 大湾区
hsk: 汉语水平考试
international chinese education: 国际中文教育
international cooperation: 国际合作 对外合作
international curriculum: 国际课程
international exchange: 国际交流
international student: 留学生 国际学生
international understanding: 国际理解
internationalization: 国际化
joint institute: 合作办学机构
joint laboratory: 联合实验室
joint school: 合作办学
mutual recognition of degree: 学历互认
opening up: 对外开放
overseas: 海外 境外
overseas campus: 海外校区
overseas student: 留学生
passport: 护照
people to people exchange: 人文交流
returned overseas student: 留学归国人员
returnee: 归国人员
shanghai cooperation organization: 上海合作组织
silk road: 丝绸之路
sino foreign: 中外合作
sister city: 友好城市
southeast asia: 东南亚
study abroad: 留学
unesco: 联合国教科文组织
united nation: 联合国
university alliance: 高校联盟 大学联盟
visa: 签证
visiting scholar: 访问学者
# work and income
allowance: 津贴
civil servant: 公务员
collective bargaining: 集体协商
common prosperity: 共同富裕
courier: 快递员
delivery rider: 外卖骑手
dismissal: 辞退
employment assistance: 就业援助
employment first: 就业优先
employment subsidy: 就业补贴
gig worker: 新就业形态
headhunting: 猎头
human resource: 人力资源
human resource market: 人力资源市场
income: 收入
income distribution: 收入分配
income gap: 收入差距
informal employment: 非正规就业
labour arbitration: 劳动仲裁
labour contract: 劳动合同
labour dispatch: 劳务派遣
labour dispute: 劳动争议
labour export: 劳务输出
labour force: 劳动力
labour law: 劳动法
labour market: 劳动力市场
labour right: 劳动权益
laid off worker: 下岗职工
layoff: 裁员
middle income group: 中等收入群体
minimum wage: 最低工资
new urban job: 城镇新增就业
occupational health: 职业健康
overtime: 加班
paid leave: 带薪休假
pay: 待遇 工资
per capita disposable income: 人均可支配收入
platform worker: 平台从业者
public welfare job: 公益性岗位
returning entrepreneur: 返乡创业
ride hailing driver: 网约车司机
rural resident income: 农村居民收入
salary: 工资
self employed: 个体经营
start up loan: 创业贷款
subsidy: 补贴 补助
talent apartment: 人才公寓
talent market: 人才市场
talent subsidy: 人才补贴
trade union: 工会
unemployment benefit: 失业金
unemployment insurance: 失业保险
unemployment rate: 失业率
unpaid wage: 欠薪
urban resident income: 城镇居民收入
wage: 工资
wage arrears: 欠薪
work injury: 工伤
work injury insurance: 工伤保险
working hour: 工时 工作时间
zero employment family: 零就业家庭
# farming and the countryside
abandoned farmland: 撂荒地
absolute poverty: 绝对贫困
agricultural extension: 农技推广
agricultural film: 农膜
agricultural insurance: 农业保险
agricultural machinery: 农业机械 农机
agricultural park: 农业园区
agricultural product: 农产品
agricultural product processing: 农产品加工
agricultural science and technology: 农业科技
agricultural subsidy: 农业补贴
agricultural technician: 农技人员
agricultural technology: 农业技术
agriculture: 农业
animal disease: 动物疫病
animal epidemic: 动物疫病
animal husbandry: 畜牧业
apple: 苹果
aquaculture: 水产养殖
arable land: 耕地
autumn grain: 秋粮
avian influenza: 禽流感
bamboo: 竹子
banana: 香蕉
barley: 大麦
bean: 豆类
beautiful village: 美丽乡村
bee: 蜜蜂
beef: 牛肉
beekeeping: 养蜂
bird flu: 禽流感
black soil: 黑土地
breeding: 育种
buckwheat: 荞麦
cabbage: 白菜
camel: 骆驼
cassava: 木薯
cattle: 肉牛
cherry: 樱桃
chestnut: 板栗
chicken: 肉鸡
chili: 辣椒
citrus: 柑橘
coffee: 咖啡
cold chain: 冷链
collective economy: 集体经济
combine harvester: 联合收割机
consumption assistance: 消费帮扶
cooperative: 合作社
corn: 玉米
cotton: 棉花
countryside: 农村
crab: 螃蟹
crayfish: 小龙虾
crop disease: 作物病害
crop rotation: 轮作
cropland: 耕地
cucumber: 黄瓜
dairy: 奶业
drip irrigation: 滴灌
drone: 无人机
drought: 干旱 旱灾
duck: 肉鸭
e commerce: 电子商务 电商
ecological agriculture: 生态农业
economic forest: 经济林
egg: 鸡蛋 禽蛋
facility agriculture: 设施农业
fallow: 休耕
family farm: 家庭农场
family farming: 家庭经营
farm: 农场
farm machinery: 农业机械 农机
farm produce market: 农贸市场
farm stay: 农家乐
farmer: 农民
farmer income: 农民收入
farmland: 耕地
farmland abandonment: 撂荒
farmland protection: 耕地保护
fertilizer: 化肥
first secretary: 第一书记
fish: 鱼类
fisherman: 渔民
fishery: 渔业
fishing ban: 禁渔
fishing moratorium: 休渔
flood: 洪涝 洪水
flower: 花卉
fodder: 饲草
food security: 粮食安全
foot and mouth disease: 口蹄疫
forage: 牧草
forest chief: 林长制
forest farm: 林场
forest fire: 森林火灾
forestry industry: 林业产业
fruit: 水果
garlic: 大蒜
genetically modified: 转基因
geographical indication: 地理标志
germplasm: 种质资源
ginger: 生姜
ginseng: 人参
gmo: 转基因
goat: 山羊
goji: 枸杞
goose: 肉鹅
grain: 粮食
grain depot: 粮库
grain output: 粮食产量
grain price: 粮价
grain purchase: 粮食收购
grain reserve: 粮食储备
grape: 葡萄
grazing: 放牧
grazing ban: 禁牧
green food: 绿色食品
greenhouse: 大棚 设施农业
harvest: 收获 丰收
hemp: 麻类
herb: 药材
herder: 牧民
herdsman: 牧民
high standard farmland: 高标准农田
highland barley: 青稞
hog: 生猪
homestay: 民宿
homestead: 宅基地
honey: 蜂蜜
household: 农户 家庭
hybrid rice: 杂交水稻
intercropping: 间作 套种
irrigation: 灌溉
irrigation district: 灌区
jujube: 红枣
kiwifruit: 猕猴桃
lamb: 羊肉
land consolidation: 土地整治
land contract: 土地承包
land expropriation: 征地
land reform: 土地改革
land transfer: 土地流转
large scale operation: 规模经营
leading enterprise: 龙头企业
leisure agriculture: 休闲农业
livestock: 畜牧业 畜禽
livestock manure: 畜禽粪污
locust: 蝗虫
lychee: 荔枝
maize: 玉米
mango: 芒果
manure: 粪污
marine ranch: 海洋牧场
mechanization: 机械化
medicinal herb: 中药材
milk: 牛奶 奶业
millet: 谷子
moderate scale operation: 适度规模经营
mulch film: 农膜
mushroom: 食用菌
oat: 燕麦
oil crop: 油料
onion: 洋葱
orange: 橙子
orchard: 果园
organic: 有机
organic farming: 有机农业
organic fertilizer: 有机肥
output: 产量
output value: 产值
oyster: 牡蛎
paddy: 稻田
pasture: 牧场
peanut: 花生
pepper: 辣椒
permanent basic farmland: 永久基本农田
pest: 病虫害
pesticide: 农药
pig: 生猪
pineapple: 菠萝
planting area: 种植面积
pork: 猪肉
potato: 马铃薯
poultry: 家禽
poverty: 贫困
poverty alleviation: 脱贫攻坚 扶贫
poverty relief: 扶贫
poverty stricken area: 贫困地区
precision agriculture: 精准农业
purchase price: 收购价
rapeseed: 油菜籽
red date: 红枣
return to poverty: 返贫
rice: 水稻
rubber: 橡胶
rural: 农村 乡村
rural area: 农村
rural construction: 乡村建设
rural e commerce: 农村电商
rural finance: 农村金融
rural governance: 乡村治理
rural house: 农房
rural income: 农民收入
rural industry: 乡村产业
rural living environment: 农村人居环境
rural logistics: 农村物流
rural revitalization: 乡村振兴
saline alkali land: 盐碱地
seafood: 海鲜
seaweed: 海藻
seed: 种子 种业
seed bank: 种质资源库
seed industry: 种业
sesame: 芝麻
sheep: 肉羊
shrimp: 虾
silage: 青贮
silk: 蚕丝
silkworm: 桑蚕
slaughter: 屠宰
smallholder: 小农户
smart agriculture: 智慧农业
soil testing: 测土配方
sorghum: 高粱
sowing: 播种
sown area: 播种面积
soybean: 大豆
spring ploughing: 春耕
spring plowing: 春耕
straw: 秸秆
strawberry: 草莓
sugar: 糖料
sugar beet: 甜菜
sugarcane: 甘蔗
summer grain: 夏粮
sunflower: 向日葵
sweet potato: 红薯
swine fever: 非洲猪瘟
targeted poverty alleviation: 精准扶贫
tea: 茶叶
tea garden: 茶园
timber: 木材
tobacco: 烟叶
toilet revolution: 厕所革命
tomato: 番茄
township: 乡镇
tractor: 拖拉机
tree planting: 植树造林
urban: 城市 城镇
vegetable: 蔬菜
veterinarian: 兽医
village: 村庄
village based work team: 驻村工作队
village cadre: 村干部
village collective: 村集体
village committee: 村委会
vineyard: 葡萄园
walnut: 核桃
water saving irrigation: 节水灌溉
watermelon: 西瓜
wheat: 小麦
wholesale market: 批发市场
wolfberry: 枸杞
yak: 牦牛
yield: 产量 单产
# industry and enterprises
added value: 增加值
advanced manufacturing: 先进制造业
aerospace: 航空航天
aircraft: 飞机
aluminium: 铝业
aluminum: 铝业
animation: 动漫
anti monopoly: 反垄断
auto part: 汽车零部件
automobile: 汽车
automobile industry: 汽车产业
bankruptcy: 破产
beer: 啤酒
biomedicine: 生物医药
building material: 建材
business environment: 营商环境
business licence: 营业执照
business license: 营业执照
capacity reduction: 去产能
cement: 水泥
ceramic: 陶瓷
chemical: 化学品
chemical industry: 化工产业
chip: 芯片 集成电路
clothing: 服装
cnc machine: 数控机床
coal chemical: 煤化工
construction industry: 建筑业
copper: 铜业
crude steel: 粗钢
digital economy: 数字经济
display panel: 显示面板
e sport: 电竞
economic growth: 经济增长
economy: 经济
electronic information: 电子信息
emerging industry: 新兴产业
engine: 发动机
enterprise: 企业
entrepreneur: 企业家
equipment manufacturing: 装备制造
fair competition: 公平竞争
fine chemical: 精细化工
fixed asset investment: 固定资产投资
food industry: 食品工业
food processing: 食品加工
furniture: 家具
future industry: 未来产业
game industry: 游戏产业
garment: 服装
gdp: 地区生产总值 GDP
glass: 玻璃
gold: 黄金
gross domestic product: 地区生产总值 国内生产总值
high tech enterprise: 高新技术企业
high tech zone: 高新区
home appliance: 家电
household appliance: 家电
individual business: 个体工商户
industrial added value: 工业增加值
industrial chain: 产业链
industrial cluster: 产业集群
industrial internet: 工业互联网
industrial output: 工业产值
industrial park: 产业园区
industrial robot: 工业机器人
industrial upgrading: 产业升级
industrialization: 工业化
industry: 产业 工业
infrastructure: 基础设施
integrated circuit: 集成电路
intelligent manufacturing: 智能制造
investment attraction: 招商引资
iron: 铁矿
iron and steel: 钢铁
jewellery: 珠宝
jewelry: 珠宝
large aircraft: 大飞机
leather: 皮革
liquor: 白酒
listed company: 上市公司
little giant: 小巨人企业
machine tool: 机床
manufacturing: 制造业
marine economy: 海洋经济
market access: 市场准入
market entity: 经营主体 市场主体
merger: 兼并
micro enterprise: 小微企业
mineral: 矿产
mining: 采矿
monopoly: 垄断
negative list: 负面清单
new industrialization: 新型工业化
new infrastructure: 新基建
new material: 新材料
nonferrous metal: 有色金属
ocean: 海洋
overcapacity: 产能过剩
paper making: 造纸
petrochemical: 石化
pharmaceutical: 医药
pharmaceutical industry: 医药产业
platform economy: 平台经济
porcelain: 瓷器
prefabricated building: 装配式建筑
primary industry: 第一产业
printing: 印刷
private capital: 民间资本
private economy: 民营经济
private enterprise: 民营企业
private investment: 民间投资
public private partnership: 政府和社会资本合作
rare earth: 稀土
rocket: 火箭
secondary industry: 第二产业
self employed household: 个体工商户
semiconductor: 半导体
service industry: 服务业
sharing economy: 共享经济
shipbuilding: 造船
small and medium sized enterprise: 中小企业
smart manufacturing: 智能制造
sme: 中小企业
software: 软件
software industry: 软件产业
spacecraft: 航天器
specialized and sophisticated: 专精特新
state owned enterprise: 国有企业
state owned enterprise reform: 国企改革
steel: 钢铁
strategic emerging industry: 战略性新兴产业
supply chain: 供应链
supply side structural reform: 供给侧结构性改革
tertiary industry: 第三产业
textile: 纺织
toy: 玩具
unicorn: 独角兽企业
wine: 葡萄酒
zombie enterprise: 僵尸企业
# energy
battery: 电池
biogas: 沼气
biomass: 生物质
blackout: 停电
clean coal: 清洁煤
clean energy: 清洁能源
clean heating: 清洁取暖
coal: 煤炭
coal fired power: 煤电
coal mine: 煤矿
coalbed methane: 煤层气
crude oil: 原油
dam: 大坝
diesel: 柴油
electricity: 电力 用电
electricity consumption: 用电量
electricity price: 电价
energy: 能源
energy security: 能源安全
energy storage: 储能
energy structure: 能源结构
fuel cell: 燃料电池
gas pipeline: 天然气管道
gas station: 加油站
gasoline: 汽油
geothermal: 地热
green electricity: 绿电
hydrogen: 氢能
hydrogen fuel cell: 氢燃料电池
hydrogen station: 加氢站
hydropower: 水电
hydropower station: 水电站
installed capacity: 装机容量
lithium: 锂矿
lithium battery: 锂电池
new energy: 新能源
nuclear power: 核电
nuclear power plant: 核电站
offshore wind: 海上风电
offshore wind power: 海上风电
oil: 石油
oil field: 油田
oil refining: 炼油
petroleum: 石油
photovoltaic: 光伏
pipeline: 管道
power consumption: 用电量
power generation: 发电
power grid: 电网
power market: 电力市场
power outage: 停电
power plant: 电厂
power shortage: 缺电
pumped storage: 抽水蓄能
renewable energy: 可再生能源
rooftop solar: 屋顶光伏
shale gas: 页岩气
smart grid: 智能电网
solar: 光伏 太阳能
solar panel: 光伏板
solar power: 太阳能发电
thermal power: 火电
tidal power: 潮汐能
transmission line: 输电线路
ultra high voltage: 特高压
virtual power plant: 虚拟电厂
west east power transmission: 西电东送
wind farm: 风电场
wind power: 风电
# trade and consumption
bonded zone: 保税区
brand: 品牌
canton fair: 广交会
catering: 餐饮
comprehensive bonded zone: 综合保税区
consumer good: 消费品
consumer price index: 居民消费价格指数
consumption: 消费
consumption voucher: 消费券
convenience store: 便利店
cpi: CPI 居民消费价格
cross border e commerce: 跨境电商
custom clearance: 通关
domestic demand: 内需
domestic service: 家政服务
duty free: 免税
duty free shop: 免税店
economic development zone: 经济开发区
exhibition: 会展
expo: 博览会
export: 出口
export tax rebate: 出口退税
food delivery: 外卖
food price: 食品价格
foreign aid: 对外援助
foreign capital: 外资
foreign enterprise: 外资企业
foreign investment: 外资
foreign trade: 外贸
free trade port: 自由贸易港
free trade zone: 自贸区
goods trade: 货物贸易
headquarters: 总部
headquarters economy: 总部经济
housekeeping: 家政
import: 进口
import and export: 进出口
import expo: 进口博览会
inflation: 物价
livestream commerce: 直播带货
multinational: 跨国公司
night economy: 夜间经济
night market: 夜市
online retail: 网络零售
online sale: 网络销售
online shopping: 网购
outbound investment: 对外投资
overseas investment: 境外投资
overseas warehouse: 海外仓
pedestrian street: 步行街
pork price: 猪肉价格
price: 物价 价格
regional headquarters: 地区总部
restaurant: 餐馆
retail sale: 社会消费品零售总额
service trade: 服务贸易
shopping mall: 商场
standard: 标准
supermarket: 超市
tariff: 关税
time honored brand: 老字号
time honoured brand: 老字号
trade: 贸易
trade fair: 交易会
trade friction: 贸易摩擦
trade in: 以旧换新
trade surplus: 贸易顺差
trade war: 贸易战
trademark: 商标
# public finance and banking
audit: 审计
bank: 银行
bidding: 招标投标
bond: 债券
capital market: 资本市场
central bank: 中国人民银行
commercial bank: 商业银行
consumption tax: 消费税
corporate income tax: 企业所得税
credit information: 征信
credit rating: 信用评级
debt: 债务
deficit: 赤字
digital currency: 数字货币
digital yuan: 数字人民币
exchange rate: 汇率
finance: 金融 财政
financial regulation: 金融监管
financial risk: 金融风险
fintech: 金融科技
fiscal: 财政
fiscal deficit: 财政赤字
fiscal expenditure: 财政支出
fiscal revenue: 财政收入
future market: 期货市场
general public budget: 一般公共预算
government debt: 政府债务
government procurement: 政府采购
hidden debt: 隐性债务
illegal fundraising: 非法集资
inclusive finance: 普惠金融
income tax: 所得税
insurance: 保险
insurance industry: 保险业
interest rate: 利率
ipo: 上市
land finance: 土地财政
land transfer fee: 土地出让金
loan: 贷款
local debt: 地方债务
local government bond: 地方政府债券
microfinance: 小额信贷
money laundering: 洗钱
non performing loan: 不良贷款
personal income tax: 个人所得税
private equity: 私募股权
property tax: 房产税
public finance: 财政
rural commercial bank: 农商银行
social credit: 社会信用
special bond: 专项债券
state asset: 国有资产
state owned asset: 国有资产
stock market: 股市
tax: 税收
tax and fee reduction: 减税降费
tax bureau: 税务局
tax cut: 减税
tax evasion: 偷税漏税
tax reduction: 减税
tax refund: 退税
tax revenue: 税收收入
tender: 招标
three public expense: 三公经费
transfer payment: 转移支付
value added tax: 增值税
vat: 增值税
venture capital: 风险投资
# science and technology
5g: 5G
6g: 6G
base station: 基站
beidou: 北斗
big science facility: 大科学装置
biotechnology: 生物技术
blockchain: 区块链
brain computer interface: 脑机接口
city brain: 城市大脑
cloud computing: 云计算
computing power: 算力
data centre: 数据中心
data element: 数据要素
data exchange: 数据交易所
data trading: 数据交易
deep sea: 深海
digital government: 数字政府
digital village: 数字乡村
e government: 电子政务
edge computing: 边缘计算
engineer: 工程师
gene: 基因
genetic engineering: 基因工程
geographic information: 地理信息
graphene: 石墨烯
high tech: 高科技
high tech industry: 高新技术产业
incubator: 孵化器
innovation driven: 创新驱动
innovation platform: 创新平台
intellectual property protection: 知识产权保护
internet of things: 物联网
invention patent: 发明专利
large scientific facility: 大科学装置
laser: 激光
makerspace: 众创空间
measurement: 计量
nanotechnology: 纳米技术
national laboratory: 国家实验室
navigation: 导航
open source: 开源
operating system: 操作系统
optical fibre: 光纤
polar: 极地
quantum: 量子
quantum communication: 量子通信
quantum computing: 量子计算
r&d: 研发
r&d investment: 研发投入
r&d spending: 研发投入
remote sensing: 遥感
research and development: 研发
research funding: 科研经费
research team: 科研团队
researcher: 研究人员
satellite: 卫星
science and technology: 科技
science fair: 科技节
science museum: 科技馆
science popularization: 科学普及
scientific literacy: 科学素养
scientist: 科学家
sensor: 传感器
smart city: 智慧城市
standardization: 标准化
stem cell: 干细胞
supercomputer: 超级计算机
supercomputing: 超算
superconductor: 超导
synthetic biology: 合成生物学
technology: 技术 科技
technology commissioner: 科技特派员
technology company: 科技公司
technology contract: 技术合同
technology enterprise: 科技型企业
technology market: 技术市场
`
