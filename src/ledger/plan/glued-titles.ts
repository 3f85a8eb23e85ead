import type { OutlineNode } from './outline-tree';
import type { Candidate } from './task-candidates';

/** Words that begin a sentence of what is done. */
const BEGINS =
  /^(?:按照|根据|围绕|结合|针对|依托|通过|利用|发挥|对|把|将|以|由|在|为|各|要|切实|认真|严格|加[强大快]|强化|深化|深入|完善|健全|建[立设]|推[进动广]|落实|组织|开展|坚持|充分|全[面省市县区]|进一步|积极|持续|统筹|聚焦|紧盯|优化|提升|做好|抓好|支持|鼓励|引导|大力|探索|实施|明确|定期|每|国网|公司|省|市|县|区)/;
const SHORTEST = 5;
const LONGEST = 18;
/** A title that is this long before its first mark may hold its first measure. */
const LONG = 22;
const FEWEST = 4;
const SENTENCE = /^[^。,;:]{4,}。/;
/** Headings of one paper are of a length, more or less. */
const SPREAD = 3;

/**
 * Where titles end that lost the stop behind them (`压实责任链条对重要通道…`): in one line, most items of one parent go on with a sentence
 * at the same length, as offices write headings in parallel. The end of each title by its task.
 */
export function gluedTitleEnds(tasks: readonly Candidate[]): ReadonlyMap<Candidate, number> {
  const ends = new Map<Candidate, number>();
  for (const sisters of inOneLine(tasks)) {
    const texts = sisters.map(({ parts }) => parts.folded.slice(0, LONG));
    if (
      sisters.length < FEWEST ||
      !texts.every((text) => text.length === LONG && !/[。,;:、\s(]/.test(text.slice(0, SHORTEST)))
    )
      continue;
    // A stop behind a short sentence ends it.
    if (texts.filter((text) => SENTENCE.test(text)).length * 2 > sisters.length) continue;
    const begins = (text: string, at: number): boolean =>
      BEGINS.test(text.slice(at)) && !/[。,;:]/.test(text.slice(0, at));
    const lengths = Array.from({ length: LONGEST - SHORTEST + 1 }, (_, index) => index + SHORTEST);
    const counts = lengths.map((length) => texts.filter((text) => begins(text, length)).length);
    const most = Math.max(...counts);
    if (most * 4 < sisters.length * 3) continue;
    const usual = lengths[counts.indexOf(most)]!;
    sisters.forEach((task, index) => {
      const near = lengths.filter((length) => Math.abs(length - usual) <= SPREAD && begins(texts[index]!, length));
      const end = near.sort((a, b) => Math.abs(a - usual) - Math.abs(b - usual))[0];
      if (end !== undefined) ends.set(task, end);
    });
  }
  return ends;
}

/** Numbered tasks of one parent that all begin in the same line of the source. */
function inOneLine(tasks: readonly Candidate[]): Candidate[][] {
  const groups = new Map<OutlineNode | null, Candidate[]>();
  for (const task of tasks) {
    if (!task.numbered) continue;
    const group = groups.get(task.node.parent) ?? [];
    groups.set(task.node.parent, group);
    group.push(task);
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ node }) => node.lines[0])).size === 1);
}
