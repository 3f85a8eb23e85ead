import { isGroupName } from './group-names';
import { readItem, type Piece } from './name-pieces';
import { isMaskedName, isPerson, isPersonalName, splitMaskedNames } from './person-names';
import { placesAmong } from './place-lists';
import type { Role, SectionKind } from './role-labels';
import type { Section } from './sections';
import type { SeparatorKind } from './separators';
import { clauseStart, noteTold, withdrawTold } from './told-clauses';
import { tokenize, type Token } from './tokens';
import { endsLikeUnit, isBareStem, looksLikeUnit } from './unit-names';

/** A unit with the role that its sentence gave it; null where it stood in a bare list. */
export interface Claim {
  readonly name: string;
  readonly folded: string;
  role: Role | null;
  /** Where its item begins in the text that was read. */
  readonly start: number;
  /** It ends like no unit (`宁德时代`). */
  readonly unsure: boolean;
  /** The text ran it together with another. */
  readonly divided: boolean;
  /** ★ or * stood beside the name. */
  readonly marked: boolean;
}

/** What the sections of one text add up to, in reading order. */
export interface Claims {
  readonly units: Claim[];
  readonly persons: string[];
  readonly schedule: string[];
  readonly rest: string[];
  openEnded: boolean;
}

export function noClaims(): Claims {
  return { units: [], persons: [], schedule: [], rest: [], openEnded: false };
}

interface Pending {
  readonly claim: Claim;
  /** A comma, not `、`, stood before it. */
  readonly afterComma: boolean;
}

/**
 * `A,B、C配合`: where 、 parts the names of a list and a comma the clauses, the verb holds from the last comma on. Where only
 * one kind of separator is used, it holds for all.
 */
function governed(pending: readonly Pending[], usesList: boolean): readonly Pending[] {
  if (!usesList) return pending;
  const last = pending.map((item) => item.afterComma).lastIndexOf(true);
  return last > 0 ? pending.slice(last) : pending;
}

function sectionRole(kind: SectionKind | null): Role | null {
  return kind === 'lead' || kind === 'cooperating' || kind === 'responsible' ? kind : null;
}

function isName(folded: string): boolean {
  return isMaskedName(folded) || isPersonalName(folded);
}

/** `负责招商`, `负责汇总各部门信息`: what a verb is about; `负责财政局` has lost its separator. */
function isObject(folded: string): boolean {
  const isName = looksLikeUnit(folded) && (endsLikeUnit(folded) || !isGroupName(folded));
  return isBareStem(folded) || (!isName && !isPerson(folded));
}

/** `综合协调组:市府办牵头`, `秋季:市体育局`: the team or the matter whose units follow, not one of them. */
function isHeading(tokens: readonly Token[], at: number, folded: string): boolean {
  const [token, mark, name, verb] = tokens.slice(at, at + 4);
  if (token?.type !== 'name' || mark?.type !== 'separator' || name?.type !== 'name') return false;
  const head = folded.slice(token.start, token.end).trim();
  if (!/(?:组|专班)$/.test(head) && (looksLikeUnit(head) || isPerson(head))) return false;
  const isLed = mark.kind === 'clause' && at === 0 && verb?.type === 'verb' && verb.verb.role === 'lead';
  return isLed || (mark.kind === 'colon' && looksLikeUnit(folded.slice(name.start, name.end).trim()));
}

/** `由A牵头` after a list names its own lead, not the whole list's. */
const STARTS_ANEW = /^(?:由|其中)/;

/** `组长:张三`, `分管副市长:李某`: an office before a colon says who the person is. */
function isOfficeLabel(tokens: readonly Token[], at: number, folded: string): boolean {
  const next = tokens[at + 1];
  return next?.type === 'separator' && next.kind === 'colon' && isPerson(folded.trim()) && !isName(folded.trim());
}

function readRoles(
  tokens: readonly Token[],
  text: string,
  folded: string,
  kind: SectionKind | null,
  into: Claims,
): void {
  const own = sectionRole(kind);
  let pending: Pending[] = [];
  let unmarked: Claim[] = [];
  let joined = false;
  let usesList = false;
  let separator: SeparatorKind | null = null;
  let clause = clauseStart(into);
  const places = placesAmong(tokens, folded);
  const settle = (items: readonly Pending[], role: Role | null): void => {
    for (const { claim } of items) claim.role ??= role;
  };
  const take = (piece: Piece, start: number): void => {
    if (piece.is === 'openEnded') into.openEnded = true;
    else if (piece.is === 'person') into.persons.push(piece.name);
    else if (piece.is === 'text') into[piece.as].push(piece.text);
    else {
      const claim: Claim = {
        name: piece.name,
        folded: piece.folded,
        start,
        unsure: piece.unsure ?? false,
        divided: piece.divided ?? false,
        marked: piece.marked,
        role: piece.role ?? (joined ? 'cooperating' : null),
      };
      into.units.push(claim);
      if (piece.shared === true) for (const before of unmarked) before.role ??= claim.role;
      if (piece.role === null) unmarked.push(claim);
      else unmarked = [];
      if (claim.role === null) pending.push({ claim, afterComma: separator === 'comma' });
      separator = null;
    }
  };
  for (const [at, token] of tokens.entries()) {
    noteTold(into, clause);
    if (token.type === 'separator') {
      separator = token.kind;
      usesList ||= token.kind === 'list' && pending.length > 0;
      if (token.kind !== 'clause') continue;
      settle(pending, own);
      withdrawTold(into, clause);
      clause = clauseStart(into);
      pending = [];
      joined = false;
      usesList = false;
    } else if (token.type === 'verb') {
      const { verb } = token;
      if (verb.joins) {
        settle(pending, own ?? 'responsible');
        joined = true;
      } else if (verb.role === 'cooperating' && own !== 'cooperating') {
        settle(governed(pending, usesList || own !== null), 'cooperating');
        settle(pending, own);
      } else {
        settle(pending, verb.role === 'responsible' ? (own ?? 'responsible') : verb.role);
      }
      pending = [];
      usesList = false;
      separator = null;
    } else if (token.type === 'text') {
      into.rest.push(text.slice(token.start, token.end).trim());
    } else {
      const item = text.slice(token.start, token.end);
      const shape = folded.slice(token.start, token.end);
      if (isOfficeLabel(tokens, at, shape)) continue;
      if (isHeading(tokens, at, folded)) {
        into.rest.push(item.trim());
        continue;
      }
      if (separator === 'comma' && STARTS_ANEW.test(shape.trim())) {
        settle(pending, own);
        pending = [];
      }
      const place = places.get(token);
      if (place !== undefined) {
        const name = item.trim().slice(0, place);
        take({ is: 'unit', name, folded: shape.trim().slice(0, place), role: null, marked: false }, token.start);
      } else if (token.afterVerb && isObject(shape.trim())) {
        const pieces = readItem(item, shape);
        for (const piece of pieces)
          take(piece.is === 'unit' ? { is: 'text', as: 'rest', text: item.trim() } : piece, token.start);
      } else {
        for (const piece of readItem(item, shape)) take(piece, token.start);
      }
    }
  }
  settle(pending, own);
  withdrawTold(into, clause);
}

/** `禤国清`: two or three characters where a person's name is due, whatever the surname. */
const RARE_NAME = /^(?!待|同[上前]|见|详|略|按|已|未|暂|下同|全部|如下|属地)[一-鿿]{2,3}$/;

/** Under `责任人:` a name is a person; a unit that stands before one (`县教育局:李某`) only says where the person sits. */
function readPersons(tokens: readonly Token[], text: string, folded: string, into: Claims): void {
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'text') into.rest.push(text.slice(token.start, token.end).trim());
    if (token.type !== 'name') continue;
    const item = text.slice(token.start, token.end).trim();
    const shape = folded.slice(token.start, token.end).trim();
    if (/^(?:无|暂无|[-—/]+)$/.test(shape) || isOfficeLabel(tokens, at, shape)) continue;
    for (const piece of readItem(item, shape)) {
      if (piece.is === 'person')
        into.persons.push(...(/[×xX*某○〇✕╳＊]/.test(piece.name) ? splitMaskedOnly(piece.name) : [piece.name]));
      else if (piece.is === 'unit') (looksLikeUnit(piece.folded) ? into.rest : into.persons).push(piece.name);
      else if (piece.is === 'text') (RARE_NAME.test(piece.text) ? into.persons : into.rest).push(piece.text);
    }
  }
}

function splitMaskedOnly(name: string): string[] {
  const names = splitMaskedNames(name);
  return names.join('') === name ? names : [name];
}

/** Reads one section into the claims so far. `text` and `folded` are the whole text. */
export function readSection(section: Section, text: string, folded: string, partner: Int32Array, into: Claims): void {
  if (section.kind === 'schedule' || section.kind === 'other') {
    // The end is found in the folded text, where a bracket that closed the section is a mark, too.
    const length = folded.slice(section.start, section.end).replace(/[;。,、\s]{1,8}$/, '').length;
    const plain = text.slice(section.start, section.start + length).trim();
    if (plain !== '') into[section.kind === 'schedule' ? 'schedule' : 'rest'].push(plain);
    return;
  }
  const tokens = tokenize(folded, partner, section.start, section.end);
  if (section.kind === 'persons') readPersons(tokens, text, folded, into);
  else readRoles(tokens, text, folded, section.kind, into);
}
