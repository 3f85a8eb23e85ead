import { Temporal } from 'temporal-polyfill';
import { translator } from '../i18n/translate';
import { parseCommandLine, requestedLocale, type CommandName } from './arguments';
import type { Command } from './command';
import { errorSentence } from './error-sentence';
import { write, type Streams } from './streams';
import packageJson from '../../package.json';

/** Each loads what it needs: reading a line of text must not wait for the workbook behind the other commands. */
const COMMAND: Record<CommandName, () => Promise<Command>> = {
  read: async () => (await import('./commands/read')).readCommand,
  check: async () => (await import('./commands/check')).checkCommand,
  highlight: async () => (await import('./commands/highlight')).highlightCommand,
  summarize: async () => (await import('./commands/summarize')).summarizeCommand,
  import: async () => (await import('./commands/import')).importCommand,
  schedule: async () => (await import('./commands/schedule')).scheduleCommand,
  units: async () => (await import('./commands/units')).unitsCommand,
};

/** The day of the computer's clock. By `Date`, for asking the international library for its time zone takes longer than all the rest. */
function localToday(): Temporal.PlainDate {
  const now = new Date();
  return new Temporal.PlainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Runs one command line; gives the exit code (see the table in docs/cli.md): 0 done, 1 done with errors found, 2 no good. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const t = translator(requestedLocale(argv));
  try {
    const args = parseCommandLine(argv, localToday());
    if (!('files' in args)) {
      await write(streams.stdout, args.command === 'help' ? t('cli.help') : `${packageJson.version}\n`);
      return 0;
    }
    const result = await (await COMMAND[args.command]())(args, streams);
    for (const note of result.notes ?? []) await write(streams.stderr, `${note}\n`);
    await write(streams.stdout, result.stdout);
    return result.exitCode;
  } catch (error) {
    await write(streams.stderr, `${errorSentence(error, t)}\n`);
    return 2;
  }
}
