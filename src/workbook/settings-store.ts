/**
 * What this add-in remembers lives in the workbook (document settings), one key a concern, so that saving one never loses another.
 * Values are JSON; whoever reads one validates it, for another version or program may have written it.
 */
export const SETTING_KEYS = [
  'mappings',
  'bands',
  'profile',
  'aliases',
  'scheduleOverrides',
  'unitOverrides',
  'history',
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

const PREFIX = 'TaskLedger.';

/** The raw values of these keys; a key that was never saved is undefined. One round trip. */
export async function readSettings<K extends SettingKey>(
  context: Excel.RequestContext,
  keys: readonly K[],
): Promise<Record<K, unknown>> {
  const found = keys.map((key) => context.workbook.settings.getItemOrNullObject(PREFIX + key).load('value'));
  await context.sync();
  return Object.fromEntries(
    found.map((setting, index) => [keys[index], setting.isNullObject ? undefined : (setting.value as unknown)]),
  ) as Record<K, unknown>;
}

/** Saves one value; null takes the key away. */
export async function writeSetting(context: Excel.RequestContext, key: SettingKey, value: unknown): Promise<void> {
  if (value === null) {
    const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key).load('key');
    await context.sync();
    if (!setting.isNullObject) setting.delete();
  } else {
    context.workbook.settings.add(PREFIX + key, value as string);
  }
  await context.sync();
}
