import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../i18n/translate';
import { UsageError } from './usage-error';

const OPTIONS = {
  json: { type: 'boolean' },
  sheet: { type: 'string' },
  'as-of': { type: 'string' },
  reference: { type: 'string' },
  month: { type: 'string' },
  output: { type: 'string', short: 'o' },
  locale: { type: 'string' },
  force: { type: 'boolean' },
  'in-place': { type: 'boolean' },
  list: { type: 'boolean' },
  notes: { type: 'boolean' },
  format: { type: 'string' },
  profile: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;

/** Which options a command knows; `files` is how many input files it takes: none, one, or one and more. */
export const COMMANDS = {
  read: { files: 'one', options: ['sheet', 'as-of', 'reference'] },
  check: {
    files: 'many',
    options: ['sheet', 'as-of', 'reference', 'output', 'force', 'in-place', 'format', 'profile', 'notes'],
  },
  highlight: { files: 'many', options: ['sheet', 'as-of', 'reference', 'output', 'force', 'in-place'] },
  summarize: { files: 'many', options: ['sheet', 'as-of', 'reference', 'month', 'output', 'force', 'in-place'] },
  import: { files: 'one', options: ['output', 'force', 'list', 'reference', 'as-of'] },
  schedule: { files: 'none', options: ['reference', 'as-of'] },
  units: { files: 'none', options: [] },
} as const satisfies Record<string, { files: 'none' | 'one' | 'many'; options: readonly OptionName[] }>;

export type CommandName = keyof typeof COMMANDS;

/** The parsed command line. Days default to today; `asOf` and `reference` are one and the same day under two names. */
export interface CliArguments {
  readonly command: CommandName;
  readonly files: readonly string[];
  readonly json: boolean;
  readonly locale: Locale;
  readonly asOf: Temporal.PlainDate;
  readonly sheet: string | null;
  readonly month: Temporal.PlainYearMonth | null;
  readonly output: string | null;
  readonly force: boolean;
  readonly inPlace: boolean;
  readonly list: boolean;
  readonly notes: boolean;
  readonly format: 'text' | 'json' | 'sarif' | 'csv' | 'html';
  readonly profile: string | null;
}

export type ParsedCommandLine = CliArguments | { readonly command: 'help' | 'version'; readonly locale: Locale };

/**
 * Language asked for on a command line, read before anything else so that even a bad argument is answered in it.
 */
export function requestedLocale(argv: readonly string[]): Locale {
  const at = argv.findIndex((argument) => argument === '--locale' || argument.startsWith('--locale='));
  const value = at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.split('=')[1] : argv[at + 1];
  return value === 'en-US' ? 'en-US' : 'zh-CN';
}

/** @throws UsageError for anything that the command does not know. */
export function parseCommandLine(argv: readonly string[], today: Temporal.PlainDate): ParsedCommandLine {
  const locale = requestedLocale(argv);
  const { values, positionals } = parse(argv);
  if (values.version) return { command: 'version', locale };
  const [name, ...files] = positionals;
  if (values.help || argv.length === 0 || name === 'help') return { command: 'help', locale };
  if (name === undefined) throw new UsageError('cli.commandMissing');
  if (!(name in COMMANDS)) throw new UsageError('cli.unknownCommand', { command: name });
  const command = name as CommandName;
  const known: readonly string[] = [...COMMANDS[command].options, 'json', 'locale', 'help'];
  for (const option of Object.keys(values))
    if (!known.includes(option)) throw new UsageError('cli.optionNotForCommand', { option: `--${option}`, command });
  if (values.locale !== undefined && values.locale !== 'zh-CN' && values.locale !== 'en-US')
    throw new UsageError('cli.badLocale', { value: values.locale });
  checkFiles(command, files);
  return {
    command,
    files,
    json: values.json ?? values.format === 'json',
    locale,
    asOf: onlyDay(day('as-of', values['as-of']), day('reference', values.reference)) ?? today,
    sheet: values.sheet ?? null,
    month: month(values.month),
    output: values.output ?? null,
    force: values.force ?? false,
    inPlace: values['in-place'] ?? false,
    list: values.list ?? false,
    notes: values.notes ?? false,
    format: format(values.format),
    profile: values.profile ?? null,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node names it as `-o, --output <value>`.
    const option = /'([^' ]+)/.exec((error as Error).message)?.[1]?.replace(/,$/, '') ?? '';
    throw new UsageError('cli.badOption', { option });
  }
}

function checkFiles(command: CommandName, files: readonly string[]): void {
  const wanted = COMMANDS[command].files;
  if (wanted === 'none' && files.length > 0) throw new UsageError('cli.noFileWanted', { command, file: files[0]! });
  if (wanted !== 'none' && files.length === 0) throw new UsageError('cli.fileMissing', { command });
  if (wanted === 'one' && files.length > 1) throw new UsageError('cli.oneFileOnly', { command, file: files[1]! });
}

function day(option: string, value: string | undefined): Temporal.PlainDate | null {
  if (value === undefined) return null;
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new RangeError(value);
    return Temporal.PlainDate.from(value, { overflow: 'reject' });
  } catch {
    throw new UsageError('cli.badDay', { option: `--${option}`, value });
  }
}

/** One option under two names: given twice it must say the same. */
function onlyDay(asOf: Temporal.PlainDate | null, reference: Temporal.PlainDate | null): Temporal.PlainDate | null {
  if (asOf && reference && !asOf.equals(reference))
    throw new UsageError('cli.twoDays', { asOf: asOf.toString(), reference: reference.toString() });
  return asOf ?? reference;
}

function month(value: string | undefined): Temporal.PlainYearMonth | null {
  if (value === undefined) return null;
  try {
    if (!/^\d{4}-\d{2}$/.test(value)) throw new RangeError(value);
    return Temporal.PlainYearMonth.from(value, { overflow: 'reject' });
  } catch {
    throw new UsageError('cli.badMonth', { value });
  }
}

function format(value: string | undefined): CliArguments['format'] {
  if (value === undefined) return 'text';
  if (value === 'json' || value === 'sarif' || value === 'csv' || value === 'html' || value === 'text') return value;
  throw new UsageError('cli.badFormat', { value });
}
