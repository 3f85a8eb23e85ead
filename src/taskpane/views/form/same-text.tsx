import { Text } from '@fluentui/react-components';
import type { LedgerEntry } from '../../../ledger/entry';
import { useTranslate } from '../../state/translation';
import { useReading } from '../../state/workbook-context';

interface Props {
  readonly entry: LedgerEntry;
  readonly field: 'schedule' | 'leadUnits' | 'cooperatingUnits';
}

/** A correction is remembered for a text, wherever it stands: says before it is made how many other rows it changes. */
export function SameText({ entry, field }: Props) {
  const t = useTranslate();
  const { ledgers } = useReading().reading;
  const text = entry.cells[field]?.text;
  const rows = ledgers.flatMap(({ entries }) => entries).filter(({ cells }) => cells[field]?.text === text);
  // The row that is corrected is one of them.
  return rows.length < 2 ? null : <Text size={200}>{t('pane.form.sameText', { count: rows.length - 1 })}</Text>;
}
