import { matchHeader } from '../columns/match-header';
import { WHOLE_HEADER } from './header-pieces';
import { isOfUnits } from './list-columns';

/** Known header texts that were joined without anything between them (`工作内容责任单位备注`), the fewest; null where others remain. */
export function glueHeader(text: string): string[] | null {
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    let found: readonly string[] | null = null;
    for (let from = Math.max(0, end - LONGEST_GLUED); from <= end - 2; from++) {
      const before = best[from] ?? null;
      const name = text.slice(from, end);
      if (before && (found === null || before.length + 1 < found.length) && isWholeHeader(name))
        found = [...before, name];
    }
    best.push(found);
  }
  const names = best[text.length];
  return names ? [...names] : null;
}

const LONGEST_GLUED = 8;

/** A known header that is not two others side by side (`责任单位备注`). */
function isWholeHeader(text: string): boolean {
  return isOneHeader(text) && !cutsOf(text).some(([left, right]) => isOneHeader(left) && isOneHeader(right));
}

function isOneHeader(text: string): boolean {
  return isOfUnits(text) || (matchHeader(text)[0]?.weight ?? 0) >= 2;
}

/** The ways to cut a text in two, one part at least as long as a header of its own (`项目名称` is one). */
function cutsOf(text: string): (readonly [string, string])[] {
  const cuts = Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => at + 2);
  return cuts
    .map((at) => [text.slice(0, at), text.slice(at)] as const)
    .filter((pair) => pair.some((part) => part.length >= WHOLE_HEADER));
}
