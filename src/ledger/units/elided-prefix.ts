import { PARTY_HALF } from './conjunctions';
import { isBareDepartment } from './department-stems';
import { isGroupName } from './group-names';
import { expandPlaces } from './place-lists';

const LEVEL = /^(?:[一-鿿*×]{2,5}?(?:自治区|[省市区县州旗]))?[省市区县州]?(?=[一-鿿])/;
/** Bodies without 局/厅/委 that share the level of the names before them. */
const OTHER_BODIES =
  /^(?:供销社|检察院|法院|残联|妇联|文联|侨联|科协|总工会|工商联|红十字会|税务局|能源局|海洋局|林业局)$/;
/** What every township has of its own: `乡畜牧站、卫生院`. */
const OF_TOWNSHIP = /^(?:卫生院|[一-鿿]{2,6}(?:站|所|服务中心))$/;
const PARTY_BODY =
  /^(?:组织部|宣传部|统战部|政法委|网信办|编办|社会工作部|巡察办|老干部局|机要保密局|党校|政研室|改革办|财经办)$/;

/** The level that a full name begins with: `省` in `省工业和信息化厅`, `省委` in `省委组织部`, `杭州市` in `杭州市教育局`; '' when none. */
function levelOf(folded: string): string {
  const party = /^(?:[一-鿿]{2,4}?[省市区县州])?[省市区县州]委(?=.{2,}部|政法委|网信办|编办|.{2,}办|.{2,}局)/.exec(
    folded,
  )?.[0];
  if (party !== undefined) return party;
  const township = /^[乡镇](?=卫生院|[一-鿿]{2,6}(?:站|所|服务中心|办公室|办)$)/.exec(folded)?.[0];
  if (township !== undefined) return township;
  const short = /^[省市区县州](?!委$|场|容|政(?![府协法务])|域|块)/.exec(folded)?.[0];
  if (short !== undefined) return short;
  const place = LEVEL.exec(folded)?.[0] ?? '';
  return place !== '' && isBareDepartment(folded.slice(place.length)) ? place : '';
}

function isOfTownship(folded: string, level: string): boolean {
  return /^[乡镇]$/.test(level) && OF_TOWNSHIP.test(folded) && levelOf(folded) === '';
}

interface Name {
  readonly name: string;
  readonly folded: string;
  readonly role: unknown;
}

/** `市政府督查室`: an office that the committee before it has, too. */
const OFFICE_OF_OTHER_HALF = /^[一-鿿]{0,6}?(?:(?:人民)?政府|管委会)(办公室|办公厅|督查室|研究室)$/;

/**
 * Names of a list whose level was left out, as written → with the level of the name before (`省工业和信息化厅、广电局` →
 * `{广电局: 省广电局}`), or whose end the last name holds for all (`山西、河南公司`; `市委、市政府督查室` are the offices of both). Only departments
 * known by their stem, places and these offices are completed; everything else stays as it is.
 */
export function expandElided(names: readonly Name[]): Record<string, string> {
  const expanded = expandPlaces(names);
  let level = '';
  for (const [at, { name, folded, role }] of names.entries()) {
    const next = names[at + 1];
    const office = next?.role === role ? OFFICE_OF_OTHER_HALF.exec(next?.folded ?? '')?.[1] : undefined;
    if (office !== undefined && PARTY_HALF.test(folded)) expanded[name] = name + office;
    if (isGroupName(folded)) continue;
    const base = folded.replace(/[([].*$/, '');
    if (PARTY_BODY.test(base)) {
      if (level.endsWith('委')) expanded[name] = level + name;
      else if (level !== '' && base !== '党校') expanded[name] = `${level}委${name}`;
    } else if (isBareDepartment(base) || OTHER_BODIES.test(base) || isOfTownship(base, level)) {
      if (level !== '') expanded[name] = level.replace(/委$/, '') + name;
    } else {
      level = levelOf(base);
    }
  }
  return expanded;
}
