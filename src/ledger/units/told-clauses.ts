import type { Claims } from './claims';
import { isBareStem } from './unit-names';

/** Of one clause: where its units and the text not looked at yet begin, and from which unit on it tells something (-1: nowhere). */
interface ClauseStart {
  readonly units: number;
  /** A clause before it gave roles: `(市教育局牵头)支持学校、科研院所开展…` goes on with the next text. */
  readonly isNext: boolean;
  rest: number;
  toldFrom: number;
}

/** A clause begins behind what was read so far. */
export function clauseStart({ units, rest }: Claims): ClauseStart {
  return { units: units.length, isNext: units.some(({ role }) => role !== null), rest: rest.length, toldFrom: -1 };
}

/** What is left unread of a clause that tells something: long, and no number. */
const TELLING = /[一-鿿]{7}/;
const NEXT_TELLING = /[一-鿿]{5}/;
/** `部门协同推进`: what kind of units, not which. */
const KIND_OF_UNIT = /^(?:政府|部门|单位|企业|机构|平台)$/;

/** To be called before every token of the clause. */
export function noteTold({ units, rest }: Claims, clause: ClauseStart): void {
  const telling = clause.isNext ? NEXT_TELLING : TELLING;
  for (; clause.rest < rest.length && clause.toldFrom < 0; clause.rest++)
    if (telling.test(rest[clause.rest]!) && !/^[([（【〔]/.test(rest[clause.rest]!))
      clause.toldFrom = clause.isNext ? clause.units : units.length;
}

/** In a clause that tells something nobody is named but by a name that ends as one, and behind what it tells only with a verb or a label. */
export function withdrawTold(into: Claims, clause: ClauseStart): void {
  noteTold(into, clause);
  const bare = into.units.slice(clause.units).filter(({ role }) => role === null);
  const isMostlyUnsure = bare.filter(({ unsure }) => unsure).length * 2 > bare.length;
  if (clause.isNext && isMostlyUnsure) clause.toldFrom = clause.units;
  if (clause.toldFrom < 0) return;
  for (const [at, claim] of into.units.splice(clause.units).entries()) {
    const isVague = claim.unsure || isBareStem(claim.folded) || KIND_OF_UNIT.test(claim.folded);
    if (isVague || (claim.role === null && clause.units + at >= clause.toldFrom)) into.rest.push(claim.name);
    else into.units.push(claim);
  }
}
