import type { MessageParams, Translate } from '../../i18n/translate';
import type { CellValue } from '../columns/sheet-grid';
import type { CellEdit } from '../edit';
import { isDateFormat } from './date-cells';
import type { Finding, FindingData, Fix, RuleId, Severity } from './rule';

interface EditJson {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Only in suggestions, where the value alone would show as a bare number. */
  readonly numberFormat?: string;
}

/** FINDING of the command line's contract. */
export interface FindingJson {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly row: number;
  readonly message: string;
  readonly value: CellValue;
  readonly fix: { readonly edits: readonly EditJson[] } | null;
  readonly suggestions: readonly { readonly label: string; readonly edits: readonly EditJson[] }[];
}

/** What is wrong, in one sentence in the language of `t`. */
export function findingMessage(finding: Finding, t: Translate): string {
  return t(finding.messageKey, textsOf(finding.data, t));
}

/**
 * A finding as the command line prints it. `fix` holds values only, so that any program can write them as they are; a fix that
 * needs a date format besides, without which its value would be a bare number, is printed as a suggestion that names the format.
 */
export function findingToJson(finding: Finding, t: Translate): FindingJson {
  const { fix } = finding;
  const plain = fix !== undefined && !needsFormat(fix);
  const formatted =
    fix === undefined || plain
      ? []
      : [{ label: t(`rules.${finding.ruleId}.advice`, textsOf(finding.data, t)), edits: fix.edits.map(formattedEdit) }];
  return {
    rule: finding.ruleId,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: finding.cell,
    row: finding.row,
    message: findingMessage(finding, t),
    value: finding.value,
    fix: plain ? { edits: fix.edits.map(editToJson) } : null,
    suggestions: [
      ...formatted,
      ...(finding.suggestions ?? []).map((suggestion) => ({
        label: t(suggestion.labelKey, textsOf(suggestion.data, t)),
        edits: suggestion.edits.map(editToJson),
      })),
    ],
  };
}

function needsFormat(fix: Fix): boolean {
  return fix.edits.some(({ numberFormat }) => numberFormat !== undefined && isDateFormat(numberFormat));
}

function formattedEdit(edit: CellEdit): EditJson {
  return edit.numberFormat === undefined ? editToJson(edit) : { ...editToJson(edit), numberFormat: edit.numberFormat };
}

/** The data of a message or label as texts and numbers in the language of `t`. */
export function textsOf(data: FindingData, t: Translate): MessageParams {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'object' ? t(value.key) : value]),
  );
}

function editToJson({ sheet, cell, before, after }: CellEdit): EditJson {
  return { sheet, cell, before, after };
}
