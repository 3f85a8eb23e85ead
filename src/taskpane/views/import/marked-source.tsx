import { makeStyles, tokens } from '@fluentui/react-components';
import type { SourceMark } from '../../../ledger/plan/plan-reading';
import { useTranslate } from '../../state/translation';
import type { ImportRow } from './import-rows';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  text: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'pre-wrap',
  },
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorBrandStroke1,
  },
});

/** The paragraph that a task was read from; title, units, schedule and the like are marked in it. */
export function MarkedSource({ row: { entry, source } }: { row: ImportRow }) {
  const styles = useStyles();
  const t = useTranslate();
  return (
    <>
      {entry.measures !== '' && (
        <details>
          <summary className={styles.summary}>{t('plan.row.measures')}</summary>
          <p className={styles.text}>{entry.measures}</p>
        </details>
      )}
      <details>
        <summary className={styles.summary}>
          {t('plan.row.source')}
          {source.lines[0] !== undefined && ` · ${t('plan.review.line', { line: source.lines[0] })}`}
        </summary>
        <p className={styles.text}>
          {piecesOf(source.text, source.marks).map(({ text, marked }, index) =>
            marked ? (
              <mark key={index} className={styles.mark}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
      </details>
    </>
  );
}

/** The text in stretches that are marked or not; marks that overlap are one. */
function piecesOf(text: string, marks: readonly SourceMark[]): { readonly text: string; readonly marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { from, to } of [...marks].sort((a, b) => a.from - b.from)) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    if (to > at) pieces.push({ text: text.slice(Math.max(at, from), to), marked: true });
    at = Math.max(at, to);
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
