import { Button, Field as FluentField, Input, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LedgerReading } from '../../../actions/read-workbook';
import type { Field } from '../../../ledger/columns/fields';
import type { FieldCell } from '../../../ledger/entry';
import { isDateField } from '../../state/draft';
import { useTranslate } from '../../state/translation';
import { STATUSES, statusWord } from './status-words';

interface Props {
  readonly field: Field;
  readonly ledger: LedgerReading;
  /** null for a row that is not there yet. */
  readonly cell: FieldCell | null;
  readonly value: string;
  /** The formula in the cell may be replaced. */
  readonly unlocked: boolean;
  /** What a colleague wrote meanwhile; null: nothing. */
  readonly elsewhere: string | null;
  readonly onType: (text: string) => void;
  readonly onUnlock: () => void;
  /** What is read out of the value, shown below it. */
  readonly children?: ReactNode;
}

const LONG: ReadonlySet<Field> = new Set([
  'task',
  'measures',
  'deliverable',
  'schedule',
  'leadUnits',
  'cooperatingUnits',
  'progressText',
  'evidence',
  'remarks',
  'problem',
]);

/** One column of the row: a fitting control, and what has to be known before it is changed. */
export function FieldEditor(props: Props) {
  const { field, cell, unlocked, elsewhere, onUnlock, children } = props;
  const t = useTranslate();
  const formula = cell !== null && cell.formula !== null && !unlocked;
  const hint = formula
    ? t('pane.form.formula')
    : cell?.inherited
      ? t('pane.form.inherited', { cell: cell.address })
      : undefined;
  return (
    <div>
      <FluentField
        label={t(`columns.field.${field}`)}
        hint={hint}
        validationState={elsewhere === null ? 'none' : 'warning'}
        validationMessage={elsewhere === null ? undefined : t('pane.form.changedElsewhere', { text: elsewhere })}
      >
        <Control {...props} formula={formula} />
      </FluentField>
      {formula && (
        <Button size="small" appearance="subtle" onClick={onUnlock}>
          {t('pane.form.replaceFormula')}
        </Button>
      )}
      {children}
    </div>
  );
}

/** The control itself; it takes its label and hint from the `Field` around it. */
function Control({ field, ledger, value, formula, onType }: Props & { formula: boolean }) {
  const t = useTranslate();
  if (field === 'status') {
    const words = STATUSES.map((status) => statusWord(ledger, status));
    const options = [...new Set(['', value, ...words])];
    return (
      <Select value={value} disabled={formula} onChange={(_event, data) => onType(data.value)}>
        {options.map((word) => (
          <option key={word} value={word}>
            {word === '' ? t('pane.form.noStatus') : word}
          </option>
        ))}
      </Select>
    );
  }
  if (isDateField(field) && /^(\d{4}-\d{2}-\d{2})?$/.test(value))
    return <Input type="date" value={value} disabled={formula} onChange={(_event, data) => onType(data.value)} />;
  if (LONG.has(field))
    return (
      <Textarea
        resize="vertical"
        value={value}
        readOnly={formula}
        textarea={{ rows: rowsFor(value) }}
        onChange={(_event, data) => onType(data.value)}
      />
    );
  return <Input value={value} readOnly={formula} onChange={(_event, data) => onType(data.value)} />;
}

/** Lines that the text takes in the narrow pane, within bounds. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / 20)), 0);
  return Math.min(6, Math.max(1, lines));
}
