import { readUnits } from '../../ledger/units/read-units';
import type { UnitColumn } from '../../ledger/units/unit-reading';
import { unitsToJson } from '../../ledger/units/units-to-json';
import { translator } from '../../i18n/translate';
import type { Command } from '../command';
import { readLines } from '../streams';
import { alignRows } from '../table';

/** `leadUnits<TAB>TEXT` and `cooperatingUnits<TAB>TEXT` say where the text stood; any other first field says nothing. */
function columnAndText(line: string): { column: UnitColumn; text: string } {
  const tab = line.indexOf('\t');
  if (tab < 0) return { column: null, text: line };
  const first = line.slice(0, tab).trim();
  const column = first === 'leadUnits' || first === 'cooperatingUnits' ? first : null;
  return { column, text: line.slice(tab + 1) };
}

/** Reads one unit text a line from stdin. */
export const unitsCommand: Command = async (args, streams) => {
  const t = translator(args.locale);
  const readings = (await readLines(streams.stdin)).map((line) => {
    const { column, text } = columnAndText(line);
    return readUnits(text, column);
  });
  const stdout = args.json
    ? readings.map((reading) => `${JSON.stringify(unitsToJson(reading))}\n`).join('')
    : `${alignRows([
        [t('cli.text'), t('cli.lead'), t('cli.cooperating'), t('cli.persons'), t('cli.openEnded')],
        ...readings.map((reading) => [
          reading.text,
          reading.lead.join('、'),
          reading.cooperating.join('、'),
          reading.persons.join('、'),
          reading.openEnded ? t('cli.yes') : '',
        ]),
      ])}\n`;
  return { stdout, exitCode: 0 };
};
