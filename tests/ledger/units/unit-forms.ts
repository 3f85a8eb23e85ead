interface UnitForm {
  readonly id: string;
  readonly title: string;
  readonly convention: string;
}

/** The ways of writing in the page of readings, each with the convention by which it is read. */
export const UNIT_FORMS: readonly UnitForm[] = [
  {
    id: 'one-unit',
    title: '单个单位 · one unit',
    convention: '名称按原文保留，首尾空格和标点去掉 · spelled as in the cell, blanks and stops around it dropped',
  },
  { id: 'none', title: '无 · none', convention: '空、无、/、- 表示没有单位 · empty, 无, / and - name nobody' },
  {
    id: 'separators',
    title: '分隔 · separators',
    convention: '、 , ， ； ; / | 换行；空格只在两边都像完整单位时分隔 · a blank separates only two whole names',
  },
  {
    id: 'brackets',
    title: '括号里的顿号不分 · brackets that must not split',
    convention: '括号属于名称，成对（不论全角半角）才算 · a bracket belongs to the name',
  },
  {
    id: 'conjunctions',
    title: '和、及、与 · conjunctions',
    convention: '只在两个完整单位之间分开；名称里的和不分 · they part whole names only',
  },
  {
    id: 'labels',
    title: '单元格内的标签 · labels inside the cell',
    convention: '标签决定角色；旁边有牵头单位时，责任单位即配合 · 责任单位 beside a lead is cooperating',
  },
  {
    id: 'verbs',
    title: '动词 · verbs',
    convention:
      '牵头/主办为牵头；配合/参与/协办/会同为配合；负责、按职责分工负责：没有牵头时都为牵头 · without a lead all who 负责 lead',
  },
  {
    id: 'open-ended',
    title: '等 · open-ended lists',
    convention: '等、等相关部门只是标记，不是单位 · a flag, no unit',
  },
  {
    id: 'groups',
    title: '群体 · groups',
    convention: '各街道、有关部门等保留为一个名称，并列入 groups · kept as one name and listed in groups',
  },
  {
    id: 'persons',
    title: '人员 · persons',
    convention: '人员不是单位；某某、××、** 是隐去的名字 · persons are never units',
  },
  {
    id: 'elided-levels',
    title: '省略的前缀 · elided prefixes',
    convention: '名称按原文，补全写在 expanded · as written in the list, completed in expanded',
  },
  {
    id: 'schedules-and-rules',
    title: '夹着的时限和规则 · schedules and rules between units',
    convention:
      '时限放入 scheduleText；列第一位的、逗号（分号、/）前的为牵头单位，按此定牵头 · kept apart from the units; what a note says of the order decides who leads',
  },
  {
    id: 'masked',
    title: '遮蔽与残缺 · masked and cut off',
    convention:
      '遮蔽的名称照录；看不懂的、叙述性的句子放入 rest，不当作单位；结尾不像单位的名称（如 宁德时代）只在单位之间、单位列里或有标签、动词时才算 · what is not understood and what tells something is rest, never a unit; a name that ends like none counts only beside units, in a column of units, or under a label or verb',
  },
  { id: 'width', title: '全角与半角 · width', convention: '全角半角读法相同 · one reading for both widths' },
  {
    id: 'documents',
    title: '公开文件里的写法 · forms of public documents',
    convention: '各类机关、学校、企业的真实写法 · as offices, schools and companies write',
  },
  { id: 'mixtures', title: '更多合写 · further mixtures', convention: '多种写法混在一格 · several forms in one cell' },
  {
    id: 'marks',
    title: '编号、记号和说明 · numbering, marks, notes',
    convention: '★ 或 * 只在有说明时表示牵头；由某单位牵头只指该单位 · a mark leads only where a note says so',
  },
  {
    id: 'misread',
    title: '容易读错的写法 · easily misread',
    convention:
      '只在确定时拆开；同名的政府跟着各自的党委 · parted only where it is sure; a government is that of its committee',
  },
];
