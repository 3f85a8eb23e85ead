import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from './fixture-rows';

/** Two public documents collected for the project, read by hand. The project passes without them. */
const SHARED = path.join(__dirname, '../../../../shared');
const available = existsSync(path.join(SHARED, 'seeds'));
const suite = available ? describe : describe.skip;

const seed = (prefix: string): string => {
  const folder = path.join(SHARED, 'seeds');
  return readFileSync(
    path.join(
      folder,
      readdirSync(folder).find((name) => name.startsWith(prefix))!,
    ),
    'utf8',
  );
};
const gold = (name: string): string[][] =>
  readFileSync(path.join(SHARED, 'cases', name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

suite('the collected documents', () => {
  test('a plan with its task list: number, section, title and units as read by hand', () => {
    const { documents, matches } = read(seed('003'));
    expect(documents.map(({ kind, entries }) => [kind, entries.length])).toEqual([
      ['plan', 33],
      ['list', 29],
    ]);
    const entries = documents.flatMap((document) => document.entries.map(({ entry }) => entry));
    expect(
      entries.map((entry) => [
        entry.section.at(-1),
        entry.number,
        entry.task,
        entry.leadUnits.join('|'),
        entry.cooperatingUnits.length,
        entry.unitsOpenEnded,
      ]),
    ).toEqual(
      gold('seed003-expected.tsv').map(([, area, number, title, , , units, open]) => [
        area,
        number,
        title,
        units,
        0,
        open === 'yes',
      ]),
    );
    const [match] = matches;
    const unitDifferences = match!.pairs.filter(({ differences }) =>
      differences.some((field) => field === 'leadUnits' || field === 'unitsOpenEnded'),
    );
    expect(unitDifferences.map(({ body }) => documents[0]!.entries[body!]!.entry.task)).toEqual([
      '大力支持民办教育发展',
    ]);
    expect(match!.pairs.filter(({ body, list }) => body !== null && list !== null)).toHaveLength(29);
  });

  test('two documents cut in pages and glued together', () => {
    const { documents, repairs } = read(seed('000'));
    expect(documents.map(({ entries }) => entries.length)).toEqual([33, 24]);
    const entries = documents.flatMap((document) => document.entries.map(({ entry }) => entry));
    expect(entries.map(({ section, number, task }) => [section.join('/'), number, task])).toEqual(
      gold('seed000-expected.tsv').map(([, section, number, title]) => [section, number, title]),
    );
    expect(repairs.filter(({ kind }) => kind === 'page-fragments' || kind === 'split-number')).toHaveLength(35);
    expect(repairs.filter(({ kind }) => kind === 'ordinal-mark').map(({ after }) => after.slice(0, 6))).toEqual([
      '一、坚持一条',
      '三、强化三大',
    ]);
  });
});
