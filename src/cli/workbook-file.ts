import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { type ExcelHost, startExcelHost } from '../host/boot-node';
import { recalculate } from '../host/calc/recalculate';
import { openWorkbook } from '../host/xlsx/open';
import { zipWithNode } from '../host/xlsx/node-zlib';
import { saveWorkbook } from '../host/xlsx/save';
import type { CliArguments } from './arguments';
import { UsageError } from './usage-error';

zipWithNode();

/** Bytes of an input file. @throws UsageError when there is none or it cannot be read. */
export function readBytes(file: string): Uint8Array {
  if (!existsSync(file)) throw new UsageError('cli.notFound', { file });
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError('cli.notReadable', { file, reason: reasonOf(error) });
  }
}

/**
 * Opens an .xlsx and makes it the workbook behind `Excel.run`; `today` is what TODAY() gives in it. As Excel does on opening, formulas
 * that a program wrote without their values are calculated first. @throws WorkbookFileError for a file that is no workbook.
 */
export async function attachWorkbook(file: string, today: Temporal.PlainDate): Promise<ExcelHost> {
  const model = openWorkbook(readBytes(file));
  recalculate(model, { today, changed: [] });
  return startExcelHost(model, { today: () => today });
}

/** Kinds of workbooks that stay what they are: Excel opens none of them under another's extension. */
const KEPT_KINDS = ['.xlsm', '.xltx', '.xltm'];

const kindOf = (file: string): string => path.extname(file).toLowerCase();

/**
 * Where each input's result goes, decided before any work is done: `-o` (a folder for several files), the input itself with
 * `--in-place`, or null where nothing is written. @throws UsageError rather than overwrite anything unasked.
 */
export function outputsFor(args: CliArguments, needed: boolean): Map<string, string | null> {
  const { files, output, inPlace } = args;
  if (output !== null && inPlace) throw new UsageError('cli.outputAndInPlace');
  if (needed && output === null && !inPlace) throw new UsageError('cli.outputMissing', { command: args.command });
  const asFolder = files.length > 1 || (output !== null && /[\\/]$/.test(output));
  if (output !== null && asFolder && existsSync(output) && !statSync(output).isDirectory())
    throw new UsageError('cli.outputNotFolder', { file: output });
  const writers = new Map<string, string>();
  return new Map(
    files.map((file) => {
      if (inPlace) return [file, file];
      if (output === null) return [file, null];
      const intoFolder = asFolder || (existsSync(output) && statSync(output).isDirectory());
      const target = intoFolder ? path.join(output, path.basename(file)) : output;
      const other = writers.get(target);
      if (other !== undefined) throw new UsageError('cli.outputTwice', { file, other, target });
      writers.set(target, file);
      const extension = kindOf(target);
      const wanted = KEPT_KINDS.includes(kindOf(file)) ? kindOf(file) : '.xlsx';
      if (extension === '' && !isDevice(target))
        throw new UsageError('cli.outputNoExtension', { file: target, wanted });
      if (extension !== '' && extension !== wanted)
        throw new UsageError('cli.outputExtension', { file: target, extension, wanted });
      if (isSameFile(target, file)) throw new UsageError('cli.outputIsInput', { file: target });
      if (existsSync(target) && !args.force) throw new UsageError('cli.outputExists', { file: target });
      return [file, target];
    }),
  );
}

/**
 * Saves beside the target and moves into place, so that a failure never leaves half a file. A link stays a link, a file keeps its
 * rights, one that is marked read-only is left alone, and what is no regular file (a device, a pipe) is written to, never replaced.
 */
export function writeResult(target: string, bytes: Uint8Array | string): void {
  let draft: string | null = null;
  try {
    mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
    const there = existsSync(target) ? statSync(target) : null;
    if (there && !there.isFile()) return writeFileSync(target, bytes);
    // Moving another file into its place would not ask.
    if (there && (there.mode & 0o222) === 0) throw new UsageError('cli.outputReadOnly', { file: target });
    const place = there ? realpathSync(target) : target;
    draft = `${place}.${process.pid}.tmp`;
    writeFileSync(draft, bytes);
    if (there) chmodSync(draft, there.mode);
    renameSync(draft, place);
  } catch (error) {
    if (draft !== null && existsSync(draft)) rmSync(draft, { force: true });
    if (error instanceof UsageError) throw error;
    throw new UsageError('cli.outputNotWritable', { file: target, reason: reasonOf(error) });
  }
}

/** Saves the workbook behind `Excel.run`, its formulas calculated. */
export function saveAttached(host: ExcelHost, target: string): void {
  host.session.settle();
  writeResult(target, saveWorkbook(host.model));
}

/** True for what is there and is neither file nor folder: `/dev/null`, a pipe. */
function isDevice(target: string): boolean {
  if (!existsSync(target)) return false;
  const there = statSync(target);
  return !there.isFile() && !there.isDirectory();
}

function isSameFile(target: string, file: string): boolean {
  return existsSync(target) && existsSync(file) && realpathSync(target) === realpathSync(file);
}

/** The system's short code (`EACCES`), never its English sentence. */
function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'I/O';
}
