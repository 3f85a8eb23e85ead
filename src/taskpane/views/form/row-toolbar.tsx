import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import { BAR_LAYOUT } from '../../components/bar-layout';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { draftOf, draftOfNewRow, shownText, withChanges } from '../../state/draft';
import { ledgerChoices, type PlacedRow } from '../../state/ledger-scope';
import { useTranslate } from '../../state/translation';
import { useReading, useWorkbookContext } from '../../state/workbook-context';
import { statusWord } from './status-words';
import { useRenumber } from './use-renumber';

const useStyles = makeStyles({
  bar: {
    ...BAR_LAYOUT,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  marks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, width: '100%' },
  place: { flexGrow: 1, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly shown: PlacedRow;
  /** Asks about typed changes first, then does it. */
  readonly settle: (go: () => void) => void;
  readonly goTo: (row: PlacedRow) => void;
}

/** Moves through the rows; marks, adds, renumbers. Marks are typed into the form, to be seen before they are saved. */
export function RowToolbar({ shown, settle, goTo }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { state, today, setDraft } = useWorkbookContext();
  const { reading } = useReading();
  const renumber = useRenumber();
  const [asking, setAsking] = useState(false);
  const { ledger, entry, index } = shown;
  const { columns, sheet } = ledger.layout;
  const busy = state.busy !== null;

  const step = (by: number): void => {
    const next = ledger.entries[index + by];
    if (next) settle(() => goTo({ ledger, entry: next, index: index + by }));
  };
  const mark = (status: 'inProgress' | 'completed'): void => {
    const done = status === 'completed';
    const changes = {
      status: statusWord(ledger, status),
      ...(done && columns.completedOn && shownText(entry, 'completedOn') === ''
        ? { completedOn: today().toString() }
        : {}),
      ...(done && columns.progress && entry.progress !== 1 && !entry.cells.progress?.formula
        ? { progress: '100%' }
        : {}),
    };
    setDraft(withChanges(state.draft ?? draftOf(entry), entry, changes));
  };
  const add = (after: number | null, area: string | null): void => {
    const key = ledgerChoices(reading).find((choice) => choice.ledger === ledger)?.key ?? '';
    settle(() => setDraft(draftOfNewRow(sheet, { ledger: key, after, area })));
  };

  return (
    <div className={styles.bar}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={t('pane.form.previous')}
        disabled={busy || index === 0}
        onClick={() => step(-1)}
      />
      <span className={styles.place} aria-live="polite">
        {t('pane.form.place', { index: index + 1, count: ledger.entries.length, row: entry.row ?? '' })}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label={t('pane.form.next')}
        disabled={busy || index + 1 >= ledger.entries.length}
        onClick={() => step(1)}
      />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" icon={<Add20Regular />} disabled={busy}>
            {t('pane.form.more')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => add(entry.row, entry.area === '' ? null : entry.area)}>
              {t('pane.form.addBelow')}
            </MenuItem>
            {entry.area !== '' && <MenuItem onClick={() => add(null, entry.area)}>{t('pane.form.addInArea')}</MenuItem>}
            <MenuItem onClick={() => add(null, null)}>{t('pane.form.addAtEnd')}</MenuItem>
            <MenuItem disabled={!columns.number} onClick={() => settle(() => setAsking(true))}>
              {t('pane.form.renumber')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {columns.status && !entry.cells.status?.formula && (
        <div className={styles.marks}>
          <Button size="small" disabled={busy} onClick={() => mark('inProgress')}>
            {t('pane.form.markInProgress')}
          </Button>
          <Button size="small" disabled={busy} onClick={() => mark('completed')}>
            {t('pane.form.markCompleted')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={t('pane.form.renumber')}
        confirm={t('pane.form.renumber')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void renumber(ledger);
        }}
      >
        {t('pane.form.renumberAsk', { count: ledger.entries.length, sheet })}
      </ConfirmDialog>
    </div>
  );
}
