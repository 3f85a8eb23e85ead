import type { MessageKey, Translate } from '../../../i18n/translate';

const LABELS: Readonly<Record<string, MessageKey>> = {
  days: 'pane.limit.days',
  month: 'pane.limit.month',
  strayYears: 'pane.limit.strayYears',
  cadenceDays: 'pane.limit.cadenceDays',
  task: 'pane.limit.task',
  measures: 'pane.limit.measures',
};

/** What a limit is called; one that has no text of its own yet is called a limit. */
export function limitLabel(name: string, t: Translate): string {
  return t(LABELS[name] ?? 'pane.limit.other');
}
