/**
 * The workbench: the real task pane beside a spreadsheet grid, over a workbook in memory. The stand-in for Excel must be
 * in place before office.js loads, so the page's own script starts it and then loads office.js, unmodified, by address.
 */
import { createRoot } from 'react-dom/client';
import { startBrowserHost } from '../host/boot-browser';
import { newWorkbook } from '../host/xlsx/open';
import type { WorkbookModel } from '../host/model/workbook-model';
import { translator } from '../i18n/translate';
import { fetchSample, listSamples } from './files/samples';
import { fileProblem, readWorkbook } from './files/workbook-file';
import type { NoticeContent } from './page/notice';
import { takeDialogs, takeReadiness, tellTheme } from './office-surface';
import { readPreferences } from './page/preferences';
import { Workbench } from './page/workbench';
import './workbench.css';

const BLANK = 'blank.xlsx';

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} did not load`));
    document.head.append(script);
  });
}

async function start(root: HTMLElement): Promise<void> {
  const preferences = readPreferences();
  const translate = translator(preferences.locale);
  const samples = await listSamples();
  const wanted = new URLSearchParams(location.search).get('sample');
  const sample = samples.find(({ name }) => name === wanted) ?? samples[0];
  let notice: NoticeContent | undefined;
  let model: WorkbookModel | undefined;
  if (!sample) notice = { intent: 'info', text: translate('workbench.error.samples') };
  else
    model = await fetchSample(sample)
      .then(readWorkbook)
      .catch((problem: unknown) => {
        notice = {
          intent: 'error',
          text: translate('workbench.error.open', { name: sample.name, reason: fileProblem(problem, translate) }),
        };
        return undefined;
      });
  model ??= newWorkbook({ locale: preferences.locale });
  const host = startBrowserHost(model, { locale: preferences.locale, workbookName: sample?.name ?? BLANK });
  tellTheme(() => readPreferences().theme);
  takeDialogs();
  takeReadiness();
  await loadScript('office-js/office.js');
  await Office.onReady();
  await import('../commands/commands');
  createRoot(root).render(
    <Workbench
      host={host}
      initialName={sample?.name ?? ''}
      initialNotice={notice}
      samples={samples}
      initialPreferences={preferences}
    />,
  );
}

const root = document.getElementById('root');
if (root)
  start(root).catch((problem: unknown) => {
    root.textContent = translator(readPreferences().locale)('workbench.error.start');
    throw problem;
  });
