import type { CliArguments } from './arguments';
import type { Streams } from './streams';

/** A command answers what goes to stdout and the exit code; it throws `UsageError` and the actions' typed errors. */
export type Command = (args: CliArguments, streams: Streams) => Promise<CommandResult>;

export interface CommandResult {
  readonly stdout: string;
  readonly exitCode: 0 | 1 | 2;
  /** Messages for stderr, one a line. */
  readonly notes?: readonly string[];
}
