import { signedOn } from './document-context';
import type { OutlineNode, Piece } from './outline-tree';
import { isTitle } from './site-text';

const GLUED_TITLE =
  /^(.{4,60}?(?:要点|方案|计划|意见|安排|规划|措施|办法))(?=(?:20\d{2}年|为|根据|按照|各|[本新]学[期年]|今年|以|坚持|围绕|全面(?:贯彻|落实)|深入贯彻|认真贯彻))/;

/** The title line and what else stands before the first heading. */
export function takeTitle(root: OutlineNode): { title: string; titles: readonly Piece[]; preamble: Piece[] } {
  const { pieces } = root;
  const lines = pieces.filter(({ text }) => isTitle(text));
  const proper = lines.filter(({ text }) => !/^(?:附|关于.*通知$)/.test(text.trim()));
  const chosen = proper[proper.length - 1] ?? lines[lines.length - 1];
  if (chosen) {
    const { text, used } = wholeTitle(pieces, pieces.indexOf(chosen));
    return { title: text, titles: used, preamble: pieces.filter((piece) => !used.includes(piece)) };
  }
  const first = pieces[0];
  const glued = first && GLUED_TITLE.exec(first.text);
  if (glued) {
    const part = (from: number, to?: number): Piece => ({
      ...first,
      text: first.text.slice(from, to),
      folded: first.folded.slice(from, to),
    });
    const end = glued[1]!.length;
    return { title: glued[1]!, titles: [part(0, end)], preamble: [part(end), ...pieces.slice(1)] };
  }
  const isHeadline = first && /^[^。;:,]{5,40}$/.test(first.folded) && pieces.length + root.children.length > 1;
  return isHeadline
    ? { title: first.text, titles: [first], preamble: pieces.slice(1) }
    : { title: '', titles: [], preamble: [...pieces] };
}

/** A title over two lines (`立山区2023年重点工作` / `任务分解方案`), or with its years or state in brackets below it. */
function wholeTitle(pieces: readonly Piece[], at: number): { text: string; used: readonly Piece[] } {
  const used = [pieces[at]!];
  const below = pieces[at + 1];
  if (below && /^[(（][^()（）]{2,24}[)）]$/.test(below.text.trim())) used.push(below);
  const above = pieces[at - 1];
  const isHead =
    above !== undefined &&
    /^[^。;:,()[\]]{4,30}$/.test(above.folded.trim()) &&
    /20\d{2}年?/.test(above.text) &&
    !/20\d{2}/.test(used[0]!.text) &&
    signedOn(above.text) === null &&
    !/(?:方案|通知|要点|计划|意见|清单|措施|办法)$/.test(above.folded.trim());
  if (isHead) used.unshift(above);
  return { text: used.map(({ text }) => text.trim()).join(''), used };
}
