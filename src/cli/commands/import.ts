import type { Command } from '../main';
import { UsageError } from '../usage-error';

export const importCommand: Command = async () => {
  throw new UsageError('cli.unknownCommand', { command: 'import' });
};
