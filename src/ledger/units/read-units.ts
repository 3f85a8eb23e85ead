import { matchBrackets } from './brackets';
import { noClaims, readSection, type Claim, type Claims } from './claims';
import { expandElided } from './elided-prefix';
import { fold, withoutInvisible } from './fold';
import { isGroupName } from './group-names';
import { takeRules } from './rule-phrases';
import { openSectionBrackets, readSections } from './sections';
import type { UnitColumn, UnitReading } from './unit-reading';

const TRAILING = /[\s;。.,、:!]+$/;
const LEADING = /^[\s;。,、:!]+/;

/** The part of a cell that is read: without blanks and punctuation around it, and without brackets around the whole. */
function unwrap(text: string): string {
  let part = text;
  for (;;) {
    const folded = fold(part);
    const start = LEADING.exec(folded)?.[0].length ?? 0;
    const end = folded.length - trailingLength(folded);
    if (start >= end) return '';
    const inner = folded.slice(start, end);
    part = part.slice(start, end);
    const partner = matchBrackets(inner);
    if (/^[([“{]/.test(inner) && partner[0] === -1) part = part.slice(1);
    else if (/[)\]”}]$/.test(inner) && partner[inner.length - 1] === -1) part = part.slice(0, -1);
    else if (!/^[(["“{<]/.test(inner) || partner[0] !== inner.length - 1) return part;
    else part = part.slice(1, -1);
  }
}

/** Length of the blanks and stops at the end; counted backwards because a pattern tied to the end is tried at every stop. */
function trailingLength(folded: string): number {
  let length = 0;
  while (length < folded.length && TRAILING.test(folded.charAt(folded.length - 1 - length))) length++;
  return length;
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

/**
 * A bare or 负责/责任 list leads when nobody else does, and cooperates beside a lead or in a cooperating column.
 * `列第一位的为牵头单位` makes its first name the lead.
 */
function resolveRoles(
  units: readonly Claim[],
  column: UnitColumn,
  firstLeads: boolean,
): { lead: string[]; cooperating: string[] } {
  const hasLead = units.some((claim) => claim.role === 'lead');
  const lead: string[] = [];
  const cooperating: string[] = [];
  for (const claim of units) {
    if (claim.role === 'lead') lead.push(claim.name);
    else if (claim.role === 'cooperating' || column === 'cooperatingUnits' || hasLead) cooperating.push(claim.name);
    else if (firstLeads && lead.length > 0) cooperating.push(claim.name);
    else lead.push(claim.name);
  }
  return { lead: unique(lead), cooperating: unique(cooperating) };
}

function collect(text: string, persons: boolean): { claims: Claims; firstLeads: boolean } {
  const part = unwrap(withoutInvisible(text));
  const claims = noClaims();
  const rules = takeRules(fold(part));
  const folded = openSectionBrackets(rules.folded);
  const partner = matchBrackets(folded);
  for (const section of readSections(folded, partner)) {
    const kind = persons && section.kind === null ? 'persons' : section.kind;
    readSection({ ...section, kind }, part, folded, partner, claims);
  }
  return { claims, firstLeads: rules.firstLeads };
}

/**
 * Reads the responsible units out of a cell, a bracket or a sentence (`区教育局牵头,区财政局配合`).
 * `column` says where the text stood and decides the role of a bare list; roles named inside the text override it.
 * A bare 责任单位 list is lead; beside a lead it is cooperating. Names are spelled as written: a level that was left out is
 * completed in `expanded` only. What was not understood is in `rest`; empty, `无`, `/`, `-` give an empty reading.
 */
export function readUnits(text: string, column: UnitColumn): UnitReading {
  const { claims, firstLeads } = collect(text, false);
  const { lead, cooperating } = resolveRoles(claims.units, column, firstLeads);
  const named = unique([...lead, ...cooperating]);
  return {
    text,
    lead,
    cooperating,
    persons: unique(claims.persons),
    openEnded: claims.openEnded,
    groups: named.filter((name) => isGroupName(fold(name))),
    expanded: expandElided(claims.units),
    scheduleText: claims.schedule.join(','),
    rest: claims.rest.join(' '),
  };
}

/** The persons of a 责任人 cell: names, masked names, offices. A unit before a name (`县教育局:李某`) is left out. */
export function readPersons(text: string): string[] {
  return unique(collect(text, true).claims.persons);
}
