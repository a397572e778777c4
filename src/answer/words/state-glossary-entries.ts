/** English terms of places, law, safety and government, in Chinese; glossary.ts tells the form. */
export const stateGlossaryEntries = `
# transport
air cargo: 航空货运
air route: 航线
airline: 航空公司
airport: 机场
autonomous driving: 自动驾驶
bicycle: 自行车
bike: 自行车
bike lane: 自行车道
bridge: 桥梁
bus: 公交
bus lane: 公交专用道
bus rapid transit: 快速公交
bus route: 公交线路
bus stop: 公交站
car: 汽车
cargo throughput: 货物吞吐量
charging pile: 充电桩
charging station: 充电站
china europe freight train: 中欧班列
china europe railway express: 中欧班列
civil aviation: 民航
comprehensive transport: 综合交通
congestion: 拥堵
container: 集装箱
container throughput: 集装箱吞吐量
cross sea bridge: 跨海大桥
cruise: 邮轮
driver: 驾驶员
driver license: 驾驶证
driving licence: 驾驶证
drunk driving: 酒驾
e bike: 电动自行车
electric bicycle: 电动自行车
electric vehicle: 电动汽车 新能源汽车
express delivery: 快递
expressway: 高速公路
ferry: 轮渡
flight: 航班
freight: 货运
freight train: 货运列车
freight volume: 货运量
general aviation: 通用航空
grand canal: 大运河
high speed rail: 高铁
high speed railway: 高铁
highway: 公路 高速公路
inland waterway: 内河航道
intercity railway: 城际铁路
light rail: 轻轨
logistics: 物流
low altitude economy: 低空经济
maglev: 磁悬浮
metro: 地铁 轨道交通
motorcycle: 摩托车
multimodal transport: 多式联运
national highway: 国道
new energy vehicle: 新能源汽车
overpass: 高架桥
parcel: 快递包裹
parking: 停车
parking lot: 停车场
parking space: 停车位
passenger transport: 客运
passenger volume: 客运量
pedestrian: 行人
port: 港口
postal service: 邮政
private car: 私家车
provincial highway: 省道
public transport: 公共交通
railway: 铁路
railway station: 火车站
ride hailing: 网约车
ring road: 环线
road: 公路 道路
road maintenance: 公路养护
rural road: 农村公路
self driving: 自动驾驶
shared bike: 共享单车
ship: 船舶
ship lock: 船闸
shipping: 航运
shipping route: 航线
sidewalk: 人行道
smart transport: 智慧交通
suburban railway: 市域铁路
subway: 地铁
taxi: 出租车
toll: 通行费
toll station: 收费站
traffic: 交通
traffic accident: 交通事故
traffic jam: 交通拥堵
traffic light: 红绿灯
traffic police: 交警
train station: 火车站
tram: 有轨电车
transport: 交通 运输
transport network: 交通网
transportation: 交通运输
truck: 货车
truck driver: 货车司机
tunnel: 隧道
warehouse: 仓库
warehousing: 仓储
waterway: 航道
wharf: 码头
zebra crossing: 斑马线
# ecology and environment
afforestation: 造林
agricultural pollution: 农业面源污染
air pollution: 大气污染
air quality: 空气质量
ancient tree: 古树
biodiversity: 生物多样性
black and odorous water: 黑臭水体
blue sky campaign: 蓝天保卫战
carbon: 碳排放
carbon dioxide: 二氧化碳
carbon emission: 碳排放
carbon footprint: 碳足迹
carbon market: 碳市场
carbon neutrality: 碳中和
carbon peak: 碳达峰
carbon sink: 碳汇
carbon trading: 碳交易
circular economy: 循环经济
clean soil campaign: 净土保卫战
clean water campaign: 碧水保卫战
climate: 气候
climate change: 气候变化
coast: 海岸
coastline: 海岸线
coral: 珊瑚
desert: 沙漠
desertification: 荒漠化
discharge permit: 排污许可
drinking water source: 饮用水源地
dust: 扬尘
ecological civilization: 生态文明
ecological compensation: 生态补偿
ecological red line: 生态保护红线
ecological restoration: 生态修复
ecology: 生态
emission reduction: 减排
endangered species: 濒危物种
energy conservation: 节能
energy consumption: 能耗
energy efficiency: 能效
environment: 环境
environmental impact assessment: 环境影响评价
environmental inspection: 环保督察
environmental inspector: 环保督察
environmental protection: 环境保护 环保
environmental tax: 环保税
exhaust: 尾气
forest: 森林 林业
forest coverage: 森林覆盖率
forestry: 林业
garbage: 垃圾
giant panda: 大熊猫
glacier: 冰川
global warming: 全球变暖
good air day: 优良天数
grassland: 草原
green building: 绿色建筑
green consumption: 绿色消费
green development: 绿色发展
green finance: 绿色金融
green space: 绿地
greenhouse gas: 温室气体
greening: 绿化
groundwater: 地下水
groundwater over extraction: 地下水超采
hazardous waste: 危险废物
haze: 雾霾
heavy metal: 重金属
household waste: 生活垃圾
incineration: 焚烧
industrial pollution: 工业污染
invasive species: 外来入侵物种
kitchen waste: 厨余垃圾
lake: 湖泊
lake chief: 湖长制
landfill: 填埋场
light pollution: 光污染
low carbon: 低碳
mangrove: 红树林
marine pollution: 海洋污染
medical waste: 医疗废物
migratory bird: 候鸟
mine restoration: 矿山修复
national park: 国家公园
nature reserve: 自然保护区
noise: 噪声
noise pollution: 噪声污染
non point source pollution: 面源污染
nuclear safety: 核安全
ozone: 臭氧
panda: 大熊猫
plastic: 塑料
plastic ban: 限塑
plastic pollution: 塑料污染
pollutant: 污染物
pollution: 污染
pollution control: 污染防治
radiation: 辐射
recycling: 回收
red tide: 赤潮
returning farmland to forest: 退耕还林
river: 河流
river basin: 流域
river chief: 河长制
rocky desertification: 石漠化
sand control: 防沙治沙
sandstorm: 沙尘暴
sewage: 污水
sewage outlet: 排污口
sewage treatment: 污水处理
shelterbelt: 防护林
smog: 雾霾
soil: 土壤
soil and water conservation: 水土保持
soil erosion: 水土流失
soil pollution: 土壤污染
solid waste: 固体废物
sulfur dioxide: 二氧化硫
surface water: 地表水
vehicle emission: 机动车尾气
volatile organic compound: 挥发性有机物
waste: 垃圾 废弃物
waste incineration: 垃圾焚烧
waste sorting: 垃圾分类
water pollution: 水污染
water quality: 水质
water source: 水源地
watershed: 流域
weather: 天气
wetland: 湿地
wild animal: 野生动物
wildlife: 野生动物
yangtze river: 长江
yellow river: 黄河
zero waste city: 无废城市
# housing and cities
affordable housing: 保障性住房
central heating: 集中供暖
characteristic town: 特色小镇
city centre: 市中心
commercial housing: 商品房
construction land: 建设用地
dangerous house: 危房
demolition: 拆迁
dilapidated house: 危旧房
down payment: 首付
drainage: 排水
drinking water: 饮用水
elevator: 电梯
fifteen minute living circle: 15分钟生活圈
gas explosion: 燃气爆炸
gas supply: 供气
greenway: 绿道
grid management: 网格化管理
heating: 供暖 供热
home buyer: 购房者
homeowner committee: 业委会
house price: 房价
household registration: 户籍
housing: 住房
housing market: 楼市
housing price: 房价
illegal construction: 违法建设
land use: 土地利用
landlord: 房东
lift installation: 加装电梯
low rent housing: 廉租房
megacity: 超大城市
metropolitan area: 都市圈
mortgage: 房贷
natural gas: 天然气
neighbourhood committee: 居委会
new urbanization: 新型城镇化
old community renovation: 老旧小区改造
old residential community: 老旧小区
pipe network: 管网
pocket park: 口袋公园
property company: 物业公司
property fee: 物业费
property management: 物业
public rental housing: 公租房
public toilet: 公厕
real estate: 房地产
renovation of old residential community: 老旧小区改造
rent: 房租
rental: 租赁
rental housing: 租赁住房
resident committee: 居委会
shantytown: 棚户区
shantytown renovation: 棚改
small town: 小城镇
sponge city: 海绵城市
street light: 路灯
street vendor: 摊贩
suburb: 郊区
talent housing: 人才房
tap water: 自来水
tenant: 租户
unfinished building: 烂尾楼
urban agglomeration: 城市群
urban flooding: 城市内涝
urban management: 城管 城市管理
urban planning: 城市规划
urban renewal: 城市更新
urban village: 城中村
urbanization: 城镇化
utility tunnel: 综合管廊
water price: 水价
water supply: 供水
waterlogging: 内涝
# law and public order
administrative law enforcement: 行政执法
administrative litigation: 行政诉讼
administrative penalty: 行政处罚
administrative reconsideration: 行政复议
arbitration: 仲裁
civil code: 民法典
community correction: 社区矫正
constitution day: 宪法日
consumer right: 消费者权益
counter terrorism: 反恐
counterfeit: 假冒伪劣
court: 法院
cppcc: 政协
crime rate: 犯罪率
criminal: 刑事
democracy: 民主
deputy: 人大代表
discredited person: 失信被执行人
drug crime: 毒品犯罪
drug rehabilitation: 戒毒
election: 选举
enforcement of judgment: 执行难
fake product: 假货
fraud: 诈骗
gambling: 赌博
gang: 黑恶势力
gang crime: 扫黑除恶
human trafficking: 拐卖
infringement: 侵权
judge: 法官
law enforcement: 执法
law popularization: 普法
lawsuit: 诉讼
lawyer: 律师
legal: 法律
legal adviser: 法律顾问
legal aid: 法律援助
legal service: 法律服务
legislation: 立法
litigation: 诉讼
local regulation: 地方性法规
market regulation: 市场监管
mediation: 调解
notary: 公证
organized crime: 扫黑除恶
people congress: 人民代表大会
petition: 信访
police: 警察
police officer: 民警
prison: 监狱
prisoner: 服刑人员
procuratorate: 检察院
property right: 产权
proposal: 提案
prosecutor: 检察官
public interest litigation: 公益诉讼
public security: 治安 公安
pyramid scheme: 传销
robbery: 抢劫
smart court: 智慧法院
smuggling: 走私
telecom fraud: 电信诈骗
terrorism: 恐怖主义
theft: 盗窃
# government and regions
anti corruption: 反腐 反腐败
archive: 档案
autonomous county: 自治县
autonomous region: 自治区
beijing tianjin hebei: 京津冀
border: 边境
bribery: 贿赂
burden reduction at grassroots: 基层减负
bureaucracy: 官僚主义
cadre: 干部
civil air defence: 人民防空
communist party: 中国共产党
community governance: 社区治理
conflict resolution: 矛盾化解
corruption: 腐败
county: 县域
county economy: 县域经济
discipline inspection: 纪检
ecological migration: 生态移民
economic census: 经济普查
formalism: 形式主义
government: 政府
government function: 政府职能
government hotline: 12345热线
government service: 政务服务
government transparency: 政务公开
government work report: 政府工作报告
grassroots: 基层
grassroots governance: 基层治理
hotline: 热线
information disclosure: 信息公开
institutional reform: 机构改革
local chronicle: 地方志
military civilian integration: 军民融合
national defence: 国防
national security: 国家安全
northeast revitalization: 东北振兴
old revolutionary base: 革命老区
overseas chinese: 华侨
party branch: 党支部
party building: 党建
party committee: 党委
party discipline: 党纪
party member: 党员
party organization: 党组织
party school: 党校
party secretary: 党支部书记 书记
pearl river delta: 珠三角
performance evaluation: 绩效评价
performance management: 绩效管理
population census: 人口普查
public hearing: 听证
public institution: 事业单位
public participation: 公众参与
regional coordination: 区域协调发展
reserve force: 预备役
reservoir: 水库
resettlement: 搬迁
resource based city: 资源型城市
safe china: 平安建设
secrecy: 保密
service hall: 政务大厅
social governance: 社会治理
south to north water diversion: 南水北调
statistics: 统计
streamlining administration: 简政放权
strict party governance: 从严治党
united front: 统一战线
water conservancy: 水利
water diversion: 引水工程
water resource: 水资源
water saving: 节水
western development: 西部大开发
# emergencies and safety
aftershock: 余震
artificial rain: 人工增雨
building collapse: 房屋倒塌
casualty: 伤亡
coal mine safety: 煤矿安全
cold wave: 寒潮
dangerous chemical: 危险化学品
debris flow: 泥石流
disaster: 灾害
disaster prevention: 防灾
disaster prevention and reduction: 防灾减灾
early warning: 预警
earthquake: 地震
earthquake warning: 地震预警
elevator safety: 电梯安全
emergency: 应急
emergency management: 应急管理
emergency plan: 应急预案
emergency rescue: 应急救援
emergency shelter: 避难场所
emergency supply: 应急物资
evacuation: 疏散
explosive: 爆炸物
fire brigade: 消防队
fire fighting: 消防
firefighter: 消防员
firework: 烟花爆竹
flash flood: 山洪
flood control: 防汛
flood prevention: 防汛
flood season: 汛期
food recall: 食品召回
frost: 霜冻
gas leak: 燃气泄漏
geological disaster: 地质灾害
hazardous chemical: 危险化学品
heat wave: 高温热浪
heatwave: 高温热浪
heavy rain: 暴雨
hidden danger: 隐患
high temperature: 高温
landslide: 滑坡
lift safety: 电梯安全
mine accident: 矿难
mudslide: 泥石流
natural disaster: 自然灾害
post disaster reconstruction: 灾后重建
product quality: 产品质量
production accident: 生产安全事故
public health emergency: 突发公共卫生事件
rainstorm: 暴雨
reconstruction after disaster: 灾后重建
rescue: 救援
rescue team: 救援队
risk assessment: 风险评估
safety hazard: 安全隐患
safety inspection: 安全检查
snowstorm: 暴雪
special equipment: 特种设备
tsunami: 海啸
typhoon: 台风
volcano: 火山
weather forecast: 天气预报
weather modification: 人工影响天气
work safety: 安全生产
workplace safety: 安全生产
`
