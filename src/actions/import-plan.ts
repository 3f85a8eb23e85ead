import type { Temporal } from 'temporal-polyfill';
import type { MessageKey, MessageParams } from '../i18n/translate';
import { textToBlocks, type PlanBlock } from '../ledger/plan/plan-input';
import type { PlanDocument, PlanReading, UnreadReason } from '../ledger/plan/plan-reading';
import { readPlan } from '../ledger/plan/read-plan';
import { WorkbookError } from '../workbook/errors';
import { decodeText, type TextEncodingName } from './plan-input/decode-text';
import { fileKind } from './plan-input/file-kind';
import { readDocx, type DocxReading } from './plan-input/read-docx';
import { isWorkbook, readXlsx, type XlsxReading } from './plan-input/read-xlsx';
import type { ParseXml } from './plan-input/xml-tree';
import { zipNames } from './plan-input/zip-parts';

export interface ImportOptions {
  /** Day that counts as today; years that the document does not give are taken from it. */
  readonly reference: Temporal.PlainDate;
  /** The DOM of the place where this runs: the browser's in the add-in, a library's on the command line. */
  readonly parseXml: ParseXml;
}

/** Something that the user is told about the reading as a whole. */
export interface ImportNotice {
  readonly key: MessageKey;
  readonly params: MessageParams;
}

/** A plan document as it was read; nothing is written. */
export interface ImportOutcome extends PlanReading {
  readonly format: 'text' | 'docx' | 'xlsx';
  /** How the bytes were read; null for pasted text, Word documents and workbooks. */
  readonly encoding: TextEncodingName | null;
  readonly notices: readonly ImportNotice[];
}

const MEGABYTE = 1024 * 1024;
export const MAX_FILE = 64;

/** A document taken apart into paragraphs and tables; what is read out of them is put together with what the file says. */
export interface PreparedPlan {
  readonly blocks: readonly PlanBlock[];
  readonly finish: (reading: PlanReading) => ImportOutcome;
}

/**
 * Reads a plan document or task list from a file: `.txt` in UTF-8, UTF-16 or GB18030, `.docx`, or the sheets of an `.xlsx`. What it is, is told by its bytes,
 * not by its name. Everything stays on the machine.
 * @throws WorkbookError `plan.refused.*` with a sentence that says how to proceed
 */
export function importPlan(bytes: Uint8Array, fileName: string, { reference, parseXml }: ImportOptions): ImportOutcome {
  const { blocks, finish } = preparePlan(bytes, fileName, { parseXml });
  return finish(readPlan(blocks, { reference }));
}

/** The quick part of `importPlan`; reading the blocks (`readPlan`) is what takes long in a long document. */
export function preparePlan(
  bytes: Uint8Array,
  fileName: string,
  { parseXml }: Pick<ImportOptions, 'parseXml'>,
): PreparedPlan {
  if (bytes.length > MAX_FILE * MEGABYTE) throw new WorkbookError('plan.refused.tooLong', { limit: MAX_FILE });
  if (fileKind(bytes) === 'text') {
    const { text, encoding, unreadable } = decodeText(bytes);
    const notices: ImportNotice[] = [{ key: 'plan.notice.encoding', params: { encoding } }];
    if (unreadable > 0) notices.push({ key: 'plan.notice.unreadable', params: { count: unreadable } });
    const finish = (reading: PlanReading) => titled(outcome(reading, 'text', encoding, notices), fileName);
    return { blocks: textToBlocks(text), finish };
  }
  if (isWorkbook(zipNames(bytes))) {
    const xlsx = readXlsx(bytes, parseXml);
    const finish = (reading: PlanReading) => titled(outcome(reading, 'xlsx', null, xlsxNotices(xlsx)), fileName);
    return { blocks: xlsx.blocks, finish };
  }
  const docx = readDocx(bytes, parseXml);
  const asides = docx.asides.filter(({ text }) => text !== '');
  const finish = (reading: PlanReading) => {
    const unread = [...reading.unread, ...asides].sort((a, b) => a.line - b.line);
    return titled(outcome({ ...reading, unread }, 'docx', null, docxNotices(docx)), fileName);
  };
  return { blocks: docx.blocks, finish };
}

/** The only document of a file, when it has no title line, is called as the file. */
function titled(read: ImportOutcome, fileName: string): ImportOutcome {
  const [only, another] = read.documents;
  if (!only || another || only.title !== '') return read;
  return { ...read, documents: [{ ...only, title: fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z]{1,5}$/, '') }] };
}

/** Reads pasted text. */
export function importPlanText(text: string, { reference }: Pick<ImportOptions, 'reference'>): ImportOutcome {
  const { blocks, finish } = preparePlanText(text);
  return finish(readPlan(blocks, { reference }));
}

/** The quick part of `importPlanText`. */
export function preparePlanText(text: string): PreparedPlan {
  return { blocks: textToBlocks(text), finish: (reading) => outcome(reading, 'text', null, []) };
}

/** The documents whose tasks go into a new ledger: the bodies, or with `list` the task lists; lists where there is no body. */
export function chosenDocuments({ documents }: PlanReading, list: boolean): readonly PlanDocument[] {
  const bodies = documents.filter(({ kind }) => kind === 'plan');
  const lists = documents.filter(({ kind }) => kind === 'list');
  return list || bodies.length === 0 ? lists : bodies;
}

function outcome(
  reading: PlanReading,
  format: ImportOutcome['format'],
  encoding: TextEncodingName | null,
  notices: readonly ImportNotice[],
): ImportOutcome {
  const repaired: ImportNotice[] =
    reading.repairs.length > 0 ? [{ key: 'plan.notice.repairs', params: { count: reading.repairs.length } }] : [];
  return { ...reading, format, encoding, notices: [...notices, ...repaired] };
}

function xlsxNotices({ hiddenSheets, hiddenRows, farCells }: XlsxReading): ImportNotice[] {
  const counts = { hiddenSheets, hiddenRows, farCells };
  return (['hiddenSheets', 'hiddenRows', 'farCells'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => ({ key: `plan.notice.${name}` as const, params: { count: counts[name] } }));
}

function docxNotices({ deletions, insertions, asides }: DocxReading): ImportNotice[] {
  const count = (reason: UnreadReason): number => asides.filter((aside) => aside.reason === reason).length;
  const counts = {
    deletions,
    insertions,
    footnotes: count('note'),
    comments: count('comment'),
    textBoxes: count('text-box'),
  };
  return (['deletions', 'insertions', 'footnotes', 'comments', 'textBoxes'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => ({ key: `plan.notice.${name}` as const, params: { count: counts[name] } }));
}
