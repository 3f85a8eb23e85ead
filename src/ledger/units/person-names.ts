import { DEPARTMENT_STEMS } from './department-stems';
import { hasUnitEnding } from './unit-names';

const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺肖涂阙劳支鄂',
);
const COMPOUND_SURNAMES =
  /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|端木|夏侯|长孙|宇文|独孤|南宫|西门|呼延)/;

/** Words that begin like a surname and name no person. */
const NOT_PERSONS = new Set(
  (
    '高校 高中 高新 高企 高铁 金融 金融办 林场 林长 文教 文体 文广 文明 房产 房管 房地产 华为 华电 华能 华润 万科 万达 方正 安监 安环 安保 安全 安徽 广东 江苏 江西 江北 江东 江南 云南 ' +
    '温州 常州 金华 余杭 郑州 石化 石油 商超 应急 成员 党群 党政 党建 党办 党委 党组 党校 全区 全市 全县 全省 计生 计财 计划 单位 连队 路政 路桥 管网 向阳 任务 时限 成都 明确 明年 严格 全体 ' +
    '全部 保险 保密 保卫 保安 和平 关工委 包保 包联 车管 车辆 花卉 解放 支队 支行 支部 强化 台办 台盟 台联 都市 武警 武装 武汉 宁波 宁夏 桂林 商会 商贸 章程 盛京 温泉 时间 白云 洪山 黄浦 马鞍山 石景山 ' +
    '甘肃 安庆 安阳 安康 安顺 包头 常德 常熟 广元 广安 黄山 黄石 黄冈 江门 江阴 江津 金昌 金坛 荆门 吉林 吉安 乐山 娄底 龙岩 宁德 毕节 曲靖 白山 白银 白城 沈阳 连云港 邵阳 石嘴山 石河子 ' +
    '解释 解决 解读 保障 保证 保持 保护 施救 施行 施策 计列 计入 计提 强调 强制 时效 应对 应用 常态 常规 包括 包含 包干 金额 成立 成本 成绩 支持 支付 支出 支撑 ' +
    '查找 查明 查看 查验 查询 卫生 安装 安防 路线 路面 路网 冷链 商定 商议 文本 文稿 方便 万元 万吨 高效 高质量 高水平 高层次 高标准 简报 简化 景观 党风 党纪 党课 任免 ' +
    '任命 任期 费用 连续 严肃 严禁 严防 严惩 严查 房屋 管理 管控 管护 单独 全程 全面 全力 全员 程序 车位 商品 席位 申报 申请 申领 许可 许诺 ' +
    '吴忠 武威 邢台 许昌 阳江 阳泉 云浮 岳阳 张掖 张家口 张家界 张家港 周口 商丘 商洛 萧山 余姚 高邮 ' +
    '侯马 古交 高平 任丘 安国 武安 温岭 乐清 龙港 靖江 龙口 安丘 高密 曲阜 邹城 乐陵 卫辉 辛集 沙河 安陆 应城 石首 洪湖 钟祥 武穴 常宁 武冈 邵东 乐昌 高要 阳春 简阳 江油 华蓥 万源 ' +
    '康定 宣威 景洪 韩城 华阴 牟平 洪洞 ' +
    '海淀 朱家 项目 项目办 项目部 方案 成果 成效 文件 文化 文秘 文书 文物 安置 安排 来源 来访 计算 计量 计调 计量所 程序 施工 施工方 高速 古建 贺信 古城 原则 原有 官方 明细 左右 向上 应由 应当 和谐'
  ).split(' '),
);

/** Offices and kinds of persons: `分管领导`, `各区区长`, `主要负责人`, `管委会主任`, `李副局长`. */
const OFFICE =
  /(?:领导|负责人|责任人|联系人|经办人|承办人|法定代表人|法人|负责同志|同志|局长|主任|区长|县长|市长|省长|州长|镇长|乡长|村长|支书|书记|院长|校长|园长|科长|处长|厅长|部长|主席|秘书长|站长|所长|队长|组长|总?经理|董事长|总裁|馆长|会长|理事长|行长|主委|调研员|专员|干事|班长|河长|湖长|林长|路长|田长|网格员|股长|社长|司长|检察长|(?<![财民行市])政委|总监|班子成员|专班人员|(?<!老)干部|常委|[“"]?一把手[”"]?|工作人员|全体人员|相关人员|有关人员|班主任|教师|导师|代表|辅导员|督学|总师|总工程师|(?:项目|副|^)总工|巡视员|委员|党员|员工|教职工|干部职工|职工|师生|学生|家长|先生|女士|老师|教授|[一-鿿]员|(?<![增成延生特擅助见周年冗漫专])长|医生|护士|秘书|助理|[省市县区]\([省市县区、]{1,5}\)长)$/;

const MASKED_NAME = /^(?:[\u4e00-\u9fff][×xX*某○〇]{1,2})+$/;

/** True for a name with masked given name (`劳××`, `王**`, `李某`), alone or run together (`陆×俞×`). `某局` is none. */
export function isMaskedName(folded: string): boolean {
  return MASKED_NAME.test(folded) && SURNAMES.has(folded.charAt(0));
}

/** True for a plain personal name: a surname and one or two characters more (three after a compound surname). */
export function isPersonalName(folded: string): boolean {
  const name = folded.replace(/ /g, '');
  if (/^[一-鿿]{2,10}·[一-鿿]{2,10}$/.test(name)) return !hasUnitEnding(name);
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(name) || NOT_PERSONS.has(name) || DEPARTMENT_STEMS.has(name)) return false;
  if (COMPOUND_SURNAMES.test(name)) return name.length >= 3;
  return (
    name.length <= 3 &&
    SURNAMES.has(name.charAt(0)) &&
    !hasUnitEnding(name) &&
    !/工作$|^任务|家[庄屯寨堡坪沟湾岭坡塘洼营村]$/.test(name) &&
    !/[局委办厅部院署处科股室组队站所馆会校园区县市镇乡村省州社厂司行心联协网段矿库店坊铺岗班企队营连]$/.test(name)
  );
}

const POST =
  /(?:^|副|[局处科院校所站部馆园]|中心|办公室)(?:主任|书记|总?经理|主席|局长|处长|科长|院长|校长|所长|站长|部长|馆长|园长)$|副[省市州县区镇乡]长$/;

/** `副主任李小学`: right behind a post a name may end as a unit does. */
function isNameBehindPost(post: string, name: string): boolean {
  return POST.test(post) && /^[一-鿿]{3}$/.test(name) && SURNAMES.has(name.charAt(0)) && !NOT_PERSONS.has(name);
}

/** `县委书记张某`, `局长李明`. */
function isOfficeWithName(folded: string): boolean {
  return [3, 2].some((length) => {
    const name = folded.slice(-length);
    return (
      folded.length >= length + 2 &&
      OFFICE.test(folded.slice(0, -length)) &&
      (isMaskedName(name) || isPersonalName(name) || isNameBehindPost(folded.slice(0, -length), name))
    );
  });
}

const TITLE =
  /^(.+)([\u4e00-\u9fff])副?(?:处长|科长|局长|主任|部长|院长|校长|所长|站长|书记|经理|主席|镇长|乡长|县长|区长|市长|股长|队长|组长|总监|老师)$/;

/** `后勤处张处长`: the length of the text before a surname with a title, or 0. `区教育局局长` has no surname. */
export function beforeTitledName(folded: string): number {
  const [, before = '', surname = ''] = TITLE.exec(folded) ?? [];
  return SURNAMES.has(surname) && !/(?:[分主协]管|各.*)$/.test(before + surname) ? before.length : 0;
}

/** `县粮食局主要负责人兼任专班组长`, `明确责任人`: told of offices, and no office. */
const TELLS_OF_OFFICE = /明确|坚持|加强|(?<![主重首])要(?!员)|组织领导|兼任|担任|送达|指定|确定|履行|召集(?!人)/;

/** True for a person: by name, masked or plain, with or without title, or by office (`分管领导`, `各区区长`). */
export function isPerson(folded: string): boolean {
  return (
    isMaskedName(folded) ||
    (OFFICE.test(folded.replace(/[“”"]/g, '')) && !TELLS_OF_OFFICE.test(folded)) ||
    isPersonalName(folded) ||
    isOfficeWithName(folded.replace(/ /g, ''))
  );
}

const TITLE_ALONE = /(?:[省市县区镇乡州局厅处科校院所站队部股]长|主任|书记|主席|经理|总工程师|总工|总师|总监)$/;

/** `副县长 刘某`: an office and the name of who holds it, with a blank between them. */
export function isTitledName(left: string, right: string): boolean {
  return isNameBehindPost(left, right) || (TITLE_ALONE.test(left) && (isMaskedName(right) || isPersonalName(right)));
}

/** The separate names of a run of masked ones: `陆×俞×` → `陆×`, `俞×`. Takes and gives slices of the original. */
export function splitMaskedNames(name: string): string[] {
  return name.match(/[\u4e00-\u9fff][×✕╳xXｘＸ*＊∗某○〇]{1,2}/g) ?? [name];
}
