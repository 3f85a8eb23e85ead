import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { LedgerEntry } from '../../../ledger/entry';
import { readUnits } from '../../../ledger/units/read-units';
import { correctedReading, isUnitOverrideFor, type UnitOverride } from '../../../ledger/units/unit-override';
import type { UnitField } from '../../../ledger/units/unit-reading';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';
import { useReadingStyles } from './reading-styles';
import { UnitChips } from './unit-chips';
import { UnitCorrection } from './unit-correction';

interface Props {
  /** null for a row that is not there yet. */
  readonly entry: LedgerEntry | null;
  readonly field: UnitField;
  /** What is typed in place of the cell's text; null: nothing. */
  readonly typed: string | null;
}

/** The units that are read out of a cell, and a way to put a wrong reading right without touching the text. */
export function UnitReading({ entry, field, typed }: Props) {
  const styles = useReadingStyles();
  const t = useTranslate();
  const { state, run, notify } = useWorkbookContext();
  const { unitOverrides } = useReading().reading.settings;
  const [correcting, setCorrecting] = useState(false);
  const cell = entry?.cells[field]?.text ?? '';
  const text = typed ?? cell;
  const automatic = useMemo(() => readUnits(text, field), [text, field]);
  const correction = unitOverrides.find((override) => isUnitOverrideFor(override, field, text));
  const reading = correction === undefined ? automatic : correctedReading(automatic, correction);
  const busy = state.busy !== null;

  const save = async (names: Pick<UnitOverride, 'lead' | 'cooperating' | 'persons'> | null): Promise<void> => {
    const done = await run(async (actions, _options, refresh) => {
      await actions.saveUnitOverride(cell, field, names);
      await refresh();
      return true;
    });
    if (!done) return;
    setCorrecting(false);
    const key = names === null ? 'pane.units.forgotten' : 'pane.units.remembered';
    notify({ intent: 'success', text: t(key, { text: cell }) });
  };

  if (text.trim() === '') return null;
  return (
    <>
      <UnitChips reading={reading} />
      {correction !== undefined && <div className={styles.reading}>{t('pane.units.corrected')}</div>}
      {typed === null && !correcting && (
        <div className={styles.inline}>
          {correction !== undefined && (
            <Button size="small" appearance="subtle" disabled={busy} onClick={() => void save(null)}>
              {t('pane.units.forget')}
            </Button>
          )}
          <Button size="small" appearance="subtle" disabled={busy} onClick={() => setCorrecting(true)}>
            {t('pane.units.wrong')}
          </Button>
        </div>
      )}
      {typed === null && correcting && entry && (
        <UnitCorrection
          entry={entry}
          field={field}
          key={cell}
          reading={reading}
          automatic={automatic}
          busy={busy}
          onSave={(names) => void save(names)}
          onCancel={() => setCorrecting(false)}
        />
      )}
    </>
  );
}
