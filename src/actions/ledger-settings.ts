import * as z from 'zod';
import { FIELDS } from '../ledger/columns/fields';
import type { MappingOverride } from '../ledger/columns/mapping-override';
import type { BandOptions } from '../ledger/progress/band-options';
import { DEFAULT_PROFILE, profileSchema, type Profile } from '../ledger/rules/profile';
import type { ScheduleOverride } from '../ledger/schedule/schedule-override';
import { packHistory, unpackHistory } from '../ledger/summary/pack-history';
import { withSnapshot, type Snapshot } from '../ledger/summary/snapshot';
import type { UnitOverride } from '../ledger/units/unit-override';
import { readHistoryPart, readPayloads, writeHistoryPart } from '../workbook/history-store';
import { readSettings, SETTING_KEYS, writeSetting, type SettingKey } from '../workbook/settings-store';

const mappingsSchema = z.array(
  z.strictObject({
    sheet: z.string(),
    table: z.string().nullable(),
    headerRows: z.array(z.number().int().positive()),
    choices: z.array(z.strictObject({ field: z.enum(FIELDS).nullable(), column: z.string(), header: z.string() })),
  }),
);

const days = z.number().int().min(0).max(3660);
const bandsSchema = z
  .strictObject({
    dueSoonDays: days,
    urgentDays: days,
    ratio: z.strictObject({ soon: z.number().min(0).max(1), urgent: z.number().min(0).max(1) }).nullable(),
    cadenceDays: days,
    judgeSuspended: z.boolean(),
    measuresMilestones: z.enum(['whenUndated', 'always']),
  })
  .partial();

const scheduleOverridesSchema = z.array(
  z.strictObject({
    /** The schedule text as it stands in the cell; the correction holds wherever this text stands. */
    text: z.string(),
    due: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .nullable(),
  }),
);

const names = z.array(z.string());
const unitOverridesSchema = z.array(
  z.strictObject({
    /** The text as it stands in the cell; the correction holds wherever this text stands in this column. */
    text: z.string(),
    field: z.enum(['leadUnits', 'cooperatingUnits']),
    lead: names,
    cooperating: names,
    persons: names,
  }),
);

export type BandSettings = Pick<
  Partial<BandOptions>,
  'dueSoonDays' | 'urgentDays' | 'ratio' | 'cadenceDays' | 'judgeSuspended' | 'measuresMilestones'
>;

/** What the workbook remembers of how its ledgers are to be read and judged. */
export interface LedgerSettings {
  readonly mappings: readonly MappingOverride[];
  readonly bands: BandSettings;
  readonly profile: Profile;
  /** Confirmed other names of units: as written → name in the directory. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly scheduleOverrides: readonly ScheduleOverride[];
  readonly unitOverrides: readonly UnitOverride[];
  readonly history: readonly Snapshot[];
}

/**
 * Reads the settings. A value that is not understood (a newer version, another program) counts as absent and is left where it is;
 * its key is named in `unreadable`, so that the pane can say so before it is replaced.
 */
export async function loadSettings(
  context: Parameters<typeof readSettings>[0],
): Promise<LedgerSettings & { readonly unreadable: readonly SettingKey[] }> {
  const raw = await readSettings(context, SETTING_KEYS);
  const unreadable: SettingKey[] = [];
  const take = <T>(key: SettingKey, schema: z.ZodType<T>, fallback: T): T => {
    if (raw[key] === undefined) return fallback;
    const read = schema.safeParse(raw[key]);
    if (!read.success) unreadable.push(key);
    return read.success ? read.data : fallback;
  };
  // First versions kept it among the settings.
  const part = await readHistoryPart(context);
  const stored = part === undefined ? raw.history : part;
  const history = stored === undefined ? await historyOfSheets(context) : unpackHistory(stored);
  if (history === null) unreadable.push('history');
  return {
    mappings: take('mappings', mappingsSchema, []),
    bands: take('bands', bandsSchema, {}),
    profile: take('profile', profileSchema, DEFAULT_PROFILE),
    aliases: take('aliases', z.record(z.string(), z.string()), {}),
    scheduleOverrides: take('scheduleOverrides', scheduleOverridesSchema, []),
    unitOverrides: take('unitOverrides', unitOverridesSchema, []),
    history: history ?? [],
    unreadable,
  };
}

/** The history out of the monthly summaries that are still there, where another program dropped the list. */
async function historyOfSheets(context: Parameters<typeof readSettings>[0]): Promise<readonly Snapshot[]> {
  const payloads = await readPayloads(context);
  return payloads.flatMap((value) => unpackHistory(value) ?? []).reduce(withSnapshot, []);
}

/** Saves one part of the settings. */
export async function saveSetting<K extends keyof LedgerSettings>(
  context: Parameters<typeof readSettings>[0],
  key: K,
  value: LedgerSettings[K],
): Promise<void> {
  if (key === 'history') await writeHistoryPart(context, packHistory(value as readonly Snapshot[]));
  else await writeSetting(context, key, value);
}
