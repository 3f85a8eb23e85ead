import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { Options20Regular } from '@fluentui/react-icons/svg/options';
import { useMemo } from 'react';
import type { MessageKey } from '../../i18n/translate';
import { LedgerPicker } from '../components/ledger-picker';
import { useKept } from '../state/kept-views';
import { useTranslate } from '../state/translation';
import { useWorkbookContext } from '../state/workbook-context';
import { AcceptedList } from './findings/accepted-list';
import { filterFindings, isFiltered } from './findings/filter-findings';
import { FindingDialogs } from './findings/finding-dialogs';
import { FindingFilters } from './findings/finding-filters';
import { FindingList } from './findings/finding-list';
import { groupFindings } from './findings/group-findings';
import { ReportButton } from './findings/report-button';
import { useCheck } from './findings/use-check';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, height: '100%' },
  top: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  counts: { flexGrow: 1 },
  empty: { padding: tokens.spacingHorizontalM, margin: 0 },
});

/** What the rules found: grouped, filtered, searched; each can be gone to, mended or accepted. */
export function FindingsView() {
  const styles = useStyles();
  const t = useTranslate();
  const { ledgers, go } = useWorkbookContext();
  const outcome = useCheck();
  const [filter, setFilter] = useKept('filter');
  const [grouping, setGrouping] = useKept('grouping');
  const entries = useMemo(() => ledgers.flatMap((ledger) => ledger.entries), [ledgers]);
  const shown = useMemo(
    () => (outcome ? filterFindings(outcome.findings, entries, filter, t) : []),
    [outcome, entries, filter, t],
  );
  const groups = useMemo(() => groupFindings(shown, grouping, entries, t), [shown, grouping, entries, t]);
  if (!outcome) return <Spinner size="small" label={t('pane.progress.checking')} style={{ padding: 24 }} />;

  return (
    <FindingDialogs>
      <div className={styles.view}>
        <div className={styles.top}>
          <LedgerPicker />
          <div className={styles.line}>
            <Text className={styles.counts} weight="semibold" role="status">
              {isFiltered(filter)
                ? t('pane.findings.filtered', { shown: shown.length, count: outcome.findings.length })
                : t('pane.findings.counts', outcome.counts)}
            </Text>
            <ReportButton outcome={outcome} />
            <Button
              size="small"
              icon={<Options20Regular />}
              aria-label={t('pane.view.tuning')}
              title={t('pane.view.tuning')}
              onClick={() => go('tuning')}
            />
          </div>
          <FindingFilters
            filter={filter}
            onFilter={setFilter}
            grouping={grouping}
            onGrouping={setGrouping}
            findings={outcome.findings}
            entries={entries}
          />
        </div>
        {shown.length === 0 ? (
          <p className={styles.empty}>{t(emptyText(entries.length, outcome.findings.length))}</p>
        ) : (
          <FindingList groups={groups} />
        )}
        <AcceptedList accepted={outcome.accepted} />
      </div>
    </FindingDialogs>
  );
}

/** Why the list is empty: no task to check, nothing found, or nothing that passes the filter. */
function emptyText(tasks: number, found: number): MessageKey {
  if (found > 0) return 'pane.findings.noneShown';
  return tasks === 0 ? 'pane.form.noRows' : 'pane.findings.none';
}
