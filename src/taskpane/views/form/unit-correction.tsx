import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { LedgerEntry } from '../../../ledger/entry';
import { typedNames, type UnitOverride } from '../../../ledger/units/unit-override';
import type { UnitField, UnitReading } from '../../../ledger/units/unit-reading';
import { useTranslate } from '../../state/translation';
import { useReadingStyles } from './reading-styles';
import { SameText } from './same-text';

type Names = Pick<UnitOverride, 'lead' | 'cooperating' | 'persons'>;

interface Props {
  readonly entry: LedgerEntry;
  readonly field: UnitField;
  /** As it is read now, and as it would be read without a correction. */
  readonly reading: UnitReading;
  readonly automatic: UnitReading;
  readonly busy: boolean;
  /** null: nothing is left to correct. */
  readonly onSave: (names: Names | null) => void;
  readonly onCancel: () => void;
}

const PARTS = ['lead', 'cooperating', 'persons'] as const;

/** Who leads, who cooperates and which persons are named, as a person gives them. */
export function UnitCorrection({ entry, field, reading, automatic, busy, onSave, onCancel }: Props) {
  const styles = useReadingStyles();
  const t = useTranslate();
  const [typed, setTyped] = useState(() => ({
    lead: reading.lead.join('、'),
    cooperating: reading.cooperating.join('、'),
    persons: reading.persons.join('、'),
  }));
  const names: Names = {
    lead: typedNames(typed.lead),
    cooperating: typedNames(typed.cooperating),
    persons: typedNames(typed.persons),
  };
  const equals = (other: Names): boolean => PARTS.every((part) => names[part].join('\n') === other[part].join('\n'));
  return (
    <div className={styles.correction} role="group" aria-label={t('pane.units.correct')}>
      {PARTS.map((part) => (
        <Field
          key={part}
          size="small"
          label={t(part === 'persons' ? 'pane.units.person' : `pane.units.${part}`)}
          hint={part === 'persons' ? t('pane.units.separate') : undefined}
        >
          <Input
            size="small"
            value={typed[part]}
            onChange={(_event, data) => setTyped({ ...typed, [part]: data.value })}
          />
        </Field>
      ))}
      <SameText entry={entry} field={field} />
      <div className={styles.inline}>
        <Button
          size="small"
          appearance="primary"
          disabled={busy || equals(reading)}
          onClick={() => onSave(equals(automatic) ? null : names)}
        >
          {t('pane.units.use')}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {t('pane.cancel')}
        </Button>
      </div>
    </div>
  );
}
