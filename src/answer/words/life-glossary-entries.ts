/** English terms of schools, health, the family and culture, in Chinese; glossary.ts tells the form. */
export const lifeGlossaryEntries = `
# pre-school education
affordable kindergarten: 普惠性幼儿园 普惠园
childcare: 托育 婴幼儿照护
childminder: 保育员
creche: 托儿所
day nursery: 托儿所
daycare: 托育
early childhood: 学前 幼儿
early childhood education: 学前教育 幼儿教育
early intervention: 早期干预
early years teacher: 幼儿教师
enterprise run kindergarten: 企业办园
free: 免费
infant: 婴幼儿
kindergarten: 幼儿园 学前教育
kindergarten director: 园长
kindergarten fee: 保教费
kindergarten meal: 幼儿膳食
kindergarten teacher: 幼儿教师
neighbourhood kindergarten: 小区配套幼儿园
nursery: 托育 幼儿园
nursery place: 托位
nursery school: 托儿所
parent child activity: 亲子活动
picture book: 绘本
play based learning: 游戏化教学
pre school: 学前教育 幼儿园
preschool: 幼儿园 学前教育
preschool child: 学龄前儿童
preschool education: 学前教育
preschool teacher: 幼儿教师
private kindergarten: 民办幼儿园 民办园
public: 公办
public kindergarten: 公办幼儿园 公办园
school age: 学龄
school readiness: 入学准备
toddler: 幼儿
# schools
absenteeism: 缺勤
academic year: 学年
affiliated high school: 附属中学
affiliated primary school: 附属小学
affiliated school: 附属学校
alumni: 校友
art school: 艺术学校
attendance: 出勤
balanced development: 均衡发展
basic education: 基础教育
boarder: 寄宿生 住校生
boarding school: 寄宿制学校
campus: 校园
catchment area: 学区 划片
central school: 中心校
class size: 班额
class teacher: 班主任
complete secondary school: 完全中学
completion rate: 完成率
comprehensive high school: 综合高中
compulsory education: 义务教育
consolidation rate: 巩固率
county high school: 县中
day school: 走读学校
day student: 走读生
drop out: 辍学
dropout: 辍学 控辍保学
education: 教育
education community: 教育共同体 教共体
education group: 教育集团
educational equity: 教育公平
elementary school: 小学
enrolment: 招生 入学
enrolment expansion: 扩招
enrolment rate: 入学率
equity: 公平
expanded enrolment: 扩招
expansion of enrolment: 扩招
experimental school: 实验学校
foreign language school: 外国语学校
grade repetition: 留级
graduation rate: 毕业率
gross enrolment rate: 毛入学率
high school: 高中
holiday: 假期
home schooling: 在家上学
homeschooling: 在家上学
illiteracy: 文盲
international school: 国际学校
junior high school: 初中
junior middle school: 初中
k 12: 中小学 基础教育
k12: 中小学 基础教育
key school: 重点学校
kindergarten place: 幼儿园学位 学位
large class: 大班额
literacy: 识字 扫盲
literacy campaign: 扫盲
lottery: 摇号
magnet school: 特色学校
middle school: 初中
nearby enrolment: 就近入学
nine year compulsory education: 九年义务教育
nine year school: 九年一贯制学校
playground: 操场 运动场
primary and secondary school: 中小学
primary school: 小学
private education: 民办教育
private school: 民办学校
promotion rate: 升学率
public school: 公办学校
pupil: 小学生 学生
pupil teacher ratio: 生师比
retention rate: 巩固率
rural school: 乡村学校 农村学校
school: 学校
school admission lottery: 摇号 电脑派位
school bag: 书包
school calendar: 校历
school choice: 择校
school closure: 撤并
school district: 学区
school group: 教育集团 集团化办学
school mapping: 布局规划
school merger: 撤并
school motto: 校训
school place: 学位
school roll: 学籍
school term: 学期
school transfer: 转学
school uniform: 校服
school zone: 学区
secondary education: 中等教育
secondary school: 中学
semester: 学期
senior high school: 高中
small school: 小规模学校
specialised high school: 特色高中
specialized high school: 特色高中
sports school: 体校
student: 学生
student association: 社团
student club: 社团
student council: 学生会
student status: 学籍
student teacher ratio: 生师比
summer vacation: 暑假
suspension of schooling: 休学
timetable: 课程表
transfer student: 转学生
truancy: 逃学
twelve year school: 十二年一贯制学校
upper secondary: 高中阶段
village school: 村小 教学点
winter vacation: 寒假
# private schools and tutoring
academic burden: 学业负担
academic tutoring: 学科类培训
after class service: 课后服务
after school care: 课后服务 课后托管
after school program: 课后服务
after school service: 课后服务
after school tutoring: 校外培训
art training: 艺术类培训
cram school: 校外培训机构
double reduction: 双减
double reduction policy: 双减
escrow: 资金存管
extracurricular activity: 课外活动
fee supervision: 资金监管
for profit school: 营利性民办学校
hobby class: 兴趣班
holiday care: 假期托管
homework: 作业
homework burden: 作业负担
licensed: 有证 审批
non academic training: 非学科类培训
non profit school: 非营利性民办学校
off campus training: 校外培训
one on one tutoring: 一对一辅导
online tutoring: 线上培训
paid tutoring: 有偿补课
prepaid card: 预付卡
prepaid fee: 预收费
prepayment: 预付
private college: 民办高校
private tutor: 家教
private university: 民办大学
refund: 退费
school burden: 课业负担
school licence: 办学许可证
school license: 办学许可证
school sponsor: 举办者
sports training: 体育类培训
summer camp: 夏令营
summer care: 暑期托管
training centre: 培训机构
training institution: 培训机构
tutoring: 校外培训 培训机构
tutoring agency: 校外培训机构
tutoring company: 校外培训机构
tutoring fee: 培训费
tutoring institution: 校外培训机构
unlicensed: 无证
winter camp: 冬令营
# moral, physical, aesthetic and labour education
aesthetic education: 美育
art education: 美育 艺术教育
arts: 艺术
athletics: 田径
badminton: 羽毛球
basketball: 篮球
calligraphy: 书法
career education: 生涯教育
career guidance: 生涯规划
career planning: 职业规划
character building: 品格
chess: 国际象棋
choir: 合唱
communist youth league: 共青团
core socialist value: 社会主义核心价值观
craft: 手工艺
dance: 舞蹈
drama: 戏剧
drug control: 禁毒
environmental education: 环保教育
film education: 影视教育
financial literacy: 金融素养
fine art: 美术
fitness: 体质 健身
flag raising ceremony: 升旗仪式
food waste: 餐饮浪费
football: 足球
go game: 围棋
gymnastics: 体操
household chore: 家务
housework: 家务劳动
ice and snow: 冰雪
ice hockey: 冰球
ideological and political: 思想政治 思政
ideological and political course: 思政课
ideological and political education: 思想政治教育 思政
ideological work: 意识形态工作
ideology: 意识形态
labour education: 劳动教育
lei feng: 雷锋
life education: 生命教育
long distance running: 长跑
martial art: 武术
martyr: 烈士
media literacy: 媒介素养
military: 军事 军队
military academy: 军队院校
model worker: 劳动模范
moral character: 品德
moral education: 德育
music: 音乐
national defence education: 国防教育
national flag: 国旗
opera: 戏曲
orchestra: 乐团
outdoor activity: 户外活动
outdoor exercise: 户外锻炼
painting: 绘画
patriotic education: 爱国主义教育
patriotism: 爱国主义
pe: 体育
photography: 摄影
physical education: 体育
physical fitness: 体质健康
popular science: 科普
red culture: 红色文化
revolutionary culture: 红色文化 革命文化
revolutionary hero: 英雄烈士
revolutionary site: 革命旧址
role model: 榜样
rope skipping: 跳绳
school farm: 劳动基地
science education: 科学教育
sculpture: 雕塑
sex education: 性教育
skating: 滑冰
skiing: 滑雪
soccer: 足球
social practice: 社会实践
socialist core value: 社会主义核心价值观
sport: 体育
sports day: 运动会
sports meeting: 运动会
study tour: 研学
swimming: 游泳
table tennis: 乒乓球
tai chi: 太极拳
tennis: 网球
theater: 戏剧
theatre: 戏剧
thrift: 节俭
volleyball: 排球
winter sport: 冰雪运动
wushu: 武术
young pioneer: 少先队
youth league: 共青团
# health and safety at school
accident insurance: 意外险
alarm: 报警
alcohol: 酒精
allergy: 过敏
anaemia: 贫血
anemia: 贫血
anxiety: 焦虑
asthma: 哮喘
bullying: 欺凌
cafeteria: 食堂
camera: 摄像头
campus safety: 校园安全
campus security: 校园安全 安防
canteen: 食堂
catering company: 供餐企业
central kitchen: 中央厨房
child abuse: 虐待儿童
counselling: 辅导 心理咨询
cyberbullying: 网络欺凌
dental care: 口腔保健
dental caries: 龋齿
depression: 抑郁
desk and chair: 课桌椅
dormitory: 宿舍
drowning: 溺水
drug abuse: 吸毒
e cigarette: 电子烟
emergency drill: 应急演练
evacuation drill: 疏散演练
eye exercise: 眼保健操
eyesight: 视力 近视
fire drill: 消防演练
fire safety: 消防安全
first aid: 急救
first aid training: 急救培训
food poisoning: 食物中毒
food safety: 食品安全
food sample: 留样
hand foot and mouth disease: 手足口病
hand washing: 洗手
health check: 体检
health education: 健康教育
infectious disease: 传染病
influenza: 流感
internet addiction: 网络沉迷
juvenile: 未成年人
juvenile delinquency: 青少年犯罪
liability insurance: 责任险
lighting: 照明
malnutrition: 营养不良
mental health: 心理健康
mental health hotline: 心理热线
metal detector: 安检门
milk program: 学生奶
minor protection: 未成年人保护
mobile phone: 手机
myopia: 近视
nearsightedness: 近视
norovirus: 诺如病毒
nutrition: 营养
nutrition improvement: 营养改善
obesity: 肥胖
online game: 网络游戏
overweight: 超重
physical examination: 体检
police station: 派出所
psychological counselling: 心理辅导
psychological crisis: 心理危机
psychological hotline: 心理热线
psychological teacher: 心理教师
psychologist: 心理医生
safety education: 安全教育
school building: 校舍
school bullying: 校园欺凌
school bus: 校车
school clinic: 卫生室
school doctor: 校医
school health: 学校卫生
school infirmary: 校医院
school insurance: 学平险
school lunch: 营养午餐 供餐
school meal: 营养餐 供餐
school milk: 学生奶
school nurse: 校医
school reopening: 返校 复学
school safety: 校园安全
school violence: 校园暴力
scoliosis: 脊柱侧弯
screen time: 屏幕时间
security guard: 保安
self harm: 自残
sexual abuse: 性侵害
sexual harassment: 性骚扰
short video: 短视频
sleep: 睡眠
smoking ban: 禁烟
stampede: 踩踏
suicide: 自杀
surveillance camera: 监控摄像头
toilet: 厕所
tooth decay: 龋齿
traffic safety: 交通安全
transparent kitchen: 明厨亮灶
tuberculosis screening: 结核病筛查
video surveillance: 视频监控
vision: 视力
water dispenser: 饮水机
# families, migrants, minorities and special needs
abandoned child: 弃婴
accessibility: 无障碍
accessible facility: 无障碍设施
adhd: 多动症
adoption: 收养
autism: 孤独症 自闭症
barrier free: 无障碍
bilingual: 双语
blind: 盲人
blind school: 盲校
boarding subsidy: 寄宿生生活补助
braille: 盲文
cerebral palsy: 脑瘫
child: 儿童 孩子
child friendly city: 儿童友好城市
child in difficulty: 困境儿童
child protection: 儿童保护
child welfare: 儿童福利
children of migrant worker: 随迁子女
deaf: 聋人
deaf school: 聋校
developmental delay: 发育迟缓
disability: 残疾
disabled: 残疾
disabled student: 残疾学生
door to door teaching: 送教上门
down syndrome: 唐氏综合征
dyslexia: 阅读障碍
ethnic education: 民族教育
ethnic language: 民族语言
ethnic minority: 少数民族
ethnic school: 民族学校
ethnic unity: 民族团结
family education: 家庭教育
family instruction: 家教家风
family tradition: 家风
floating population: 流动人口
foster care: 寄养
generation gap: 代沟
gifted child: 天才儿童
girl: 女童
grandparent: 祖辈 隔代
guardian: 监护人
guardianship: 监护
hearing aid: 助听器
hearing impaired: 听力障碍
home school contact: 家校联系
home school cooperation: 家校协同
home teaching: 送教上门
home visit: 家访
household register: 户口
inclusive education: 融合教育
intellectual disability: 智力障碍
language: 语言
learning difficulty: 学习困难
learning disability: 学习障碍
left behind children: 留守儿童
mandarin: 普通话
miao: 苗族
migrant child: 随迁子女
migrant population: 流动人口
migrant worker: 外来务工人员 农民工
minority: 少数民族
mongolian: 蒙古族
orphan: 孤儿
orphanage: 孤儿院 儿童福利院
parent: 家长
parent child relationship: 亲子关系
parent committee: 家委会
parent meeting: 家长会
parent school: 家长学校
parenting: 育儿
putonghua: 普通话
rehabilitation: 康复
rehabilitation training: 康复训练
residence permit: 居住证
resource room: 资源教室
sign language: 手语
single parent family: 单亲家庭
special education: 特殊教育
special need: 特殊教育 残疾
special reform school: 专门学校
special school: 特殊教育学校
special school teacher: 特教教师
standard spoken and written chinese: 国家通用语言文字
street child: 流浪儿童
tibetan: 藏族
tibetan language: 藏语
uyghur: 维吾尔族
visually impaired: 视力障碍
wheelchair: 轮椅
youth centre: 青少年宫
youth palace: 青少年宫
zhuang: 壮族
# teaching and reading
ancient poem: 古诗词
award: 奖 奖励
biology: 生物
blended learning: 混合式教学
book corner: 图书角
book donation: 捐书
chinese language: 语文
classical chinese: 文言文
classroom: 课堂
collective lesson preparation: 集体备课
competition: 竞赛 比赛
composition: 作文
compulsory course: 必修课
contest: 大赛 竞赛
cooperative learning: 合作学习
core competency: 核心素养
core literacy: 核心素养
creativity: 创造力
critical thinking: 批判性思维
curriculum: 课程
curriculum reform: 课程改革
curriculum standard: 课程标准
dialect: 方言
first prize: 一等奖
flipped classroom: 翻转课堂
foreign language: 外语
geography: 地理
handwriting: 书写
history: 历史
homework management: 作业管理
inquiry based learning: 探究式学习
inquiry learning: 探究式学习
intangible cultural heritage: 非物质文化遗产 非遗
japanese language: 日语
laboratory class: 实验课
lesson: 课堂
lesson plan: 教案
lesson preparation: 备课
library: 图书馆
local curriculum: 地方课程
maker: 创客
maker education: 创客教育
maker space: 创客空间
math: 数学
mathematical olympiad: 奥数
mathematics: 数学
minority language: 少数民族语言
olympiad: 奥赛
open class: 公开课
physics: 物理
picture textbook: 图册
portfolio: 成长档案
project based learning: 项目式学习
reading: 阅读
reading room: 阅览室
reference book: 参考书
russian language: 俄语
school based curriculum: 校本课程
school library: 图书室
science experiment: 科学实验
small class: 小班
small class teaching: 小班化教学
stem: STEM教育 科学教育
student report: 成绩单
teaching: 教学
teaching material: 教辅
teaching reform: 教学改革
teaching research: 教研
teaching researcher: 教研员
textbook: 教材
textbook review: 教材审查
traditional culture: 传统文化
workbook: 练习册
# examinations and admission
academic proficiency test: 学业水平考试
admission: 招生 录取
admission line: 录取线
admission quota: 招生名额
admission rate: 录取率
admission score: 录取分数
adult college entrance exam: 成人高考
application for admission: 填报志愿
art entrance exam: 艺考
art exam: 艺考
bonus point: 加分
candidate: 考生
cheating: 作弊
civil service exam: 公务员考试
college english test: 大学英语四六级
college entrance exam: 高考
college entrance examination: 高考
comprehensive quality evaluation: 综合素质评价
computer rank examination: 计算机等级考试
cross province exam: 异地高考
cut off score: 分数线
english proficiency test: 英语等级考试
enrolment plan: 招生计划
entrance exam: 入学考试
entrance examination: 入学考试
exam: 考试
exam and admission: 考试招生
exam candidate: 考生
exam leak: 泄题
exam paper: 试卷
exam room: 考场
examination: 考试
exemption from exam: 免试
final exam: 期末考试
gaokao: 高考
gaokao migrant: 高考移民
graduation exam: 毕业考试
high school entrance exam: 中考
high school entrance examination: 中考
impersonation: 替考
independent admission: 自主招生
independent recruitment: 自主招生
invigilator: 监考
listening test: 听力考试
make up exam: 补考
mandarin test: 普通话水平测试
marking: 阅卷
midterm exam: 期中考试
mock exam: 模拟考试
national unified exam: 全国统考
new gaokao: 新高考
oral exam: 口试
parallel application: 平行志愿
postgraduate entrance exam: 考研
postgraduate recommendation: 推免
quota: 名额
recommendation for admission: 保送
resit: 补考
score bonus: 加分
score line: 分数线
second attempt: 补考
self study exam: 自学考试
self taught examination: 自学考试
senior high school entrance exam: 中考
special plan for rural student: 农村专项计划
special type admission: 特殊类型招生
sports specialty student: 体育特长生
spring gaokao: 春季高考
subject selection: 选科
test paper: 试卷
university entrance exam: 高考
vocational college entrance exam: 职教高考
written test: 笔试
zhongkao: 中考
# teachers
basic salary: 基本工资
bonus: 奖金
code of conduct: 行为准则
contract teacher: 合同制教师
corporal punishment: 体罚
criminal record: 犯罪记录 违法犯罪
faculty: 教师 师资
famous teacher studio: 名师工作室
foreign teacher: 外教
free normal student: 公费师范生
head teacher: 校长 班主任
headmaster: 校长
master teacher: 名师
music teacher: 音乐教师
national training program: 国培计划
new teacher: 新教师
normal school: 师范学校
normal student: 师范生
normal university: 师范大学
pe teacher: 体育教师
performance pay: 绩效工资
personnel quota: 编制
principal: 校长
professional ethics of teacher: 师德师风
professional title: 职称
retired teacher: 退休教师
retirement: 退休
rotation: 轮岗
rural teacher: 乡村教师
rural teacher allowance: 乡村教师生活补助
science teacher: 科学教师
senior professional title: 高级职称
sick leave: 病假
special grade teacher: 特级教师
special post teacher: 特岗教师
staffing: 编制
substitute teacher: 代课教师
teacher: 教师
teacher allowance: 津贴
teacher attrition: 教师流失
teacher certificate: 教师资格证
teacher code of conduct: 教师行为准则
teacher college: 师范学院
teacher day: 教师节
teacher development centre: 教师发展中心
teacher dormitory: 周转宿舍
teacher education: 师范教育
teacher ethics: 师德
teacher exchange: 教师交流
teacher housing: 周转房
teacher licence: 教师资格证
teacher pay: 教师工资 教师待遇
teacher promotion: 晋升
teacher qualification: 教师资格
teacher ratio: 师生比
teacher recruitment: 教师招聘
teacher rotation: 轮岗 交流轮岗
teacher salary: 教师工资 教师待遇
teacher shortage: 师资短缺
teacher training: 教师培训
teacher turnover: 教师流失
teaching practice: 教育实习
teaching staff: 教师队伍 教职工
tenure: 聘期
vice principal: 副校长
visiting teacher: 走教教师
volunteer teacher: 支教教师
volunteer teaching: 支教
young teacher: 青年教师
# running education
accountability: 问责
action plan: 行动计划
administrative approval: 行政审批
administrative license: 行政许可
blue book: 蓝皮书
complaint: 投诉
compulsory education law: 义务教育法
constitution: 宪法
constitution education: 宪法教育
coverage: 覆盖率
demonstration: 示范
department of education: 教育厅
education authority: 教育行政部门
education bureau: 教育局
education evaluation: 教育评价
education law: 教育法
education modernization: 教育现代化
education power: 教育强国
education reform: 教育改革
education satisfaction: 满意度
education supervision: 教育督导
evaluation: 评价
five year plan: 五年规划
high quality development: 高质量发展
inspection: 督查 检查
inspector: 督学
key project: 重大项目
law based governance: 依法治教 依法治理
legal education: 法治教育
medium and long term plan: 中长期规划
ministry of education: 教育部
modernization: 现代化
obstacle: 障碍
one stop service: 一网通办
paired: 结对
paired assistance: 对口支援
pairing: 结对
pilot: 试点
quality monitoring: 质量监测
reform: 改革
responsible inspector: 责任督学
rule of law: 法治
satisfaction: 满意度 满意率
satisfaction rate: 满意率
school autonomy: 办学自主权
school charter: 学校章程
school inspection: 督导
self evaluation: 自评
shortage: 短缺
sister school: 姊妹学校
supervision: 督导
target: 目标
teacher law: 教师法
third party assessment: 第三方评估
third party evaluation: 第三方评价
three year action plan: 三年行动计划
vocational education law: 职业教育法
white paper: 白皮书
# money, buildings and student aid
accommodation fee: 住宿费
arbitrary charge: 乱收费
boarding fee: 住宿费
budget: 预算
bursary: 助学金
capital construction: 基本建设
classroom shortage: 教室不足
computer room: 计算机教室
dilapidated school building: 危房
dining hall: 食堂
donation: 捐赠
education budget: 教育经费 教育投入
education foundation: 教育基金会
education spending: 教育经费 教育支出
education surcharge: 教育费附加
equipment: 设备
expenditure: 支出
fee: 收费
financial aid: 资助
floor area: 建筑面积
floor space: 建筑面积
foundation: 基金会
free lunch: 免费午餐
free textbook: 免费教科书
fund: 基金 资金
funding: 经费 资金
grant: 助学金
green channel: 绿色通道
gymnasium: 体育馆
heating subsidy: 取暖补贴
illegal fee: 违规收费
instrument: 仪器
investment: 投入 投资
laboratory building: 实验楼
living allowance: 生活补助
loan repayment: 还贷
miscellaneous fee: 杂费
multi purpose hall: 报告厅
multimedia classroom: 多媒体教室
national grant: 国家助学金
national scholarship: 国家奖学金
needy student: 困难学生
new school: 新建学校
operating expense: 公用经费
per pupil expenditure: 生均支出
per pupil funding: 生均经费
per student funding: 生均经费
poor student: 贫困生 家庭经济困难学生
public funding per student: 生均公用经费
renovation: 改造
scholarship: 奖学金
school expansion: 扩建
stadium: 体育场
student aid: 学生资助
student in difficulty: 困难学生
student loan: 助学贷款
swimming pool: 游泳池
teaching building: 教学楼
teaching equipment: 教学设备
textbook fee: 书本费
travel allowance: 路费补助
tuition: 学费
tuition compensation: 学费补偿
tuition free: 免学费
tuition waiver: 学费减免
two exemptions and one subsidy: 两免一补
weak school: 薄弱学校
weak school renovation: 薄弱学校改造
work study program: 勤工助学
# health and medicine
acupuncture: 针灸
alzheimer disease: 阿尔茨海默病
ambulance: 救护车
antibiotic: 抗生素
birth defect: 出生缺陷
blood: 血液
blood bank: 血库
blood donation: 无偿献血
breast cancer: 乳腺癌
breastfeeding: 母乳喂养
cancer: 癌症
cancer screening: 癌症筛查
cardiovascular disease: 心血管疾病
centralized procurement of drug: 药品集中采购
cervical cancer: 宫颈癌
chinese herbal medicine: 中药
chinese medicine hospital: 中医院
chronic disease: 慢性病
clinic: 诊所 卫生室
clinical trial: 临床试验
commercial health insurance: 商业健康保险
community health centre: 社区卫生服务中心
contact tracing: 流调
coronavirus: 新冠 疫情
county hospital: 县级医院 县医院
county medical community: 医共体
covid: 疫情 新冠
covid 19: 疫情 新冠肺炎
critical illness insurance: 大病保险
dementia: 痴呆
dengue: 登革热
dental: 口腔
dentist: 牙医
diabetes: 糖尿病
diagnosis: 诊断
disease control: 疾病预防控制 疾控
disinfection: 消毒
doctor: 医生
drug: 药品
drug price: 药价
drug procurement: 药品集中采购
drug safety: 药品安全
drugstore: 药店
electronic medical record: 电子病历
emergency care: 急救
emergency department: 急诊
endemic disease: 地方病
epidemic: 疫情
epidemic control: 疫情防控
epidemic prevention: 疫情防控
essential medicine: 基本药物
family doctor: 家庭医生
general practitioner: 全科医生
generic drug: 仿制药
health: 健康 卫生
health care: 医疗 卫生健康
health commission: 卫生健康委
health examination: 健康体检
health insurance: 医疗保险 医保
health insurance fund: 医保基金
health literacy: 健康素养
health record: 健康档案
health reform: 医改
health screening: 健康筛查
health worker: 卫生人员
healthcare: 医疗 卫生健康
healthy china: 健康中国
heart disease: 心脏病
hepatitis: 肝炎
hepatitis b: 乙肝
hierarchical diagnosis: 分级诊疗
high blood pressure: 高血压
hiv: 艾滋病
hospice: 临终关怀
hospital: 医院
hospital bed: 病床 床位
hospitalization: 住院
hpv vaccine: HPV疫苗
hypertension: 高血压
icu: 重症监护
immunization: 免疫规划
infant mortality: 婴儿死亡率
innovative drug: 创新药
inpatient: 住院患者
integrated medical and elderly care: 医养结合
intensive care: 重症监护
internet hospital: 互联网医院
lung cancer: 肺癌
malaria: 疟疾
mask: 口罩
maternal and child health: 妇幼健康
maternal mortality: 孕产妇死亡率
maternity insurance: 生育保险
measles: 麻疹
medical alliance: 医联体
medical assistance: 医疗救助
medical bill: 医疗费用
medical device: 医疗器械
medical dispute: 医疗纠纷
medical equipment: 医疗设备
medical expense: 医疗费用
medical insurance: 医疗保险 医保
medical record: 病历
medical reform: 医改
medical staff: 医务人员
medical tourism: 医疗旅游
medical worker: 医务人员
medicine: 药品 医药
mental disorder: 精神障碍
mental hospital: 精神病医院
midwife: 助产士
mortality: 死亡率
nucleic acid test: 核酸检测
nurse: 护士
occupational disease: 职业病
ophthalmology: 眼科
organ donation: 器官捐献
outpatient: 门诊
outpatient service: 门诊
paediatrician: 儿科医生
paediatrics: 儿科
palliative care: 安宁疗护
pandemic: 疫情
patient: 患者
patriotic health campaign: 爱国卫生运动
pediatrician: 儿科医生
pediatrics: 儿科
pharmacist: 药师
pneumoconiosis: 尘肺病
pregnant woman: 孕妇
premarital examination: 婚检
prenatal care: 产前保健
prescription: 处方
private hospital: 民营医院
psychiatric hospital: 精神病医院
psychiatry: 精神科
public health: 公共卫生
public hospital: 公立医院
quarantine: 隔离 检疫
rabies: 狂犬病
rare disease: 罕见病
referral: 转诊
reimbursement: 报销
reimbursement rate: 报销比例
resident doctor: 住院医师
resident training: 规范化培训
rural doctor: 乡村医生
schistosomiasis: 血吸虫病
serious illness: 大病
smoker: 吸烟者
smoking: 控烟 吸烟
specialist hospital: 专科医院
stroke: 脑卒中
surgeon: 外科医生
surgery: 手术
telemedicine: 远程医疗
tertiary hospital: 三级医院
tiered diagnosis and treatment: 分级诊疗
tobacco control: 控烟
township health centre: 乡镇卫生院
traditional chinese medicine: 中医药
treatment: 治疗
tuberculosis: 结核病
tumor: 肿瘤
tumour: 肿瘤
vaccination: 疫苗接种
vaccine: 疫苗
village clinic: 村卫生室
volume based procurement: 带量采购
# population, the old, disability and social security
aging: 老龄化
assistive device: 辅助器具
barrier free environment: 无障碍环境
basic pension: 基本养老金
beggar: 流浪乞讨
birth rate: 出生率
bride price: 彩礼
care worker: 护理员
caregiver: 护理员
cemetery: 公墓
census: 普查
charity: 慈善
childbearing subsidy: 育儿补贴
community: 社区
community care: 社区养老
cremation: 火化
day care centre for elderly: 日间照料中心
demobilized soldier: 退伍军人
disability allowance: 残疾人补贴
disability certificate: 残疾证
disabled elderly: 失能老人
disabled federation: 残联
disaster relief: 救灾
divorce: 离婚
domestic violence: 家庭暴力
elderly: 老年人
elderly care: 养老 养老服务
elderly care bed: 养老床位
elderly care institution: 养老机构
elderly friendly: 适老化
elderly meal: 老年助餐
employment of disabled: 残疾人就业
empty nest: 空巢
enterprise annuity: 企业年金
extreme poverty: 特困
family planning: 计划生育
fertility: 生育
funeral: 殡葬
gender equality: 性别平等
guide dog: 导盲犬
home based care: 居家养老
homeless: 流浪乞讨
housing provident fund: 住房公积金
life expectancy: 预期寿命
living alone: 独居
long term care insurance: 长期护理保险
low income: 低收入
low income family: 低收入家庭
marriage: 婚姻
marriage registration: 婚姻登记
maternity leave: 产假
medical relief: 医疗救助
military family: 军属
natural growth rate: 自然增长率
newborn: 新生儿
nursing home: 养老院 养老机构
old age: 老年
old age allowance: 高龄津贴
older people: 老年人
parental leave: 育儿假
paternity leave: 陪产假
pension: 养老金 养老保险
pension insurance: 养老保险
permanent resident: 常住人口
person with disability: 残疾人
philanthropy: 慈善事业
population: 人口
private pension: 个人养老金
prosthesis: 假肢
provident fund: 公积金
red cross: 红十字会
registered population: 户籍人口
resident population: 常住人口
senior canteen: 老年食堂
senior citizen: 老年人
sex ratio: 性别比
silver economy: 银发经济
social assistance: 社会救助
social insurance: 社会保险
social organization: 社会组织
social security: 社会保障 社保
social security card: 社保卡
social security fund: 社保基金
social welfare: 社会福利
social worker: 社会工作者
sports lottery: 体育彩票
subsistence allowance: 低保
temporary relief: 临时救助
three child policy: 三孩政策
two child policy: 二孩政策
veteran: 退役军人
volunteer: 志愿者 志愿服务
volunteer service: 志愿服务
welfare: 福利
welfare institution: 福利院
welfare lottery: 福利彩票
women: 妇女
women federation: 妇联
working age population: 劳动年龄人口
youth: 青年
# culture, tourism and sport
acrobatics: 杂技
ancient city: 古城
ancient town: 古镇
ancient village: 古村落
archaeological site: 考古遗址
archaeology: 考古
art museum: 美术馆
artist: 艺术家
asian game: 亚运会
athlete: 运动员
author: 作家
beach: 海滩
bookshop: 书店
bookstore: 书店
buddhism: 佛教
camping: 露营
church: 教堂
civilized city: 文明城市
concert hall: 音乐厅
creative industry: 创意产业
cultural centre: 文化馆
cultural heritage: 文化遗产
cultural industry: 文化产业
cultural relic: 文物
cultural station: 文化站
cultural tourism: 文化旅游
culture: 文化
dragon boat: 龙舟
embroidery: 刺绣
exhibition hall: 展览馆
festival: 节日
film: 电影
fitness trail: 健身步道
folk art: 民间艺术
folk custom: 民俗
folk music: 民间音乐
gallery: 美术馆
gold medal: 金牌
grand theatre: 大剧院
great wall: 长城
grotto: 石窟
health tourism: 康养旅游
historical and cultural city: 历史文化名城
historical building: 历史建筑
hot spring: 温泉
hotel: 酒店
ice and snow tourism: 冰雪旅游
inheritor: 传承人
islam: 伊斯兰教
local opera: 地方戏
marathon: 马拉松
memorial hall: 纪念馆
mid autumn festival: 中秋节
mosque: 清真寺
museum: 博物馆
national day: 国庆
national fitness: 全民健身
national game: 全运会
national reading: 全民阅读
olympic: 奥运
olympic game: 奥运会
paper cutting: 剪纸
peking opera: 京剧
public culture: 公共文化
public fitness facility: 健身设施
public library: 公共图书馆
publication: 出版物
publishing: 出版
red tourism: 红色旅游
religion: 宗教
religious affair: 宗教事务
rural library: 农家书屋
rural tourism: 乡村旅游
scenic spot: 景区
ski resort: 滑雪场
spiritual civilization: 精神文明
sport event: 体育赛事
sport industry: 体育产业
sports venue: 体育场馆
spring festival: 春节
square dancing: 广场舞
taoism: 道教
temple: 寺庙
temple fair: 庙会
theme park: 主题公园
tour guide: 导游
tourism: 旅游
tourism revenue: 旅游收入
tourist: 游客
tourist attraction: 旅游景点
traditional village: 传统村落
travel agency: 旅行社
winter olympic: 冬奥会
world heritage: 世界遗产
# media
advertising: 广告
box office: 票房
broadcasting: 广播电视
cinema: 电影院
copyright: 版权
documentary: 纪录片
emergency broadcasting: 应急广播
fake news: 虚假信息
integrated media: 融媒体
journalist: 记者
magazine: 杂志
media: 媒体
media convergence: 媒体融合
network literature: 网络文学
new media: 新媒体
news: 新闻
newspaper: 报纸
piracy: 盗版
pornography: 色情
press conference: 新闻发布会
public opinion: 舆论 舆情
radio: 广播
rumor: 谣言
rumour: 谣言
social media: 社交媒体
spokesperson: 新闻发言人
television: 电视
tv series: 电视剧
`
