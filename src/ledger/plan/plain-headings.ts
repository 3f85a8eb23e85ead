import { labelAtStart } from './labels';
import { markerAt, RANK, rankOf, type Marker } from './outline-markers';
import type { Paragraph } from './paragraph';
import { isTitle } from './site-text';
import { isBulleted } from './title-of';
import { namesOnlyUnits } from './unit-statement';

const LONGEST = 20;
const LONGEST_TIME = 36;
/** `第一季度`, `上半年`, `3月份`, `二月主题:新起点`: a heading wherever it stands alone above an item. */
const TIME =
  /^(?:20\d{2}年)?(?:第?[一二三四1-4]季度|[上下]半年|[一二三四五六七八九十]{1,3}月份?|(?:1[0-2]|[1-9])月份?)(?:(?:(?:重点|主要)?(?:工作|任务|活动)(?:安排|重点|主题|内容)?|主题(?:活动|教育)?)(?::.{0,24})?|:)?$/;
const PLAIN = /^[^。;:!?,()[\]|\t\d][^。;:!?,()[\]|\t]*$/;
const ENDED = /[。;!?)\]]\s*$/;
/** Lines that lead over to a list and name nothing. */
const LEADS_OVER = /(?:如下|以下|包括|措施|要求|内容|附件|附表|注|备注)$/;

/**
 * Headings without a number between numbered items (`加强基础设施建设` above `12.…`), by the index of their paragraph; each with the
 * rank that it takes, right above the item behind it. A line that follows a heading may be the rest of it: it counts only where other
 * such headings stand in the document.
 */
export function plainHeadings(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const sure = new Map<number, number>();
  const likely = new Map<number, number>();
  for (let index = 0; index + 1 < paragraphs.length; index++) {
    const { folded, heading } = paragraphs[index]!;
    const plain = folded.trim();
    if (plain.length < 2 || plain.length > LONGEST_TIME || heading !== null) continue;
    const next = itemOf(paragraphs[index + 1]!);
    if (!next && TIME.test(plain) && isBulleted(paragraphs[index + 1]!.text.trim())) sure.set(index, RANK.plain);
    if (!next || !isItem(next)) continue;
    if (TIME.test(plain)) sure.set(index, rankOf(next) - 0.5);
    else if (index > 0 && plain.length <= LONGEST && isPlain(paragraphs[index]!)) {
      const before = paragraphs[index - 1]!.folded.trim();
      const follows = ENDED.test(before) || labelAtStart(before) !== null;
      const item = itemOf(paragraphs[index - 1]!);
      if (follows && isInside(paragraphs, index)) sure.set(index, rankOf(next) - 0.5);
      else if (item && rankOf(item) < rankOf(next)) likely.set(index, rankOf(next) - 0.5);
    }
  }
  return new Map([
    ...(sure.size === 0 ? sure : [...sure, ...likely]),
    ...namesOfUnits(paragraphs),
    ...aboveLabelled(paragraphs),
  ]);
}

/** `县教育局：` above items, where several such lines stand in the document: who is named does what follows. */
function namesOfUnits(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  paragraphs.forEach(({ folded }, index) => {
    const plain = folded.trim();
    const next = plain.endsWith(':') && plain.length <= LONGEST_TIME ? paragraphs[index + 1] : undefined;
    const item = next && itemOf(next);
    if (item && isItem(item) && namesOnlyUnits(plain.slice(0, -1))) found.set(index, rankOf(item) - 0.5);
  });
  return found.size > 1 ? found : new Map();
}

/** Fewer tasks than this show no habit. */
const FEWEST_TASKS = 3;

/**
 * Short lines above tasks that have neither number (`市区新增学位2.3万个。` and its labels): where such tasks are usually one paragraph
 * before their labels, a line more is a heading.
 */
function aboveLabelled(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const tasks: { readonly from: number; readonly to: number }[] = [];
  let from = 0;
  let labelled = false;
  paragraphs.forEach((paragraph, index) => {
    const isLabel = labelAtStart(paragraph.folded.trim()) !== null;
    if (labelled && !isLabel) from = index;
    const item = itemOf(paragraph);
    // What stands below a numbered item is its own.
    if (item?.weak === false) from = rankOf(item) < RANK.arabic ? index + 1 : Infinity;
    else if (isLabel && !labelled && index > from) tasks.push({ from, to: index });
    labelled = isLabel;
  });
  const [first, ...others] = tasks;
  const isHeading = (at: number): boolean => isPlain(paragraphs[at]!) && ENDED.test(paragraphs[at + 1]!.folded);
  const long = others.filter(({ from, to }) => to - from === 2 && isHeading(from));
  const short = others.filter(({ from, to }) => to - from === 1);
  if (!first || tasks.length < FEWEST_TASKS || long.length === 0 || short.length < long.length) return new Map();
  const above = first.to - 2 >= first.from && isHeading(first.to - 2) ? [first.to - 2] : [];
  return new Map([...above, ...long.map((task) => task.from)].map((at) => [at, RANK.plain]));
}

function itemOf({ folded }: Paragraph): Marker | null {
  return markerAt(folded, Math.max(0, folded.search(/\S/)));
}

/** Items below `一、` and `(一)`; a heading above those has a number of its own. */
function isItem(marker: Marker): boolean {
  return !marker.weak && rankOf(marker) >= RANK.hanBracket;
}

function isPlain({ text, folded }: Paragraph): boolean {
  const plain = folded.trim();
  return (
    PLAIN.test(plain) && plain.length >= 4 && !LEADS_OVER.test(plain) && !isTitle(text) && markerAt(plain, 0) === null
  );
}

/** An item stands shortly before: what stands above the first one belongs to the title or the introduction. */
function isInside(paragraphs: readonly Paragraph[], index: number): boolean {
  return paragraphs.slice(Math.max(0, index - 12), index).some((paragraph) => {
    const marker = itemOf(paragraph);
    return marker !== null && isItem(marker);
  });
}
