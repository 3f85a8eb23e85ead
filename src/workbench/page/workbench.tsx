import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ExcelHost } from '../../host/excel/excel-host';
import { formatBlock } from '../../host/model/a1';
import type { Block } from '../../host/model/workbook-model';
import { translator } from '../../i18n/translate';
import { fetchSample, type Sample } from '../files/samples';
import { copyName, downloadWorkbook, fileProblem, readWorkbook } from '../files/workbook-file';
import { cellAids } from '../cell-aids';
import type { GridListener } from '../grid/sheet-grid';
import {
  activeSheetOf,
  cellInput,
  editProblem,
  enterCells,
  isEdited,
  selectCells,
  sheetList,
  selectionOf,
  type Undo,
} from '../host-actions';
import { runCommand, type CommandName } from '../ribbon-commands';
import { CellAidsBar } from './cell-aids-bar';
import { ChartStrip } from './chart-strip';
import { FormulaLine } from './formula-line';
import { GridFrame } from './grid-frame';
import { Header } from './header';
import { Notice, type NoticeContent } from './notice';
import { keepPreferences, type Preferences } from './preferences';
import { Ribbon } from './ribbon';
import { SheetTabs } from './sheet-tabs';
import { Splitter } from './splitter';
import { StatusLine } from './status-line';
import { touch, useHostRevision } from './use-host-revision';

const Pane = lazy(() => import('./pane'));
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
  const [file, setFile] = useState(() => ({ name: initialName, opened: 0, sheets: sheetList(host.model) }));
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
  const edited = isEdited(host.model, file.sheets);

  const load = async (name: string, read: () => Promise<Blob>): Promise<void> => {
    try {
      host.attach(await readWorkbook(await read()));
      undos.current = [];
      host.resetCounters();
      touch(host);
      setFile(({ opened }) => ({ name, opened: opened + 1, sheets: sheetList(host.model) }));
      setNotice(undefined);
    } catch (problem) {
      setNotice({
        intent: 'error',
        text: translate('workbench.error.open', { name, reason: fileProblem(problem, translate) }),
      });
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
      setNotice({
        intent: 'error',
        text: translate('workbench.error.save', { reason: fileProblem(problem, translate) }),
      });
    }
  };
  const command = async (name: CommandName): Promise<void> => {
    const label = translate(`workbench.ribbon.${name}` as const);
    setRunning(true);
    setNotice({ intent: 'info', text: translate('workbench.ribbon.running', { command: label }) });
    try {
      const said = await runCommand(name, locale);
      const done = translate('workbench.ribbon.done', { command: label });
      setNotice(said === undefined ? { intent: 'success', text: done } : { intent: 'error', text: said });
    } catch {
      setNotice({
        intent: 'error',
        text: translate('workbench.ribbon.failed', { command: label, reason: translate('workbench.error.unexpected') }),
      });
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

  const undos = useRef<Undo[]>([]);
  const remember = (undo: Undo | undefined): void => {
    if (undo) undos.current = [...undos.current.slice(-99), undo];
  };
  const undo = useCallback((): void => {
    const last = undos.current.pop();
    if (last) attempt(() => enterCells(host, last.entries, last.sheetId));
  }, [attempt, host]);
  const enter = ({ top: row, left: column }: Block, input: string): void =>
    attempt(() => remember(enterCells(host, [{ row, column, input }])));
  const listener: Omit<GridListener, 'ready'> = {
    entered: (entries) => attempt(() => remember(enterCells(host, entries))),
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
  const status =
    kept > 0
      ? translate('workbench.kept', { count: kept })
      : translate(edited ? 'workbench.status.edited' : 'workbench.status.ready');
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
            onPreferences={(change) => {
              if (change.locale) setNotice(undefined);
              setPreferences((present) => ({ ...present, ...change }));
            }}
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
              onEnter={(text) => enter(block, text)}
              onLeave={() => document.querySelector<HTMLElement>('.grid canvas')?.focus()}
            />
          )}
          {sheet && block && (
            <CellAidsBar
              translate={translate}
              aids={cellAids(host.model, sheet, block.top, block.left)}
              onChoose={(text) => enter(block, text)}
            />
          )}
          <GridFrame
            host={host}
            revision={revision}
            label={translate('workbench.grid')}
            listener={listener}
            onUndo={undo}
          />
          {sheet && <ChartStrip translate={translate} model={host.model} sheet={sheet} />}
          <SheetTabs
            translate={translate}
            sheets={host.model.sheets}
            activeId={sheet?.id ?? ''}
            onActivate={({ name }) => attempt(() => host.userActivate(name))}
          />
        </main>
        <Splitter
          translate={translate}
          width={paneWidth}
          onWidth={(width) => setPreferences((present) => ({ ...present, paneWidth: width }))}
        />
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
