import { INVISIBLE, TONED_VOWELS } from '../converted-text';
import { paragraphOf, type Paragraph } from './paragraph';
import type { ParagraphBlock } from './plan-input';
import type { Repair, RepairKind } from './plan-reading';

/** `經(jīng)`: a reading that a converter put after a character; it has a tone mark, which no Chinese document writes. */
const PINYIN = new RegExp(`([㐀-鿿])[(（]([a-zɡ]{0,5}[${TONED_VOWELS}ńňǹ][a-zɡ]{0,5})[)）]`, 'g');
const INSERTED = /@{2,}/g;
/** What a site put into the text: `(材料来源:)`, `(来源:某网)`. */
const RESIDUE = /[(（](?:材料|资料|文章|信息|稿件)?来源[:：][^()（）]{0,20}[)）]/g;
/** A Cyrillic letter among Chinese characters stands for a line break. */
const LOST_BREAK = /(?<=[㐀-鿿。；，、：）)”\d])[РрΡ](?=[㐀-鿿（(“\d①-⑳])/g;

/** `（—）` and `—、` for `（一）` and `一、`, `l.` for `1.`, as recognition of print writes them at the beginning of a paragraph. */
const DASH_BRACKET = /^(\s*[（(]\s?)[—–－-](?=\s?[)）])/;
const DASH_MARK = /^(\s*)[—–－](?=、)/;
const LETTER_ONE = /^(\s*[（(]?)l(?=\s?[.．、)）]\s?[㐀-鿿“])/;

/** A page number that stands between lines of text: `— 3 —`, `- 3 -`, `第 3 页 共 8 页`, `# Page 3:`. */
const PAGE_NUMBER =
  /^\s*(?:#{0,3}\s?[Pp]age\s\d{1,4}\s?:?|(?:[—–-]\s?){1,4}\d{1,4}\s?[—–-]{1,2}|第\s?\d{1,4}\s?页\s?[,，/]?\s?(?:共\s?\d{1,4}\s?页)?)\s*$/;

const STEPS: readonly (readonly [RepairKind, RegExp, string])[] = [
  ['pinyin', PINYIN, '$1'],
  ['inserted-marks', INSERTED, ''],
  ['residue', RESIDUE, ''],
  ['lost-break', LOST_BREAK, '\n'],
  ['misread-ordinal', DASH_BRACKET, '$1一'],
  ['misread-ordinal', DASH_MARK, '$1一'],
  ['misread-ordinal', LETTER_ONE, '$11'],
];

/** Marks of a text that was written for a web page: `## 二、重点任务`, `**建成平台。**`. Without headings of that kind `**` masks a name. */
const MARKED_HEADING = /^\s{0,3}#{1,6}\s+(?=\S)/;
const MARKED_BOLD = /\*\*([^*]{1,200})\*\*/g;

const LONGEST_SHOWN = 40;

/** The piece around an index, short enough to show. */
export function excerpt(text: string, index: number, length = LONGEST_SHOWN): string {
  const from = Math.max(0, index - Math.floor(length / 2));
  return text.slice(from, from + length);
}

/** Mends what converters and sites did to the characters of each paragraph, and tells of every change. */
export function repairCharacters(blocks: readonly ParagraphBlock[], repairs: Repair[]): ParagraphBlock[] {
  const marked = blocks.some(({ text }) => MARKED_HEADING.test(text) && !PAGE_NUMBER.test(text));
  const steps = marked
    ? ([['inserted-marks', MARKED_HEADING, ''], ['inserted-marks', MARKED_BOLD, '$1'], ...STEPS] as const)
    : STEPS;
  const isPage = (block: ParagraphBlock | undefined): boolean => block !== undefined && PAGE_NUMBER.test(block.text);
  return blocks.flatMap((block, index) => {
    let text = block.text.replace(INVISIBLE, '');
    if (text.trim() === '' && (isPage(blocks[index - 1]) || isPage(blocks[index + 1]))) return [];
    if (PAGE_NUMBER.test(text)) {
      repairs.push({ kind: 'page-number', line: block.line, before: text.trim(), after: '' });
      return [];
    }
    for (const [kind, pattern, replacement] of steps) {
      const first = text.search(pattern);
      if (first < 0) continue;
      const mended = text.replace(pattern, replacement);
      repairs.push({ kind, line: block.line, before: excerpt(text, first), after: excerpt(mended, first) });
      text = mended;
    }
    if (text === block.text) return [block];
    if (block.lastLine !== undefined) return [{ ...block, text }];
    return text.split('\n').map((piece) => ({ ...block, text: piece }));
  });
}

/** `4. 某市人民政府办公室关于印发…的通知（2023年4月28日）`: the number that a paper has in a collection. */
const COLLECTED =
  /^\s*\d{1,3}\s?[.．、]\s*(?=[^。；]{0,100}(?:[委府办室厅局院部会](?:关于|印发|转发)|关于.{2,80}的通知|[（(]20\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?[)）])[^。；]{0,200}$)/;

/** Takes the number of a collection from the beginning of a document. */
export function withoutCollectionNumber(paragraphs: readonly Paragraph[], repairs: Repair[]): readonly Paragraph[] {
  const at = paragraphs.findIndex(({ text }) => text.trim() !== '');
  const first = paragraphs[at];
  const number = first && COLLECTED.exec(first.text)?.[0];
  if (!first || !number) return paragraphs;
  const text = first.text.slice(number.length);
  const starts = first.starts.map((start) => ({ ...start, at: Math.max(0, start.at - number.length) }));
  repairs.push({
    kind: 'residue',
    line: first.starts[0]?.line ?? 1,
    before: excerpt(first.text, 0),
    after: excerpt(text, 0),
  });
  return [
    ...paragraphs.slice(0, at),
    paragraphOf(text, starts, first.heading, first.glued),
    ...paragraphs.slice(at + 1),
  ];
}
