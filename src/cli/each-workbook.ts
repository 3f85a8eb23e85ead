import type { ActionOptions } from '../actions/options';
import { readWorkbook, type WorkbookReading } from '../actions/read-workbook';
import { requireLedger } from '../actions/require-ledger';
import type { CliArguments } from './arguments';
import { errorSentence } from './error-sentence';
import { inFile } from './in-file';
import { requireSheet } from './require-sheet';
import { UsageError } from './usage-error';
import { attachWorkbook, outputsFor, saveAttached } from './workbook-file';

/** What a command does with one workbook; `output` is where its result goes, null where nothing is written. */
export type FileWork<T> = (reading: WorkbookReading, options: ActionOptions, output: string | null) => Promise<T> | T;

export interface FileOutcome<T> {
  readonly file: string;
  readonly outcome: T;
}

/**
 * Gathers what was wrong with files among several: one that is no good does not keep the others from being worked on. With a single
 * file there is nothing to gather, and its error ends the work.
 */
export function failuresAmong({ files }: Pick<CliArguments, 'files'>) {
  const failures: string[] = [];
  const onFailure = files.length > 1 ? (sentence: string) => void failures.push(sentence) : undefined;
  return { failures, onFailure };
}

/**
 * Opens, reads and works on each input file in turn, and saves the result where one is wanted.
 * @param needsOutput the command makes no sense without `-o` or `--in-place`.
 * @param onFailure told of a file that cannot be worked on, with one sentence that names it; the others are still worked on. Without it the
 *   first such file ends the work.
 * @returns the outcomes in the files' order, and a note for stderr about each file that was saved.
 * @throws UsageError which names the file, as soon as one cannot be worked on.
 */
export async function eachWorkbook<T>(
  args: CliArguments,
  t: ActionOptions['t'],
  needsOutput: boolean,
  work: FileWork<T>,
  onFailure?: (sentence: string) => void,
): Promise<{ readonly outcomes: readonly FileOutcome<T>[]; readonly notes: readonly string[] }> {
  const outputs = outputsFor(args, needsOutput);
  const options = { asOf: args.asOf, locale: args.locale, t };
  const outcomes: FileOutcome<T>[] = [];
  const notes: string[] = [];
  for (const file of args.files) {
    const output = outputs.get(file) ?? null;
    try {
      const outcome = await inFile(file, t, async () => {
        const host = await attachWorkbook(file, args.asOf);
        requireSheet(host.model, file, args.sheet);
        // Days would be written four years off, and Excel's API does not tell of it.
        if (output !== null && host.model.date1904) throw new UsageError('cli.date1904', { file });
        const reading = await readWorkbook(options, { sheet: args.sheet });
        requireLedger(reading);
        const done = await work(reading, options, output);
        if (output !== null) saveAttached(host, output);
        return done;
      });
      outcomes.push({ file, outcome });
    } catch (error) {
      if (!onFailure || !(error instanceof UsageError)) throw error;
      onFailure(errorSentence(error, t));
      continue;
    }
    if (output !== null) notes.push(t('cli.saved', { file: output }));
  }
  return { outcomes, notes };
}
