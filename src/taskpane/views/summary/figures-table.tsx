import { makeStyles, tokens } from '@fluentui/react-components';
import { percent } from '../../../ledger/summary/format';
import type { Tally } from '../../../ledger/summary/figures';
import { useTranslate } from '../../state/translation';

type Row = Pick<Tally, 'total' | 'completed' | 'overdue' | 'completionRate'> & { readonly name: string };

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
  },
  caption: {
    paddingBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
  },
  name: { width: '42%', textAlign: 'left', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
  head: { fontWeight: tokens.fontWeightSemibold },
  number: { paddingLeft: tokens.spacingHorizontalXS, textAlign: 'right' },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface Props {
  readonly heading: string;
  /** Heading of the first column. */
  readonly first: string;
  readonly totalHeading: string;
  readonly rows: readonly Row[];
}

/** A small table of counts; the sheet that is written has all columns. */
export function FiguresTable({ heading, first, totalHeading, rows }: Props) {
  const styles = useStyles();
  const t = useTranslate();
  const heads = [
    totalHeading,
    t('summary.column.completed'),
    t('summary.column.overdue'),
    t('summary.column.completionRate'),
  ];
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{heading}</caption>
      <thead>
        <tr className={styles.row}>
          <th scope="col" className={`${styles.name} ${styles.head}`}>
            {first}
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className={`${styles.number} ${styles.head}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, total, completed, overdue, completionRate }, index) => (
          <tr key={`${name} ${index}`} className={styles.row}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.number}>{total}</td>
            <td className={styles.number}>{completed}</td>
            <td className={styles.number}>{overdue}</td>
            <td className={styles.number}>{completionRate === null ? '—' : `${percent(completionRate)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
