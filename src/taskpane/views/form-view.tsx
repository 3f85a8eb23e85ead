import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { LedgerPicker } from '../components/ledger-picker';
import { entryAt, ledgerChoices, type PlacedRow } from '../state/ledger-scope';
import { useTranslate } from '../state/translation';
import { useReading, useWorkbookContext } from '../state/workbook-context';
import { LeaveDialog } from './form/leave-dialog';
import { LostDraft } from './form/lost-draft';
import { NewRow } from './form/new-row';
import { NoRows } from './form/no-rows';
import { RowForm } from './form/row-form';
import { RowToolbar } from './form/row-toolbar';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', minHeight: '100%' },
  top: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0` },
  other: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** The row that is selected on the sheet, as a form. What was typed stays until it is saved or thrown away. */
export function FormView() {
  const styles = useStyles();
  const t = useTranslate();
  const { state, ledgers, select, showRow, setDraft } = useWorkbookContext();
  const { reading } = useReading();
  /** Where to go once it is settled what becomes of the typed changes. */
  const [leaving, setLeaving] = useState<{ readonly go: () => void } | null>(null);
  const { draft, selected } = state;

  const settle = (go: () => void): void => {
    if (draft) setLeaving({ go });
    else go();
  };
  const goTo = ({ entry }: PlacedRow): void => {
    if (entry.row === null) return;
    showRow({ sheet: entry.sheet, row: entry.row });
    void select(entry.sheet, (entry.cells.task ?? entry.cells.schedule)?.address ?? `A${entry.row}`);
  };

  if (draft?.lost) return <LostDraft draft={draft} />;
  const fresh = draft?.insert && ledgerChoices(reading).find(({ key }) => key === draft.insert?.ledger)?.ledger;
  const edited = draft ? { sheet: draft.sheet, row: draft.row ?? 0 } : null;
  const shown = entryAt(reading, edited) ?? entryAt(reading, state.row) ?? firstRow(ledgers);
  const elsewhere = draft && selected ? entryAt(reading, selected) : null;
  const moved =
    elsewhere && !fresh && !(selected?.sheet === draft?.sheet && selected?.row === draft?.row) ? elsewhere : null;

  return (
    <div className={styles.view}>
      {!draft && (
        <div className={styles.top}>
          <LedgerPicker />
        </div>
      )}
      {moved && selected && (
        <div className={styles.other} role="status">
          {t('pane.form.selectedOther', { row: selected.row })}
          <Button size="small" onClick={() => settle(() => showRow(selected))}>
            {t('pane.form.goThere')}
          </Button>
        </div>
      )}
      {fresh ? (
        <NewRow ledger={fresh} draft={draft} />
      ) : shown ? (
        <>
          <RowToolbar shown={shown} settle={settle} goTo={goTo} />
          <RowForm key={`${shown.entry.sheet}!${shown.entry.row}`} ledger={shown.ledger} entry={shown.entry} />
        </>
      ) : (
        <NoRows />
      )}
      <LeaveDialog
        open={leaving !== null}
        shown={fresh ? null : shown}
        onStay={() => setLeaving(null)}
        onGo={() => {
          setDraft(null);
          leaving?.go();
          setLeaving(null);
        }}
      />
    </div>
  );
}

function firstRow(ledgers: readonly PlacedRow['ledger'][]): PlacedRow | null {
  for (const ledger of ledgers) {
    const [entry] = ledger.entries;
    if (entry) return { ledger, entry, index: 0 };
  }
  return null;
}
