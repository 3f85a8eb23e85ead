import type { MessageParams, Translate } from '../../i18n/translate';
import type { CellValue } from '../columns/sheet-grid';
import type { CellEdit } from '../edit';
import type { Finding, FindingData, RuleId, Severity } from './rule';

interface EditJson {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellValue;
  readonly after: CellValue;
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

/** A finding as the command line prints it. */
export function findingToJson(finding: Finding, t: Translate): FindingJson {
  return {
    rule: finding.ruleId,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: finding.cell,
    row: finding.row,
    message: findingMessage(finding, t),
    value: finding.value,
    fix: finding.fix === undefined ? null : { edits: finding.fix.edits.map(editToJson) },
    suggestions: (finding.suggestions ?? []).map((suggestion) => ({
      label: t(suggestion.labelKey, textsOf(suggestion.data, t)),
      edits: suggestion.edits.map(editToJson),
    })),
  };
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
