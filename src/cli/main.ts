import { Temporal } from 'temporal-polyfill';
import { translator } from '../i18n/translate';
import { parseCommandLine, requestedLocale, type CliArguments, type CommandName } from './arguments';
import { checkCommand } from './commands/check';
import { highlightCommand } from './commands/highlight';
import { importCommand } from './commands/import';
import { readCommand } from './commands/read';
import { scheduleCommand } from './commands/schedule';
import { summarizeCommand } from './commands/summarize';
import { unitsCommand } from './commands/units';
import { errorSentence } from './error-sentence';
import { write, type Streams } from './streams';
import packageJson from '../../package.json';

/** A command answers what goes to stdout and the exit code; it throws `UsageError` and the actions' typed errors. */
export interface CommandResult {
  readonly stdout: string;
  readonly exitCode: 0 | 1;
  /** Messages for stderr, one a line. */
  readonly notes?: readonly string[];
}

export type Command = (args: CliArguments, streams: Streams) => Promise<CommandResult>;

const RUN: Record<CommandName, Command> = {
  read: readCommand,
  check: checkCommand,
  highlight: highlightCommand,
  summarize: summarizeCommand,
  import: importCommand,
  schedule: scheduleCommand,
  units: unitsCommand,
};

/** Runs one command line; gives the exit code (see the table in docs/cli.md): 0 done, 1 done with errors found, 2 no good. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const t = translator(requestedLocale(argv));
  try {
    const args = parseCommandLine(argv, Temporal.Now.plainDateISO());
    if (!('files' in args)) {
      await write(streams.stdout, args.command === 'help' ? t('cli.help') : `${packageJson.version}\n`);
      return 0;
    }
    const result = await RUN[args.command](args, streams);
    for (const note of result.notes ?? []) await write(streams.stderr, `${note}\n`);
    await write(streams.stdout, result.stdout);
    return result.exitCode;
  } catch (error) {
    await write(streams.stderr, `${errorSentence(error, t)}\n`);
    return 2;
  }
}
