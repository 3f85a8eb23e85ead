import { isPerson, isTitledName } from './person-names';
import { separatorAt } from './separators';
import { isGeneric, looksLikeUnit } from './unit-names';

/** A longer text is no name. */
export const LONGEST_NAME = 60;

/** True for text that can stand by itself in a list: a unit, a person, or names with the flag 等. */
export function standsAlone(folded: string): boolean {
  const text = folded.trim();
  if (text.length === 0 || text.length > LONGEST_NAME) return false;
  return looksLikeUnit(text) || isPerson(text) || /等$/.test(text) || /^[\d-]{7,}$/.test(text);
}

/** `区 财 政 局`: single characters held apart by single blanks, three or more; the name that they spell, or ''. */
export function spacedOut(folded: string, index: number, end: number): string {
  let name = '';
  let at = index;
  while (at < end && name.length < LONGEST_NAME && /[一-鿿]/.test(folded.charAt(at))) {
    const next = folded.charAt(at + 1);
    name += folded.charAt(at);
    if (at + 1 >= end || separatorAt(folded, at + 1) !== null || /[\n()[\]]/.test(next)) break;
    // A longer word begins here: the name ended before it.
    if (next !== ' ') return name.length > 3 ? name.slice(0, -1) : '';
    if (folded.charAt(at + 2) === ' ') break;
    at += 2;
  }
  return name.length >= 3 ? name : '';
}

const BEGINS_WITH_LEVEL = /^(?:[省市区县州旗镇乡]|国家|中国|自治区)/;
const BEGINS_A_NAME = /^(?:[省市区县州旗镇乡](?=..)|各|有关|相关|国家|中国)/;

/**
 * Whether a line break parts two names. A cell copied from a document breaks in the middle of names, too: then what stands
 * before it is no name, and what follows is the short rest of one, or begins with 和, or goes on after a level.
 */
export function lineBreakSeparates(left: string, right: string): boolean {
  if (/^(?:[省市区县各]|有关|相关)/.test(right)) return true;
  if (!looksLikeUnit(left + right)) return true;
  if (standsAlone(left)) return standsAlone(right) || right.length > 3;
  if (left.length < 2) return true;
  return !(!standsAlone(right) || right.length <= 4 || /^[和与及]/.test(right) || BEGINS_WITH_LEVEL.test(left));
}

/** Those for whom a unit is there, not who is responsible: `教师 发展中心` is one name with a blank in it. */
const PEOPLE = /^(?:教师|学生|研究生|师生|家长|党员|干部|职工|教职工|员工|人员|专家|患者)$/;

/** Whether blanks part two names: where both are whole, or one is and the other cannot be its rest. `党委 办公室` and `HR Department` are one. */
export function blankSeparates(left: string, right: string): boolean {
  if (isTitledName(left, right) || (PEOPLE.test(left) && looksLikeUnit(right))) return false;
  if ((isGeneric(left) && isGeneric(right)) || (/[A-Za-z&]$/.test(left) && /^[A-Za-z&]/.test(right))) return false;
  const isWhole = standsAlone(left);
  const isNextWhole = standsAlone(right) || /^(?:各|有关|相关|等)/.test(right);
  if (isWhole && isNextWhole) return true;
  if (isWhole) return right.length >= 3 && /^[一-鿿A-Za-z]/.test(right) && !looksLikeUnit(left + right);
  if (!isNextWhole || left.length < 2 || !BEGINS_A_NAME.test(right)) return false;
  // `省新闻出版 省总工会`: no name says its level twice.
  return !BEGINS_WITH_LEVEL.test(left) || (left.length > 3 && left.charAt(0) === right.charAt(0));
}
