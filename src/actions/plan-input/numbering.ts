import { attribute, child, childValue, elements, nameOf, type XmlNode } from './xml-tree';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Level (0-based) whose counting restarts this one; -1 never. */
  readonly restartsAfter: number;
}

interface Numbering {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Counts automatic numbers as Word does: one series for each list definition, deeper levels restart. */
export interface NumberCounter {
  /** The label of the next paragraph of that list and level (`一、`, `(二)`, `3.`), '' for bullets and unknown lists. */
  next(numId: string, level: number): string;
}

const DEEPEST = 9;

/** `numbering` is the root of numbering.xml, null when the document has none. */
export function numberCounter(numbering: XmlNode | null): NumberCounter {
  const lists = readLists(numbering);
  const counters = new Map<string, number[]>();
  const started = new Set<string>();
  return {
    next: (numId, level) => {
      const list = lists.get(numId);
      const definition = list?.levels.get(level);
      if (!list || !definition || level < 0 || level >= DEEPEST) return '';
      let counts = counters.get(list.abstractId);
      if (!counts) counters.set(list.abstractId, (counts = []));
      const override = list.startOverrides.get(level);
      if (override !== undefined && !started.has(`${numId}/${level}`)) counts[level] = override;
      else counts[level] = counts[level] === undefined ? definition.start : counts[level] + 1;
      started.add(`${numId}/${level}`);
      for (let deeper = level + 1; deeper < DEEPEST; deeper++) {
        const { restartsAfter = deeper - 1 } = list.levels.get(deeper) ?? {};
        if (restartsAfter >= level) delete counts[deeper];
      }
      return label(list, level, counts);
    },
  };
}

function label({ levels }: Numbering, level: number, counts: readonly (number | undefined)[]): string {
  const { format, text } = levels.get(level)!;
  if (format === 'bullet' || format === 'none') return '';
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const definition = levels.get(at);
    return formatNumber(counts[at] ?? definition?.start ?? 1, definition?.format ?? 'decimal');
  });
}

function readLists(numbering: XmlNode | null): Map<string, Numbering> {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, Numbering>();
  if (!numbering) return lists;
  const links = new Map<string, string>();
  const styles = new Map<string, string>();
  for (const element of elements(numbering)) {
    if (nameOf(element) !== 'abstractNum') continue;
    const id = attribute(element, 'abstractNumId') ?? '';
    abstracts.set(id, readLevels(element));
    const link = childValue(element, 'numStyleLink');
    if (link) links.set(id, link);
    const style = childValue(element, 'styleLink');
    if (style) styles.set(style, id);
  }
  for (const element of elements(numbering)) {
    if (nameOf(element) !== 'num') continue;
    const named = childValue(element, 'abstractNumId') ?? '';
    const abstractId = styles.get(links.get(named) ?? '') ?? named;
    const levels = new Map(abstracts.get(abstractId) ?? []);
    const startOverrides = new Map<number, number>();
    for (const override of elements(element)) {
      if (nameOf(override) !== 'lvlOverride') continue;
      const at = Number(attribute(override, 'ilvl') ?? 0);
      const start = childValue(override, 'startOverride');
      if (start !== null) startOverrides.set(at, Number(start));
      const own = child(override, 'lvl');
      if (own) levels.set(at, readLevel(own, at));
    }
    lists.set(attribute(element, 'numId') ?? '', { abstractId, levels, startOverrides });
  }
  return lists;
}

function readLevels(abstract: XmlNode): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of elements(abstract)) {
    if (nameOf(element) !== 'lvl') continue;
    const at = Number(attribute(element, 'ilvl') ?? 0);
    levels.set(at, readLevel(element, at));
  }
  return levels;
}

function readLevel(element: XmlNode, at: number): Level {
  const restart = childValue(element, 'lvlRestart');
  return {
    start: Number(childValue(element, 'start') ?? 1),
    format: childValue(element, 'numFmt') ?? 'decimal',
    text: childValue(element, 'lvlText') ?? `%${at + 1}.`,
    restartsAfter: restart === null ? at - 1 : Number(restart) - 1,
  };
}

const HAN = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';

/** A number in one of Word's formats; what is not known is written in Arabic digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return chinese(value, HAN.replace('〇', '零'), '十', '百');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return chinese(value, LEGAL, '拾', '佰');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return value <= 10
        ? chinese(value, HAN, '十', '百')
        : [...String(value)].map((digit) => HAN.charAt(Number(digit))).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'lowerRoman':
    case 'upperRoman':
      return format === 'upperRoman' ? roman(value) : roman(value).toLowerCase();
    default:
      return String(value);
  }
}

function chinese(value: number, digits: string, ten: string, hundred: string): string {
  if (value < 0 || value >= 1000) return String(value);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  if (value < 10) return digits.charAt(value);
  const head = hundreds > 0 ? digits.charAt(hundreds) + hundred : '';
  const middle =
    tens > 0
      ? (tens === 1 && hundreds === 0 ? '' : digits.charAt(tens)) + ten
      : hundreds > 0 && ones > 0
        ? digits.charAt(0)
        : '';
  return head + middle + (ones > 0 ? digits.charAt(ones) : '');
}

function roman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value > 0 && value < 4000 ? value : 0;
  let text = rest === 0 ? String(value) : '';
  for (const [worth, letters] of parts) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}
