import type { Actions } from '../../actions-port';
import type { Translate } from '../../../i18n/translate';
import type { Notice } from '../../state/pane-state';

type EditReport = Awaited<ReturnType<Actions['applyFixes']>>;

/** How many cells were written, which were left out and why, and the way back. */
export function reportNotice({ applied, skipped, undo }: EditReport, t: Translate): Notice {
  if (skipped.length === 0) {
    if (applied.length === 0) return { intent: 'info', text: t('pane.edit.nothing') };
    return { intent: 'success', text: t('pane.edit.written', { count: applied.length }), undo };
  }
  const listed = skipped
    .slice(0, 5)
    .map(({ edit, reason }) => t('pane.edit.skippedOne', { cell: edit.cell, reason: t(`pane.edit.skip.${reason}`) }));
  const more =
    skipped.length > listed.length ? t('pane.edit.skippedMore', { count: skipped.length - listed.length }) : '';
  return {
    intent: 'warning',
    undo,
    text: t('pane.edit.partly', {
      count: applied.length,
      skipped: skipped.length,
      list: listed.join(t('pane.semicolon')) + more,
    }),
  };
}
