import type { Translate } from '../../../i18n/translate';
import type { CellEdit } from '../../../ledger/edit';
import type { ShownEdit } from '../../components/edit-list';
import { onSeveralSheets } from './several-sheets';
import { serialToDate, shownPrecision } from '../../../ledger/schedule/serial';

/**
 * Edits as lines to be read: a date as a day, not as its serial number; spaces and line breaks as they are. Where text turns into the
 * number or the date that it looks like, both are named.
 */
export function shownEdits(edits: readonly CellEdit[], t: Translate): readonly ShownEdit[] {
  const named = onSeveralSheets(edits);
  return edits.map(({ sheet, cell, before, after, numberFormat }, index) => {
    const text = typeof after === 'number' ? numberText(after, numberFormat) : String(after);
    const isRetyped = typeof after === 'number' && before === text;
    const kind = isDay(numberFormat) ? 'pane.edit.asDay' : 'pane.edit.asNumber';
    return {
      key: `${sheet}!${cell} ${index}`,
      place: named ? `${sheet} ${cell}` : cell,
      before: isRetyped ? t('pane.edit.asText', { text }) : String(before),
      after: isRetyped ? t(kind, { text }) : text,
    };
  });
}

function isDay(numberFormat = ''): boolean {
  return shownPrecision(numberFormat) !== null;
}

function numberText(value: number, numberFormat = ''): string {
  if (isDay(numberFormat)) return serialToDate(value)?.toString() ?? String(value);
  return numberFormat.includes('%') ? `${Math.round(value * 1e4) / 100}%` : String(value);
}
