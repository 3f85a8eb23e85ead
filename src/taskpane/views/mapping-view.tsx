import { Button, makeStyles, MessageBar, MessageBarBody, Select, Text, tokens } from '@fluentui/react-components';
import { LedgerPicker } from '../components/ledger-picker';
import { SaveFooter } from '../components/save-footer';
import { useKept } from '../state/kept-views';
import type { LedgerReading } from '../../actions/read-workbook';
import { FIELDS, type Field } from '../../ledger/columns/fields';
import { useTranslate } from '../state/translation';
import { useWorkbookContext } from '../state/workbook-context';
import { choicesOf, columnsOf, type MappedColumn } from './mapping/mapped-columns';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  header: { minWidth: 0, overflowWrap: 'anywhere' },
  sample: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  select: { minWidth: 0, width: '100%' },
});

/** Which column of each ledger stands for what. */
export function MappingView() {
  const styles = useStyles();
  const { ledgers } = useWorkbookContext();
  return (
    <div className={styles.view}>
      <LedgerPicker />
      {ledgers.map((ledger) => {
        const key = `${ledger.layout.sheet}\n${ledger.layout.table ?? ledger.layout.firstRow}`;
        return <LedgerMapping key={key} id={key} ledger={ledger} />;
      })}
    </div>
  );
}

const NOTHING_CHANGED: Readonly<Record<string, Field | null>> = {};

function LedgerMapping({ id, ledger }: { id: string; ledger: LedgerReading }) {
  const styles = useStyles();
  const t = useTranslate();
  const { state, run, notify } = useWorkbookContext();
  const [mappings, setMappings] = useKept('mappings');
  const { [id]: changed = NOTHING_CHANGED, ...others } = mappings;
  const { layout, mappingProblems } = ledger;
  const columns = columnsOf(ledger).map((column): MappedColumn => {
    const field = changed[column.column];
    return field === undefined ? column : { ...column, field };
  });
  const busy = state.busy !== null;
  const used = new Set(columns.map(({ field }) => field));

  const change = (column: string, field: Field | null): void => {
    // A field has one column: giving it to another takes it from the first.
    const loser = columns.find((other) => field !== null && other.field === field && other.column !== column);
    const wanted = { ...changed, ...(loser ? { [loser.column]: null } : {}), [column]: field };
    const read = new Map(columnsOf(ledger).map((each) => [each.column, each.field]));
    // What is set back to how it was read is no edit.
    const edits = Object.entries(wanted).filter(([letters, meaning]) => read.get(letters) !== meaning);
    setMappings(edits.length === 0 ? others : { ...mappings, [id]: Object.fromEntries(edits) });
  };
  const save = async (reset: boolean): Promise<void> => {
    const { sheet, table } = layout;
    const choices = reset ? [] : choicesOf(columns);
    const done = await run(async (actions, _options, refresh) => {
      await actions.saveMapping({ sheet, table, headerRows: [], choices });
      setMappings(others);
      await refresh();
      return true;
    });
    if (!done) return;
    notify({ intent: 'success', text: t(reset ? 'pane.mapping.wasReset' : 'pane.mapping.saved') });
  };

  return (
    <section aria-label={layout.sheet} className={styles.view} style={{ padding: 0 }}>
      <Text weight="semibold">
        {t('pane.mapping.sheet', { sheet: layout.sheet, row: layout.headerRows.at(-1) ?? '' })}
      </Text>
      <Text size={200}>{t('pane.mapping.about')}</Text>
      {mappingProblems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {mappingProblems
              .map(({ kind, column, field }) =>
                t(`columns.mapping.${kind}`, { column, field: t(`columns.field.${field ?? 'none'}`) }),
              )
              .join(t('pane.semicolon'))}
          </MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.list}>
        {columns.map(({ column, header, sample, field }) => (
          <li key={column} className={styles.row}>
            <span className={styles.header}>
              {t('pane.mapping.column', { column, header: header || t('pane.mapping.noHeader') })}
              <span className={styles.sample}>{sample}</span>
            </span>
            <Select
              size="small"
              className={styles.select}
              aria-label={t('pane.mapping.fieldOf', { column, header })}
              value={field ?? ''}
              disabled={busy}
              onChange={(_event, { value }) => change(column, FIELDS.find((known) => known === value) ?? null)}
            >
              <option value="">{t('columns.field.none')}</option>
              {FIELDS.map((known) => (
                <option key={known} value={known}>
                  {t(`columns.field.${known}`)}
                  {used.has(known) && known !== field ? t('pane.mapping.taken') : ''}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      <SaveFooter
        label={t('pane.mapping.save')}
        edited={Object.keys(changed).length > 0}
        onSave={() => void save(false)}
        onDiscard={() => setMappings(others)}
      >
        <Button disabled={busy} onClick={() => void save(true)}>
          {t('pane.mapping.reset')}
        </Button>
      </SaveFooter>
    </section>
  );
}
