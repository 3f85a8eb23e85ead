import { matchBrackets } from './brackets';
import { noClaims, readSection, type Claim, type Claims } from './claims';
import { expandElided } from './elided-prefix';
import { fold, withoutNoise } from './fold';
import { isGroupName } from './group-names';
import { isNone } from './name-pieces';
import { takeRules } from './rule-phrases';
import { openSectionBrackets, readSections } from './sections';
import type { UnitColumn, UnitReading } from './unit-reading';

const AROUND = /[\s;。.,、:!]/;
const OPENING = /[([“{"]/;
const CLOSING = /[)\]”}"]/;

/**
 * The part of a cell that is read: without blanks and punctuation around it, without brackets around the whole, and without
 * a bracket at an end that a cut left alone.
 */
function unwrap(text: string): string {
  const folded = fold(text);
  const partner = matchBrackets(folded);
  let start = 0;
  let end = folded.length;
  while (start < end) {
    const [first, last] = [folded.charAt(start), folded.charAt(end - 1)];
    if (AROUND.test(first) || (CLOSING.test(first) && partner[start] === -1)) start++;
    else if (last !== ':' && AROUND.test(last)) end--;
    else if (OPENING.test(first) && (partner[start] === -1 || partner[start] === end - 1)) {
      if (partner[start] === end - 1) end--;
      start++;
    } else if (CLOSING.test(last) && partner[end - 1] === -1) end--;
    else break;
  }
  return text.slice(start, end);
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = fold(name).replace(/ /g, '');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const GOVERNMENT = /^[省市区县州旗镇乡]?(?:人民)?政府$/;
const COMMITTEE = /[一-鿿*×]{2}(?:[省市区县州旗镇乡]委|党委|党工委)$/;

/**
 * The names of a list once each. `榆次区委、区政府，太谷区委、区政府` names two governments: a government is that of the committee
 * that it follows, and one repeated after another committee is another.
 */
function uniqueClaims(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  let committee = '';
  return claims.filter(({ folded }) => {
    const key = folded.replace(/ /g, '');
    if (COMMITTEE.test(key)) committee = key;
    const own = GOVERNMENT.test(key) ? `${committee}/${key}` : key;
    if (!GOVERNMENT.test(key) && !COMMITTEE.test(key)) committee = '';
    if (seen.has(own)) return false;
    seen.add(own);
    return true;
  });
}

function namesOf(claims: readonly Claim[]): string[] {
  return uniqueClaims(claims).map(({ name }) => name);
}

/** Plurals by what they follow: beside `各县（市、区）政府` the 开发区管委会 are all of them, by itself it is one. */
const BESIDE_GROUP =
  /^(?:功能区|园区|产业园区)?(?:管委会|党工委)$|^(?:街道|街道办|街道办事处|办事处|镇街|园区|功能区|产业园区|度假区|村委会|居委会|村民委员会|社区|县级市)$/;
const BESIDE_COUNTIES = /^开发区(?:管委会?)?$/;

/** Those of the claims that name a group, by themselves or beside one. */
function groupKeys(claims: readonly Claim[]): ReadonlySet<string> {
  const keys = new Set<string>();
  let before: string | null = null;
  for (const { name, folded } of claims) {
    const beside: boolean =
      before !== null && (BESIDE_GROUP.test(folded) || (BESIDE_COUNTIES.test(folded) && /[县市区州]/.test(before)));
    const isGroup: boolean = isGroupName(folded) || beside;
    if (isGroup) keys.add(name);
    before = isGroup ? folded : null;
  }
  return keys;
}

/**
 * A bare or 负责/责任 list leads when nobody else does, and cooperates beside a lead or in a cooperating column.
 * `列第一位的为牵头单位` makes its first name the lead.
 */
function resolveRoles(
  units: readonly Claim[],
  column: UnitColumn,
  firstLeads: boolean,
): { lead: string[]; cooperating: string[] } {
  const leading = new Set(units.filter((claim) => claim.role === 'lead').map((claim) => claim.folded));
  const hasLead = leading.size > 0;
  const lead: Claim[] = [];
  const cooperating: Claim[] = [];
  for (const claim of units) {
    if (claim.role === 'lead') lead.push(claim);
    else if (claim.role === null && leading.has(claim.folded)) continue;
    else if (claim.role === 'cooperating' || column === 'cooperatingUnits' || hasLead) cooperating.push(claim);
    else if (firstLeads && lead.length > 0) cooperating.push(claim);
    else lead.push(claim);
  }
  return { lead: namesOf(lead), cooperating: namesOf(cooperating) };
}

function collect(text: string, persons: boolean): { claims: Claims; firstLeads: boolean } {
  const part = unwrap(withoutNoise(text));
  const claims = noClaims();
  if (isNone(fold(part))) return { claims, firstLeads: false };
  const rules = takeRules(fold(part));
  const folded = openSectionBrackets(rules.folded);
  const partner = matchBrackets(folded);
  for (const section of readSections(folded, partner)) {
    const kind = persons && section.kind === null ? 'persons' : section.kind;
    readSection({ ...section, kind }, part, folded, partner, claims);
  }
  if (rules.markLeads) for (const claim of claims.units) if (claim.marked) claim.role = 'lead';
  const { leadsBefore } = rules;
  if (leadsBefore !== null)
    for (const claim of claims.units) claim.role = claim.start < leadsBefore ? 'lead' : 'cooperating';
  return { claims, firstLeads: rules.firstLeads };
}

/** `各单位要高度重视`: all are called upon, and none is named. */
const CALLS_UPON =
  /(?:^|[,;。(])(?:各|有关|相关|全体|所有)[^,;。:]{1,30}(?<![主重首需摘纪概按])(?:要(?![求点素闻塞害])|应当|必须|务必)/;

/**
 * What ends like no unit is a name in a column of units, where a label or a verb gives it a role, or beside names
 * that end as units do and have no role either; else it is unread. So are groups in a sentence that calls upon them.
 */
function believed({ units, rest }: Claims, text: string, column: UnitColumn): readonly Claim[] {
  if (column !== null) return units;
  const isCall = CALLS_UPON.test(fold(text)) && units.every(({ folded }) => isGroupName(folded));
  const isList = units.some(({ unsure, role }) => !unsure && role === null);
  return units.filter(({ name, unsure, role }) => {
    const isName = !isCall && (isList || !unsure || role !== null);
    if (!isName) rest.push(name);
    return isName;
  });
}

/**
 * Reads the responsible units out of a cell, a bracket or a sentence (`区教育局牵头,区财政局配合`).
 * `column` says where the text stood and decides the role of a bare list; roles named inside the text override it.
 * A bare 责任单位 list is lead; beside a lead it is cooperating. Names are spelled as written: a level that was left out is
 * completed in `expanded` only. What was not understood is in `rest`; empty, `无`, `/`, `-` give an empty reading.
 */
export function readUnits(text: string, column: UnitColumn): UnitReading {
  const { claims, firstLeads } = collect(text, false);
  const units = believed(claims, text, column);
  const { lead, cooperating } = resolveRoles(units, column, firstLeads);
  const groups = groupKeys(units);
  return {
    text,
    lead,
    cooperating,
    persons: unique(claims.persons),
    openEnded: claims.openEnded,
    groups: unique([...lead, ...cooperating]).filter((name) => groups.has(name)),
    expanded: expandElided(units),
    divided: namesOf(units.filter(({ divided }) => divided)),
    scheduleText: claims.schedule.join(','),
    rest: claims.rest.join(' '),
  };
}

/** The persons of a 责任人 cell: names, masked names, offices. A unit before a name (`县教育局:李某`) is left out. */
export function readPersons(text: string): string[] {
  return unique(collect(text, true).claims.persons);
}
