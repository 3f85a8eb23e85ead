/** The ribbon's buttons; they work with the pane closed. What goes wrong is said in a dialog of its own. */
import { Temporal } from 'temporal-polyfill';
import { actionErrorSentence } from '../actions/action-error';
import { highlightLedgers } from '../actions/highlight-ledgers';
import type { ActionOptions } from '../actions/options';
import { readWorkbook } from '../actions/read-workbook';
import { removeMarks } from '../actions/remove-marks';
import { requireLedger } from '../actions/require-ledger';
import { summarizeMonth, summarySheetOf } from '../actions/summarize-month';
import { selectCell } from '../actions/watch-workbook';
import { loadLanguage, localeFor } from '../i18n/language-choice';
import { translator } from '../i18n/translate';

/** Does its work; answers a sentence where the user must know more than the sheets show. */
type Job = (options: ActionOptions) => Promise<string | void>;

const JOBS: Readonly<Record<string, Job>> = {
  highlightLedger: async (options) => {
    const reading = await readWorkbook(options);
    requireLedger(reading);
    await highlightLedgers(reading, options);
  },
  summarizeMonth: async (options) => {
    const reading = await readWorkbook(options);
    requireLedger(reading);
    const month = options.asOf.toPlainYearMonth().toString();
    const there = summarySheetOf(reading, month);
    if (there !== null) {
      // Nobody can be asked here, and people write in their summaries.
      await selectCell(there, 'A1');
      return options.t('summary.command.monthThere', { sheet: there });
    }
    const { sheet } = await summarizeMonth(reading, { month }, options);
    await selectCell(sheet, 'A1');
  },
  removeMarks: async (options) => {
    const { kept } = await removeMarks(options, { keepDocuments: true });
    const sheets = kept.join(options.t('summary.bulletin.listComma'));
    if (kept.length > 0) return options.t('summary.command.kept', { sheets });
  },
};

/** Excel waits for `completed`, so it is told in every case. */
async function run(job: Job, event: Pick<Office.AddinCommands.Event, 'completed'>): Promise<void> {
  const locale = localeFor(loadLanguage());
  const t = translator(locale);
  try {
    const sentence = await job({ asOf: Temporal.Now.plainDateISO(), locale, t });
    if (sentence) say(sentence);
  } catch (error) {
    say(t('pane.command.error', { sentence: actionErrorSentence(error, t) ?? t('pane.error.unexpected') }));
  } finally {
    event.completed();
  }
}

/** Shows one sentence on the help page, which takes it from the address. */
function say(sentence: string): void {
  const { ui } = Office.context ?? {};
  if (typeof ui?.displayDialogAsync !== 'function') return;
  const page = new URL('support.html', globalThis.location.href);
  page.hash = encodeURIComponent(sentence);
  ui.displayDialogAsync(page.href, { height: 30, width: 30, displayInIframe: true });
}

for (const [name, job] of Object.entries(JOBS))
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(job, event));
