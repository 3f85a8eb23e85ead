import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { LedgerEntry } from '../../../ledger/entry';
import { useTranslate } from '../../state/translation';
import type { Finding, Severity } from '../../../ledger/rules/rule';
import { filterFindings, unitsOf, type FindingFilter } from './filter-findings';
import type { Grouping } from './group-findings';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  part: { flex: '1 1 90px', minWidth: 0, maxWidth: 'none' },
});
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface Props {
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly findings: readonly Finding[];
  readonly entries: readonly LedgerEntry[];
}

/** By severity, by unit, by words; grouped by rule or by row. */
export function FindingFilters({ filter, onFilter, grouping, onGrouping, findings, entries }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const { severity, unit, search } = filter;
  // A unit that is no longer named stays in the list while it is chosen: what is shown and what is chosen agree.
  const units = useMemo(() => [...new Set([...unitsOf(entries), ...(unit === null ? [] : [unit])])], [entries, unit]);
  const counts = useMemo(() => {
    const others = filterFindings(findings, entries, { severity: null, unit, search }, t);
    return (wanted: Severity) => others.filter((finding) => finding.severity === wanted).length;
  }, [findings, entries, unit, search, t]);
  return (
    <>
      <div className={styles.line}>
        <Select
          size="small"
          className={styles.part}
          aria-label={t('pane.findings.grouping')}
          value={grouping}
          onChange={(_event, { value }) => onGrouping(value === 'row' ? 'row' : 'rule')}
        >
          <option value="rule">{t('pane.findings.byRule')}</option>
          <option value="row">{t('pane.findings.byRow')}</option>
        </Select>
        <Select
          size="small"
          className={styles.part}
          aria-label={t('pane.findings.severity')}
          value={severity ?? ''}
          onChange={(_event, { value }) =>
            onFilter({ ...filter, severity: SEVERITIES.find((known) => known === value) ?? null })
          }
        >
          <option value="">{t('pane.findings.allSeverities')}</option>
          {SEVERITIES.map((known) => (
            <option key={known} value={known}>
              {t('pane.findings.withCount', { name: t(`pane.severity.${known}`), count: counts(known) })}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          className={styles.part}
          aria-label={t('pane.findings.unit')}
          value={unit ?? ''}
          onChange={(_event, { value }) => onFilter({ ...filter, unit: value === '' ? null : value })}
        >
          <option value="">{t('pane.findings.allUnits')}</option>
          {units.map((known) => (
            <option key={known} value={known}>
              {known}
            </option>
          ))}
        </Select>
      </div>
      <SearchBox
        size="small"
        style={{ maxWidth: 'none' }}
        placeholder={t('pane.findings.search')}
        aria-label={t('pane.findings.search')}
        value={search}
        onChange={(_event, { value }) => onFilter({ ...filter, search: value })}
      />
    </>
  );
}
