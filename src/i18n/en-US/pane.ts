import type { pane as source } from '../zh-CN/pane';

export const pane: Record<keyof typeof source, string> = {
  'pane.progress.reading': 'Reading the ledger…',
  'pane.progress.checking': 'Checking…',
  'pane.progress.highlighting': 'Marking…',
  'pane.progress.summarizing': 'Writing the monthly summary…',
  'pane.progress.writing': 'Writing…',
};
