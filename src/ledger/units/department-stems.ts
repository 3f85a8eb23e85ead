/**
 * What departments are called between the level and the 局/厅/委: `教育` in `区教育局`. By them a name without its suffix
 * (`发改、财政`) is known for a department, and a name without its level (`省经信厅、商务厅`) for a department of the same level. First those
 * that stand by themselves in every government.
 */
const FIRST_RANK =
  '教育 教体 财政 税务 审计 统计 商务 文旅 文化和旅游 公安 司法 民政 人社 人力社保 人力资源社会保障 人力资源和社会保障 卫健 卫生健康 医保 医疗保障 应急 应急管理 住建 住房和城乡建设 住房城乡建设 交通 ' +
  '交通运输 水利 水务 农业农村 生态环境 自然资源 自规 自然资源和规划 发改 发展改革 发展和改革 经信 经济和信息化 工信 工业和信息化 科技 科学技术 市场监管 市场监督管理 市监 退役军人 退役军人事务 组织 宣传 ' +
  '统战';
/** Those that in many places are a part or a second sign of another (`发改委能源局`). */
const OTHERS =
  '教科 体育 商贸 文化 旅游 文广旅 文化广电和旅游 文化旅游 广电 广播电视 新闻出版 卫计 疾控 住房建设 建设 城建 农业 林业 林草 林业和草原 园林 园林绿化 渔业 海洋 海洋渔业 海洋与渔业 环保 环境保护 国土 ' +
  '国土资源 规划 规划和自然资源 资源规划 工业信息化 科工 质监 工商 食药监 药监 药品监管 药品监督管理 知识产权 城管 城市管理 城管执法 综合执法 行政执法 综合行政执法 城市管理综合执法 政务 政务服务 ' +
  '政务服务管理 政务和数据 数据 大数据 数据资源 行政审批 行政审批服务 审批服务 营商环境 金融 金融监管 地方金融监管 国资 信访 外事 侨务 民宗 民族宗教 民族 宗教 机关事务 机关事务管理 乡村振兴 扶贫 粮食 ' +
  '粮食和储备 粮食和物资储备 粮储 能源 供销 人防 国动 国防动员 气象 地震 档案 邮政 通信 通信管理 投资促进 招商 合作交流 口岸 编办 编制 机构编制 网信 政法 信息 房管 房产 公积金 社保 就业 消防 交警 铁路 ' +
  '民航 海事 安监 安全监管 国家安全 物价 法制 残联 妇联 文联 侨联 总工会 科协 团委 红十字 工商联 社工 社会工作 文明 保密 机要 党史 党校 史志 老干部 密码 密码管理 监狱管理 戒毒管理 消防救援 中医药 ' +
  '中医药管理 外汇管理 文物 畜牧 畜牧兽医 农机 港航 公路 测绘地理信息 国有资产监督管理 疾病预防控制 城乡建设 卫生 监察 无线电管理';

export const DEPARTMENT_STEMS: ReadonlySet<string> = new Set(`${FIRST_RANK} ${OTHERS}`.split(' '));

/** 局, 厅, 委 … and what a department may end in after its stem. */
const DEPARTMENT_SUFFIX = /(?:委员会|办公室|管理局|局|厅|委|办|部)$/;

/** `经委`, `外办`: so short that the stem alone would be found everywhere. */
const SHORT = '(?:[经科教建交农商民计体]委|[外台侨]办)';
const SHORT_NAME = new RegExp(`^${SHORT}$`);

/** True for the name of a department without its level: `商务厅`, `政务和数据局`, `卫生健康委`, `经委`, but not `杭州市政府`, `宁波电业局`. */
export function isBareDepartment(folded: string): boolean {
  if (SHORT_NAME.test(folded)) return true;
  if (!DEPARTMENT_SUFFIX.test(folded)) return false;
  return DEPARTMENT_STEMS.has(folded.replace(DEPARTMENT_SUFFIX, ''));
}

const BY_LENGTH = [...DEPARTMENT_STEMS].sort((a, b) => b.length - a.length).join('|');
const PART = new RegExp(`([省市区县州旗]?)委?(?:(${BY_LENGTH})(?:委员会|办公室|管理局|局|厅|委|办|部)|${SHORT})`, 'y');
const STANDS_ALONE: ReadonlySet<string> = new Set(FIRST_RANK.split(' '));

/**
 * Where each department begins of several that stand without a separator, or []: `区教育局区财政局`, `区教育局财政局人社局`. Two of which
 * the second has no level are parted only where it is part of no other; bureaus are part of a ministry (`公安部交通管理局`).
 */
export function departmentRun(folded: string): readonly number[] {
  const starts: number[] = [];
  let isSure = true;
  for (let at = 0; at < folded.length;) {
    PART.lastIndex = at;
    const [part = '', level = '', stem = ''] = PART.exec(folded) ?? [];
    const isOfMinistry = at > 0 && level === '' && part.endsWith('部') !== (folded.charAt(at - 1) === '部');
    if (part === '' || isOfMinistry) return [];
    isSure &&= at === 0 || level !== '' || STANDS_ALONE.has(stem);
    starts.push(at);
    at += part.length;
  }
  return starts.length > 2 || (starts.length > 1 && isSure) ? starts : [];
}
