/** What a label or a verb says of the names that it governs. */
export type Role = 'lead' | 'cooperating' | 'responsible';

/** What the text after a label holds. `other` is a label of something else (phone, remarks). */
export type SectionKind = Role | 'persons' | 'schedule' | 'other';

const BEFORE =
  '(?:项目|具体|主要|第[一二三四五\\d]|直接|整改|任务|工作|督办|市级|省级|区级|县级|问题|事项|首要|总|主|承担|监管|主体|行业|属地|企业)*';
const NOUN =
  '(?:(?:单位|部门|部室|机关|科室|处室|股室|站所|所站|办所|站办|办站|院部|系部|班组|党组织|(?:处|科|股|部)\\((?:处|科|股|部|室|所|站)\\)室?|主体|机构|方|院系|学院|室|科)[一二三四五\\d]?)';
const AND_PERSON =
  '(?:[及和与、/]?(?:责任人|负责人|联系人|分管领导|责任领导|科室|部门|配合单位|人员)|\\((?:人|部门|科室|责任人|单位|负责人|个人)\\))?';

const LEAD = `${BEFORE}牵头\\((?:责任|主办|主责|负责)\\)${NOUN}|${BEFORE}(?:牵头|主办|主责|主抓)(?:责任|主办|负责|组织|协调|统筹|实施|推进)?${NOUN}?${AND_PERSON}|(?:牵头|主责)(?:处|部|组|局|所|队)|(?:组长|召集人?)${NOUN}|(?:单位|部门|科室|处室)牵头|${BEFORE}(?:责任|负责)?${NOUN}\\((?:牵头|主办|主责)\\)`;
const COOPERATING = `${BEFORE}(?:配合\\((?:责任|协同|协办|参与|协助)\\)${NOUN}|(?:相关|有关)?(?:配合|协办|协同|协助|参与|参加|协作|辅助|会办|联办|会签|会同|支持|联合|共同|协)(?:配合|参与|责任|落实|支持|实施)?${NOUN}${AND_PERSON}|(?:其他|其它|其余|次要)(?:责任|承办|落实|实施|配合|协办|协同|参与)?${NOUN}|(?:配合|协办|协助)(?:处|部|组|局|所|队)|配合|协办|会办|联办|协同|参与|参加|会同|协助|协作|${BEFORE}(?:责任|负责)?${NOUN}\\((?:配合|协办|参与|协助|协同)\\))`;
const RESPONSIBLE = `(?:(?:主体|监督|监管|领导|管理|属地|直接)责任|责任\\((?:牵头|配合|落实|主体|承办|实施)\\)${NOUN}|${BEFORE}(?:责任|负责|承办|落实|实施|执行|承接|联系|对口|归口|成员|主体责任|组织实施|建设|办理|整改|整改责任|落实责任|主管|监管|指导)${NOUN}${AND_PERSON}|(?:部门|责任|职责|任务|工作|具体)?分工|责任落实|副组长${NOUN}|责任|负责|承办|(?:责任|承办)(?:处|部|组|局|所|队)|(?:项目|行业)(?:业主|主管|法人)|单位名称|${BEFORE}(?:单位|部门|科室|处室|股室|部室))`;
const PERSONS =
  '(?:[省市县区]?领导(?:牵头|挂帅|包抓|包保|领衔))|(?:项目|首席|第一|直接|主要|具体|整改|责任|负责|牵头|分管|包保|包联|包案|联系|挂钩|挂联|主管|督办|督导|督查|经办|承办|配合|协办|行政|技术|安全|任务|工作)*(?:责任人员?|负责人|(?:省|市|州|县|区|镇|乡|厅|局|委|处|校|院|行|级|公司|集团|党组|党委|班子)*领导|联系人|联络员|经办人|承办人|监督人|督办人|牵头人|总?召集人|主持人|参加人|出席人|汇报人|副?组长|成员|组员|副?指挥长|负责同志|负责人员|参与人员|人员|姓名)';
const SCHEDULE =
  '(?:整改|完成|办理|办结|工作|推进|落实|实施)?(?:时限要求|时间要求|时间节点|时间安排|完成日期|时限|期限|时间|节点|进度安排|进度|日期)';
const OTHER =
  '(?:牵头|省级|市级|县级|区级|行业|主要)?(?:督办|督导|督查|监督|验收|审核|考核|检查)(?:责任)?(?:单位|部门|科室|处室)|督办|督导|督查|(?:联系|办公)?(?:电话|方式|手机|号码)|[一-鿿]{0,4}(?:范围|对象|依据|来源|标准|金额|经费|资金|内容|原因|问题|情况|方式|形式|地点|级别|类别|类型|状态|编号|文号|条件|频次|数量)|职务|职位|岗位|职称|备注|说明|注|措施|举措|目标|任务|要求|成果|事项';

const KINDS: ReadonlyArray<readonly [SectionKind, RegExp, RegExp]> = [
  ...(
    [
      ['persons', PERSONS],
      ['other', OTHER],
      ['cooperating', COOPERATING],
      ['lead', LEAD],
      ['responsible', RESPONSIBLE],
      ['schedule', SCHEDULE],
    ] as const
  ).map(([kind, source]) => [kind, new RegExp(`(?:${source})$`), new RegExp(`^(?:${source})$`)] as const),
];

/** The longest label that ends the text (`市交通委配合单位` → 4 characters, cooperating), or null. The text is folded and at most 20 long. */
export function labelAtEnd(folded: string): { kind: SectionKind; length: number } | null {
  let best: { kind: SectionKind; length: number } | null = null;
  for (const [kind, atEnd] of KINDS) {
    const length = atEnd.exec(folded)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { kind, length };
  }
  return best;
}

/** The kind of a text that is a label and nothing else, or null. */
export function labelKind(folded: string): SectionKind | null {
  return KINDS.find(([, , whole]) => whole.test(folded))?.[0] ?? null;
}

/** A label that ends in a noun (`牵头单位`, `责任部门`) is known as one without a colon: `责任主体。…`, `牵头单位 …`, `配合单位为…`. */
const BARE_LABEL =
  /(?:项目|具体|主要|整改|督办|主)?(牵头|主办|主责|责任|负责|承办|落实|实施|配合|协办|协同|参与|参加|协助|协作)(?:(?:责任)?(?:单位|部门|科室|处室|主体)|(?=[-—][一-鿿]))/y;
const BARE_PERSON_LABEL = /(?:项目|第一|具体|直接|整改)?(?:责任人|负责人|联系人|责任领导|分管领导|包保领导|牵头领导)/y;

const LEAD_WORD = /^(?:牵头|主办|主责|主导|主抓|为主)/;
const RESPONSIBLE_WORD = /^(?:责任|负责|承办|落实|实施|执行)/;

/** The role that a word such as `牵头`, `责任`, `配合` names. */
export function roleOfWord(word: string): Role {
  if (LEAD_WORD.test(word)) return 'lead';
  return RESPONSIBLE_WORD.test(word) ? 'responsible' : 'cooperating';
}

/** A label without colon that begins at `index`, followed by `。`, space, line break or 为/是; the end of both. Otherwise null. */
export function bareLabelAt(folded: string, index: number): { kind: SectionKind; end: number; glued: boolean } | null {
  BARE_LABEL.lastIndex = index;
  const match = BARE_LABEL.exec(folded);
  if (match?.[1] !== undefined) {
    const after = index + match[0].length;
    const joint = /[。. \n\-—为是]+/y;
    joint.lastIndex = after;
    const gap = joint.exec(folded)?.[0].length ?? 0;
    return { kind: roleOfWord(match[1]), end: after + gap, glued: gap === 0 };
  }
  BARE_PERSON_LABEL.lastIndex = index;
  const person = BARE_PERSON_LABEL.exec(folded)?.[0];
  if (person === undefined) return null;
  const joint = /[。. \n\-—为是]+/y;
  joint.lastIndex = index + person.length;
  const gap = joint.exec(folded)?.[0].length ?? 0;
  return { kind: 'persons', end: index + person.length + gap, glued: gap === 0 };
}

/** Of several together: `市工信局、市文旅局(分别牵头)`. */
const SHARED = /^(?:双|共同|分别|联合|分领域|分头|分项|各自|均|都|并列)/;
const MARK =
  /^(?:为|是|系)?(?:总|主要|具体|日常|综合|业务|技术|第[一二三])?(牵头|主办|主责|责任|负责|承办|落实|实施|执行|配合|协办|会办|协同|参与|参加|协助)(?:责任)?(?:单位|部门|部室|机关|方|科室|处室|负责|落实)?$/;

/** The role that a bracket beside a name gives it: `区教育局(牵头)`, `区财政局(配合单位)`. Null when it says something else. */
export function roleMark(inside: string): Role | null {
  const word = MARK.exec(inside.trim().replace(SHARED, ''))?.[1];
  return word === undefined ? null : roleOfWord(word);
}

/** True for a mark that holds for the names before it, too: `双牵头`, `共同负责`. */
export function isSharedMark(inside: string): boolean {
  return SHARED.test(inside.trim());
}
