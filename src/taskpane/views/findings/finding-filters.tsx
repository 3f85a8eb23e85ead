import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { LedgerEntry } from '../../../ledger/entry';
import type { Severity } from '../../../ledger/rules/rule';
import { useTranslate } from '../../state/translation';
import { unitsOf, type FindingFilter } from './filter-findings';
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
  readonly counts: Readonly<Record<Severity, number>>;
  readonly entries: readonly LedgerEntry[];
}

/** By severity, by unit, by words; grouped by rule or by row. */
export function FindingFilters({ filter, onFilter, grouping, onGrouping, counts, entries }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const units = useMemo(() => unitsOf(entries), [entries]);
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
          value={filter.severity ?? ''}
          onChange={(_event, { value }) =>
            onFilter({ ...filter, severity: SEVERITIES.find((severity) => severity === value) ?? null })
          }
        >
          <option value="">{t('pane.findings.allSeverities')}</option>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {t('pane.findings.withCount', { name: t(`pane.severity.${severity}`), count: counts[severity] })}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          className={styles.part}
          aria-label={t('pane.findings.unit')}
          value={filter.unit ?? ''}
          onChange={(_event, { value }) => onFilter({ ...filter, unit: value === '' ? null : value })}
        >
          <option value="">{t('pane.findings.allUnits')}</option>
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </Select>
      </div>
      <SearchBox
        size="small"
        style={{ maxWidth: 'none' }}
        placeholder={t('pane.findings.search')}
        aria-label={t('pane.findings.search')}
        value={filter.search}
        onChange={(_event, { value }) => onFilter({ ...filter, search: value })}
      />
    </>
  );
}
