import type { MappingOverride } from '../ledger/columns/mapping-override';
import type { Profile } from '../ledger/rules/profile';
import { isUnitOverrideFor, type UnitOverride } from '../ledger/units/unit-override';
import type { UnitField } from '../ledger/units/unit-reading';
import { runExcel } from '../workbook/run-excel';
import { loadSettings, saveSetting, type BandSettings } from './ledger-settings';

/** Remembers a corrected mapping of one ledger; one kept before for the same sheet and table is replaced. */
export async function saveMapping(override: MappingOverride): Promise<void> {
  await runExcel(async (context) => {
    const { mappings } = await loadSettings(context);
    const others = mappings.filter(({ sheet, table }) => sheet !== override.sheet || table !== override.table);
    await saveSetting(context, 'mappings', override.choices.length > 0 ? [...others, override] : others);
  });
}

/** Remembers how a schedule text is to be read: the day it is due, or null for "names no deadline"; undefined forgets it. */
export async function saveScheduleOverride(text: string, due: string | null | undefined): Promise<void> {
  await runExcel(async (context) => {
    const { scheduleOverrides } = await loadSettings(context);
    const others = scheduleOverrides.filter((override) => override.text !== text);
    await saveSetting(context, 'scheduleOverrides', due === undefined ? others : [...others, { text, due }]);
  });
}

/** Remembers which units and persons a text of a unit column names; null forgets it. */
export async function saveUnitOverride(
  text: string,
  field: UnitField,
  names: Pick<UnitOverride, 'lead' | 'cooperating' | 'persons'> | null,
): Promise<void> {
  await runExcel(async (context) => {
    const { unitOverrides } = await loadSettings(context);
    const others = unitOverrides.filter((override) => !isUnitOverrideFor(override, field, text));
    await saveSetting(context, 'unitOverrides', names === null ? others : [...others, { text, field, ...names }]);
  });
}

/** Remembers that a unit as written is the unit of this name; null forgets it. */
export async function confirmAlias(asWritten: string, name: string | null): Promise<void> {
  await runExcel(async (context) => {
    const { aliases } = await loadSettings(context);
    const { [asWritten]: _forgotten, ...others } = aliases;
    await saveSetting(context, 'aliases', name === null ? others : { ...others, [asWritten]: name });
  });
}

/** Keeps the limits by which rows are judged. */
export async function saveBandSettings(bands: BandSettings): Promise<void> {
  await runExcel((context) => saveSetting(context, 'bands', bands));
}

/** Keeps the profile of the rules: what is on, how severe, with which limits, and what was accepted. */
export async function saveProfile(profile: Profile): Promise<void> {
  await runExcel((context) => saveSetting(context, 'profile', profile));
}
