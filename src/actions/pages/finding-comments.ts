import type { Translate } from '../../i18n/translate';
import { cutText } from '../../ledger/summary/format';
import { findingMessage } from '../../ledger/rules/finding-json';
import type { Finding, Severity } from '../../ledger/rules/rule';
import type { WantedComment } from '../../workbook/cell-comments';
import { markedComment } from '../../workbook/our-marks';
import { adviceOf } from './advice';

/** More comments than that hide a ledger under its marks; the report lists everything. */
export const MOST_COMMENTS = 300;
const MOST_FINDINGS_A_COMMENT = 6;
const LONGEST_LINE = 300;
const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

export interface FindingComments {
  /** In sheet order. */
  readonly comments: readonly WantedComment[];
  /** Cells with findings beyond `most`, which get none. */
  readonly left: number;
}

/** One comment a cell that joins its findings, the gravest first. Where there are too many cells, those with the gravest findings get theirs. */
export function findingComments(findings: readonly Finding[], t: Translate, most = MOST_COMMENTS): FindingComments {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.sheet}\n${finding.cell}`;
    byCell.set(key, [...(byCell.get(key) ?? []), finding]);
  }
  const cells = [...byCell.values()].map((some) => some.sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]));
  const gravest = [...cells].sort(([a], [b]) => WEIGHT[a!.severity] - WEIGHT[b!.severity]).slice(0, most);
  const chosen = new Set(gravest);
  return {
    comments: cells.filter((some) => chosen.has(some)).map((some) => commentOf(some, t)),
    left: cells.length - chosen.size,
  };
}

function commentOf(findings: readonly Finding[], t: Translate): WantedComment {
  const { sheet, cell } = findings[0]!;
  const shown = findings.slice(0, MOST_FINDINGS_A_COMMENT).flatMap((finding) => [
    t('report.comment.finding', {
      severity: t(`report.severity.${finding.severity}`),
      message: clipped(findingMessage(finding, t)),
    }),
    t('report.comment.advice', { advice: clipped(adviceOf(finding, t)) }),
  ]);
  const more = findings.length - MOST_FINDINGS_A_COMMENT;
  const lines = [t('report.comment.head'), ...shown, ...(more > 0 ? [t('report.comment.more', { count: more })] : [])];
  return { sheet, cell, text: markedComment(lines.join('\n'), t('report.comment.mark')) };
}

function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return cutText(line, LONGEST_LINE);
}
