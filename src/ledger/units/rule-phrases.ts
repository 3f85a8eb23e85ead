/** A rule that a bracket states for the whole document: `列第一位的为牵头单位,下同`. */
const FIRST_LEADS =
  /(?:除[^;。()[\]\n]{1,20}外[,]?)?(?:各?(?:责任)?(?:单位|部门)?中?[,]?)?(?:排名|排序|排列|排|位列|列|位)(?:在|名|为|于)?(?:第一|第1|首|最前|前)(?:位|个|名|面)?[^,;。()[\]\n]{0,8}?(?:牵头|主办|主责)(?:[或及和、](?:汇总|协调|组织|统筹|负责))?(?:单位|部门|责任单位|科室)?(?:[或及和、](?:汇总|协调|组织|统筹)?(?:单位|部门))?|(?:第一|首)(?:(?:个|家|位|名)的?(?:责任)?(?:单位|部门)?|(?:责任)?(?:单位|部门))[为是](?:牵头|主办)(?:单位|部门)?/g;
/** A mark that a note explains: `(★为牵头单位)`, `带*的为牵头单位`. */
const MARK_LEADS =
  /(?:注:?)?(?:带|标|加|有|打)?(?:注|有)?[“"]?[*★☆▲△※][”"]?号?(?:标记)?(?:的|者)?(?:单位|部门)?[为是]?(?:牵头|主办)(?:单位|部门)/g;
/** `逗号前为牵头单位`: of a list in two parts the first leads. */
const MARK_NAMES: Readonly<Record<string, string>> = {
  逗号: ',',
  分号: ';',
  顿号: '、',
  句号: '。',
  冒号: ':',
  斜杠: '/',
  斜线: '/',
  竖线: '|',
};
const BEFORE_LEADS =
  /(?:以|第一个|首个)?["“]?(逗号|分号|顿号|句号|冒号|斜杠|斜线|竖线|[,;、/|])["”]?号?(?:以|之)?前(?:面|边)?的?(?:责任)?(?:单位|部门|科室|处室)?[为是](?:牵头|主办|主责)(?:责任)?(?:单位|部门|科室|处室)?(?:[,;、]?["“]?(?:逗号|分号|顿号|句号|冒号|斜杠|斜线|竖线|[,;、/|])?["”]?号?(?:以|之)?后?(?:面|边)?的?(?:责任)?(?:单位|部门|科室|处室)?[均都]?[为是](?:配合|协办|协同|参与|责任)(?:责任)?(?:单位|部门|科室|处室)?)?/;
/** `其余为配合单位` beside one of these rules: so they do without it. */
const OTHERS =
  /(?:其余|其他|其它|后面|后者)的?(?:责任)?(?:单位|部门|科室|处室)?[均都]?[为是](?:配合|协办|协同|参与|责任)(?:责任)?(?:单位|部门|科室|处室)?|(?:其余|其他|其它)(?:有关|相关)?(?:部门|单位)(?:[和及、](?:部门|单位))?(?:均|都)?按照?(?:各自)?职责(?:分工)?(?:分别)?(?:负责|落实|配合|参与)/g;
/** Where a note explains `*`, one before a name is a mark and hides no characters. */
const STAR_BEFORE = /(^|[、,; \n])\*(?=[一-鿿])/g;
const OTHER_RULES =
  /(?:以|其)?下(?:均)?同|(?:无|没有|未明确)牵头(?:单位|部门)的?[,]?责任(?:单位|部门)即?为牵头(?:单位|部门)|以下[^;。\n]{0,16}(?:均|都|由|需)[^;。\n]{0,48}?(?:落实|负责|参与|配合)|(?:以下)?(?:各项|工作|任务)?(?:不再|不另|不作)(?:单独|一一|逐一|分别|另行|重复)?(?:列出|注明|标注|标明|说明|分工|做分工)/g;

/** The rules of a text. */
export interface UnitRules {
  /** The folded text with `;` in place of its rules: indices stay. */
  readonly folded: string;
  /** The first named unit is said to lead. */
  readonly firstLeads: boolean;
  /** The marked units are said to. */
  readonly markLeads: boolean;
  /** Those before this index are said to lead, the others to cooperate; null: nothing of the kind is said. */
  readonly leadsBefore: number | null;
}

/** Takes the rules out of a folded text. */
export function takeRules(folded: string): UnitRules {
  let firstLeads = false;
  let markLeads = false;
  const blank = (match: string): string => ';'.repeat(match.length);
  const [before, mark = ''] = BEFORE_LEADS.exec(folded) ?? [];
  const at =
    before === undefined ? -1 : folded.replace(before, ' '.repeat(before.length)).indexOf(MARK_NAMES[mark] ?? mark);
  const without = folded
    .replace(BEFORE_LEADS, blank)
    .replace(FIRST_LEADS, (match) => {
      firstLeads = true;
      return blank(match);
    })
    .replace(MARK_LEADS, (match) => {
      markLeads = true;
      return blank(match);
    })
    .replace(OTHER_RULES, (match, offset: number) =>
      offset === 0 || /[,;。、( ]/.test(folded.charAt(offset - 1)) ? blank(match) : match,
    );
  const isRuled = firstLeads || markLeads || at >= 0;
  const rest = isRuled ? without.replace(OTHERS, blank) : without;
  return {
    folded: markLeads ? rest.replace(STAR_BEFORE, '$1★') : rest,
    firstLeads,
    markLeads,
    leadsBefore: at < 0 ? null : at,
  };
}
