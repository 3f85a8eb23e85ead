import type { Translate } from '../i18n/translate';
import type { CliArguments } from './arguments';
import { csv } from './formats/csv';
import type { FileFindings } from './formats/file-findings';
import { html } from './formats/html';
import { sarif } from './formats/sarif';
import { text } from './formats/text';

/** Findings of one or several files for people (`text`), spreadsheets (`csv`), browsers (`html`) and code scanners (`sarif`). */
export function formatFindings(format: CliArguments['format'], results: readonly FileFindings[], t: Translate): string {
  switch (format) {
    case 'sarif':
      return `${JSON.stringify(sarif(results, t), null, 2)}\n`;
    case 'csv':
      return csv(results, t);
    case 'html':
      return html(results, t);
    default:
      return text(results, t);
  }
}
