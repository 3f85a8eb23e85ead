import { applyMapping, isOverrideFor, type MappingProblem } from '../ledger/columns/mapping-override';
import { withUnitOverrides } from '../ledger/columns/entry-units';
import { findLedgers } from '../ledger/columns/find-ledgers';
import { ledgerContext } from '../ledger/columns/ledger-context';
import type { LedgerLayout, SkipReason } from '../ledger/columns/ledger-layout';
import type { SheetGrid } from '../ledger/columns/sheet-grid';
import { filledDown, withoutBlocks } from '../ledger/columns/without-blocks';
import type { LedgerEntry } from '../ledger/entry';
import type { BandOptions } from '../ledger/progress/band-options';
import type { WrittenDues } from '../ledger/progress/old-marks';
import { readLedger } from '../ledger/read-ledger';
import { withScheduleOverrides } from '../ledger/schedule/schedule-override';
import { directoryFromNames, type UnitDirectory } from '../ledger/units/directory';
import { directoryFromGrid } from '../ledger/units/directory-sheet';
import type { OurSheetKind } from '../workbook/our-marks';
import { readSheets, type HelperBlock } from '../workbook/read-sheets';
import { runExcel } from '../workbook/run-excel';
import { loadSettings, type LedgerSettings } from './ledger-settings';
import type { ActionOptions } from './options';
import { writtenDues } from './written-dues';

/** One ledger as it was read: where it stands, what is in it, and the grid it was read from. */
export interface LedgerReading {
  readonly layout: LedgerLayout;
  readonly grid: SheetGrid;
  readonly entries: readonly LedgerEntry[];
  /** Where our helper columns stand on the sheet; read past. */
  readonly helperBlocks?: readonly HelperBlock[];
  /** The due days that the marks on the sheet go by; absent where there are no marks. */
  readonly writtenDues?: WrittenDues;
  /** What did not hold of a remembered correction of its columns. */
  readonly mappingProblems: readonly MappingProblem[];
  /** The limits by which its rows are judged: the workbook's, and the plan's period where its title says one. */
  readonly bands: Partial<BandOptions>;
}

/** A sheet that this add-in made. */
export interface OurSheet {
  readonly sheet: string;
  readonly kind: OurSheetKind;
}

export interface WorkbookReading {
  readonly ledgers: readonly LedgerReading[];
  readonly skipped: readonly { readonly sheet: string; readonly reason: SkipReason }[];
  readonly sheetNames: readonly string[];
  readonly ourSheets: readonly OurSheet[];
  readonly settings: LedgerSettings;
  /** The workbook's unit directory sheet; null when it has none. */
  readonly directory: UnitDirectory | null;
  /** The directory sheet, or without one the ledgers' own names: by it figures count a unit under one name. */
  readonly units: UnitDirectory;
}

/** Reads every ledger of the workbook, or of one sheet. Nothing is changed. */
export async function readWorkbook(
  options: ActionOptions,
  only: { readonly sheet?: string | null } = {},
): Promise<WorkbookReading> {
  options.onProgress?.('pane.progress.reading');
  const { sheets, settings } = await runExcel(async (context) => ({
    settings: await loadSettings(context),
    sheets: await readSheets(context, {
      sheet: only.sheet,
      onRows: (done, total) => options.onProgress?.('pane.progress.reading', {}, total === 0 ? 1 : done / total),
    }),
  }));
  const ledgers: LedgerReading[] = [];
  const skipped: { sheet: string; reason: SkipReason }[] = [];
  let directory: UnitDirectory | null = null;
  for (const { sheet, ours, grid, hasCharts, helperBlocks: marked } of sheets) {
    if (ours !== null) skipped.push({ sheet, reason: 'our-sheet' });
    else if (grid === null) skipped.push({ sheet, reason: hasCharts ? 'chart-only' : 'empty' });
    else {
      const helperBlocks = filledDown(grid, marked);
      const plain = withoutBlocks(grid, helperBlocks);
      const found = findLedgers(plain);
      if (found.skipped !== undefined) skipped.push({ sheet, reason: found.skipped });
      if (found.skipped === 'unit-directory') directory ??= directoryFromGrid(plain, settings.aliases);
      for (const layout of found.ledgers) {
        const ledger = readOne(plain, layout, settings, options);
        const rows = ledger.entries.map(({ row }) => row);
        ledgers.push({ ...ledger, helperBlocks, writtenDues: writtenDues(grid, helperBlocks, rows) });
      }
    }
  }
  const units = unitsOfLedgers(ledgers, { directory, settings });
  const sheetNames = sheets.map(({ sheet }) => sheet);
  const ourSheets = sheets.flatMap(({ sheet, ours }) => (ours === null ? [] : [{ sheet, kind: ours }]));
  return { ledgers, skipped, sheetNames, ourSheets, settings, directory, units };
}

/** The directory sheet, or without one the names that stand in the ledgers. */
export function unitsOfLedgers(
  ledgers: readonly LedgerReading[],
  { directory, settings }: Pick<WorkbookReading, 'directory' | 'settings'>,
): UnitDirectory {
  if (directory !== null) return directory;
  const names = ledgers.flatMap(({ entries }) =>
    entries.flatMap(({ leadUnits, cooperatingUnits }) => [...leadUnits, ...cooperatingUnits]),
  );
  return directoryFromNames(names, settings.aliases);
}

/** The entries with what a person put right of their reading. */
export function withOverrides(
  entries: readonly LedgerEntry[],
  { scheduleOverrides, unitOverrides }: LedgerSettings,
): readonly LedgerEntry[] {
  return withUnitOverrides(withScheduleOverrides(entries, scheduleOverrides), unitOverrides);
}

function readOne(
  grid: SheetGrid,
  found: LedgerLayout,
  settings: LedgerSettings,
  { asOf }: ActionOptions,
): LedgerReading {
  const override = settings.mappings.find((mapping) => isOverrideFor(mapping, found));
  const { layout, problems } = override
    ? applyMapping(grid, found, override)
    : { layout: found, problems: [] as readonly MappingProblem[] };
  const context = { reference: asOf };
  const entries = withOverrides(readLedger(grid, layout, context), settings);
  const { period } = ledgerContext(layout, context);
  const bands = { ...settings.bands, planStart: period?.start ?? null, planEnd: period?.end ?? null };
  return { layout, grid, entries, mappingProblems: problems, bands };
}
