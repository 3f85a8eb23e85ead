import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ExcelHost } from '../../host/excel/excel-host';
import { formatBlock } from '../../host/model/a1';
import { translator } from '../../i18n/translate';
import { fetchSample, type Sample } from '../files/samples';
import { copyName, downloadWorkbook, fileProblem, readWorkbook } from '../files/workbook-file';
import type { GridListener } from '../grid/sheet-grid';
import { activeSheetOf, cellInput, editProblem, enterCells, selectCells, selectionOf } from '../host-actions';
import { runCommand, type CommandName } from '../ribbon-commands';
import { ChartStrip } from './ChartStrip';
import { FormulaLine } from './FormulaLine';
import { GridFrame } from './GridFrame';
import { Header } from './Header';
import { Notice, type NoticeContent } from './Notice';
import { keepPreferences, type Preferences } from './preferences';
import { Ribbon } from './Ribbon';
import { SheetTabs } from './SheetTabs';
import { Splitter } from './Splitter';
import { StatusLine } from './StatusLine';
import { touch, useHostRevision } from './use-host-revision';

const Pane = lazy(() => import('./Pane'));
const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme } as const;

interface Props {
  host: ExcelHost;
  initialName: string;
  initialNotice?: NoticeContent;
  samples: readonly Sample[];
  initialPreferences: Preferences;
}

/** The page: grid and task pane side by side over one workbook in memory. */
export function Workbench({ host, initialName, initialNotice, samples, initialPreferences }: Props) {
  const revision = useHostRevision(host);
  const [preferences, setPreferences] = useState(initialPreferences);
  const [file, setFile] = useState({ name: initialName, opened: 0, cleanAt: revision });
  const [notice, setNotice] = useState(initialNotice);
  const [running, setRunning] = useState(false);
  const [dragging, setDragging] = useState(false);
  const [focusRequest, setFocusRequest] = useState(0);
  const { locale, theme, paneWidth } = preferences;
  const translate = useMemo(() => translator(locale), [locale]);

  useEffect(() => {
    keepPreferences(preferences);
    document.documentElement.lang = locale;
    document.documentElement.dataset.theme = theme;
    document.title = `${file.name ? `${file.name} · ` : ''}${translate('workbench.title')}`;
  }, [preferences, locale, theme, file.name, translate]);

  const sheet = activeSheetOf(host.model);
  const [block] = selectionOf(host.model);
  const edited = host.model.sheets.some(({ dirty }) => dirty.has('cells')) || host.model.dirty.size > 0;

  const load = async (name: string, read: () => Promise<Blob>): Promise<void> => {
    try {
      host.attach(await readWorkbook(await read()));
      host.resetCounters();
      touch(host);
      setFile(({ opened }) => ({ name, opened: opened + 1, cleanAt: revision }));
      setNotice(undefined);
    } catch (problem) {
      setNotice({ intent: 'error', text: translate('workbench.error.open', { name, reason: fileProblem(problem, translate) }) });
    }
  };
  const open = (name: string, read: () => Promise<Blob>): void => {
    if (!edited) return void load(name, read);
    const action = { label: translate('workbench.leave.yes'), run: () => void load(name, read) };
    setNotice({ intent: 'warning', text: translate('workbench.leave'), action });
  };
  const save = (): void => {
    const name = copyName(file.name || 'workbook.xlsx', translate);
    try {
      downloadWorkbook(host.model, name);
      setNotice({ intent: 'success', text: translate('workbench.saved', { name }) });
    } catch (problem) {
      setNotice({ intent: 'error', text: translate('workbench.error.save', { reason: fileProblem(problem, translate) }) });
    }
  };
  const command = async (name: CommandName): Promise<void> => {
    const label = translate(`workbench.ribbon.${name}` as const);
    setRunning(true);
    setNotice({ intent: 'info', text: translate('workbench.ribbon.running', { command: label }) });
    try {
      await runCommand(name);
      setNotice({ intent: 'success', text: translate('workbench.ribbon.done', { command: label }) });
    } catch {
      setNotice({ intent: 'error', text: translate('workbench.ribbon.failed', { command: label, reason: translate('workbench.error.unexpected') }) });
    }
    setRunning(false);
  };
  const attempt = useCallback(
    (action: () => void): void => {
      try {
        action();
      } catch (problem) {
        setNotice({ intent: 'warning', text: translate(editProblem(problem)) });
        touch(host);
      }
    },
    [host, translate],
  );

  const listener: GridListener = {
    entered: (entries) => attempt(() => enterCells(host, entries)),
    selected: (blocks) => attempt(() => selectCells(host, blocks)),
    editing: (active) => host.setCellEditMode(active),
    editsElsewhere: (row, column) => {
      const isFormula = activeSheetOf(host.model)?.cells.get(row)?.get(column)?.formula !== undefined;
      if (isFormula) setFocusRequest((count) => count + 1);
      return isFormula;
    },
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDragging(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) open(dropped.name, () => Promise.resolve(dropped));
  };
  const kept = sheet?.conditionalFormats.filter(({ rule }) => rule.type === 'other').length ?? 0;
  const status = kept > 0 ? translate('workbench.kept', { count: kept }) : translate(edited ? 'workbench.status.edited' : 'workbench.status.ready');
  const paneHolder = useRef<HTMLElement>(null);

  return (
    <FluentProvider theme={THEMES[theme]} className="provider">
      <div
        className="workbench"
        style={{ gridTemplateColumns: `minmax(0, 1fr) 6px ${paneWidth}px` }}
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={({ relatedTarget }) => relatedTarget === null && setDragging(false)}
        onDrop={drop}
      >
        <div className="top">
          <Header
            translate={translate}
            fileName={file.name}
            samples={samples}
            preferences={preferences}
            onOpen={(chosen) => open(chosen.name, () => Promise.resolve(chosen))}
            onSample={(sample) => open(sample.name, () => fetchSample(sample))}
            onSave={save}
            onPreferences={(change) => setPreferences((present) => ({ ...present, ...change }))}
          />
          <Ribbon translate={translate} disabled={running} onCommand={(name) => void command(name)} />
          {notice && <Notice translate={translate} notice={notice} onClose={() => setNotice(undefined)} />}
        </div>
        <main className="sheet">
          {sheet && block && (
            <FormulaLine
              translate={translate}
              address={formatBlock(block)}
              content={cellInput(sheet, block.top, block.left)}
              focusRequest={focusRequest}
              onEnter={(text) => attempt(() => enterCells(host, [{ row: block.top, column: block.left, input: text }]))}
              onLeave={() => document.querySelector<HTMLElement>('.grid canvas')?.focus()}
            />
          )}
          <GridFrame host={host} locale={locale} revision={revision} label={translate('workbench.grid')} listener={listener} />
          {sheet && <ChartStrip translate={translate} model={host.model} sheet={sheet} />}
          <SheetTabs
            translate={translate}
            sheets={host.model.sheets}
            activeId={sheet?.id ?? ''}
            onActivate={({ name }) => attempt(() => host.userActivate(name))}
          />
        </main>
        <Splitter translate={translate} width={paneWidth} onWidth={(width) => setPreferences((present) => ({ ...present, paneWidth: width }))} />
        <aside ref={paneHolder} className="pane" aria-label={translate('workbench.pane')}>
          <Suspense fallback={<p>{translate('workbench.pane.loading')}</p>}>
            <Pane key={`${file.opened} ${locale} ${theme}`} locale={locale} theme={theme} />
          </Suspense>
        </aside>
        <StatusLine
          translate={translate}
          text={status}
          counters={host.counters}
          onReset={() => {
            host.resetCounters();
            touch(host);
            setFile((present) => ({ ...present }));
          }}
        />
        {dragging && <div className="drop">{translate('workbench.drop')}</div>}
      </div>
    </FluentProvider>
  );
}
