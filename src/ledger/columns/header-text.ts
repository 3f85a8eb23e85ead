import { simplified } from './simplified';

/** A header text made comparable. */
export interface HeaderText {
  /** Without spaces, marks and bracketed hints, NFKC, lower case: `完成时限（年/月/日）*` → `完成时限`. */
  readonly core: string;
  /** What stood in brackets: `年/月/日`. */
  readonly hints: readonly string[];
}

/** Longest text that is taken for a header; measures and titles are longer. */
export const LONGEST_HEADER = 40;

const SPACES = /[\s\u200b-\u200d\ufeff]+/g;
const MARKS = /^[*※★☆#■●◆:;,.、。\-—_]+|[*※★☆■●◆:;,.、。\-—_]+$/g;
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '【': '】', '〔': '〕', '{': '}', '<': '>' };

/**
 * Normalises a header cell. Spaces inside (`序  号`), line breaks, full-width forms, required marks (`*`) and hints in brackets do
 * not tell headers apart, nor do hyphens in English ones (`due-date`, `task_name`). A header that stands in brackets as a whole keeps its content.
 */
export function headerText(text: string): HeaderText {
  if (text.length > LONGEST_HEADER * 3) return { core: '', hints: [] };
  const plain = simplified(text.normalize('NFKC').toLowerCase().replace(SPACES, '')).replace(
    /([a-z])[-_](?=[a-z])/g,
    '$1',
  );
  if (plain === '#' || plain === '№' || plain === '%') return { core: plain, hints: [] };
  const hints: string[] = [];
  let core = '';
  let close = '';
  let hint = '';
  for (const letter of plain) {
    if (close) {
      if (letter === close) {
        hints.push(hint);
        close = '';
        hint = '';
      } else hint += letter;
    } else if (PAIRS[letter]) close = PAIRS[letter];
    else core += letter;
  }
  if (close && hint) hints.push(hint);
  // 完成度% is as good as 完成度（%）.
  if (/[^%]%$/.test(core)) {
    hints.push('%');
    core = core.slice(0, -1);
  }
  const stripped = core.replace(MARKS, '');
  return stripped || hints.length === 0 ? { core: stripped, hints } : { core: hints.join(''), hints: [] };
}
