import { Temporal } from 'temporal-polyfill';
import { parseSchedule } from '../../ledger/schedule/parse-schedule';
import { scheduleToJson } from '../../ledger/schedule/schedule-to-json';
import { formatSchedule } from '../../ledger/schedule/format-schedule';
import { translator } from '../../i18n/translate';
import type { Command } from '../command';
import { readLines } from '../streams';
import { alignRows } from '../table';
import { UsageError } from '../usage-error';

/** `REFERENCE<TAB>TEXT`: a line may bring its own reference day. */
function referenceAndText(line: string, fallback: Temporal.PlainDate, lineNumber: number) {
  const tab = line.indexOf('\t');
  if (tab < 0) return { reference: fallback, text: line };
  const first = line.slice(0, tab).trim();
  if (first === '') return { reference: fallback, text: line.slice(tab + 1) };
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(first)) throw new RangeError(first);
    return { reference: Temporal.PlainDate.from(first, { overflow: 'reject' }), text: line.slice(tab + 1) };
  } catch {
    throw new UsageError('cli.badReference', { line: lineNumber, value: first });
  }
}

/** Reads one schedule text a line from stdin. */
export const scheduleCommand: Command = async (args, streams) => {
  const t = translator(args.locale);
  const readings = (await readLines(streams.stdin)).map((line, index) => {
    const { reference, text } = referenceAndText(line, args.asOf, index + 1);
    return parseSchedule(text, { reference });
  });
  const stdout = args.json
    ? readings.map((schedule) => `${JSON.stringify(scheduleToJson(schedule))}\n`).join('')
    : `${alignRows([
        [t('cli.text'), t('cli.reading')],
        ...readings.map((schedule) => [schedule.text, formatSchedule(schedule, t)]),
      ])}\n`;
  return { stdout, exitCode: 0 };
};
