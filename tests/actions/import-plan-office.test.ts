import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { importPlan } from '../../src/actions/import-plan';
import { parseXml } from '../../src/cli/parse-xml';
import { cell, makeDocx, paragraph, row, table } from './docx/make-docx';

/** A document with automatic numbers, a heading style and a table of merged cells, saved by an office program as Word and as text. */
const SOURCE = path.join(__dirname, '../fixtures/plans-office/safety.fodt');
const office = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

const lines = (bytes: Uint8Array, name: string): string[] =>
  importPlan(bytes, name, { reference: Temporal.PlainDate.from('2026-11-22'), parseXml }).documents.flatMap(
    ({ title, entries }) => [
      title,
      ...entries.map(({ entry }) =>
        [
          entry.number,
          entry.section.join('/'),
          entry.task,
          entry.leadUnits.join('、'),
          entry.cooperatingUnits.join('、'),
          entry.schedule.due?.toString() ?? '',
        ].join(' | '),
      ),
    ],
  );

const EXPECTED = [
  '东溪县2026年平安建设工作方案',
  '1 | 一、防范风险/(一)夯实基层基础 | 建成综治中心 | 县委政法委 | 县法院、县司法局 | 2026-06-30',
  '2 | 一、防范风险/(一)夯实基层基础 | 排查矛盾纠纷 | 县司法局 | 各乡镇 | ',
  '1 | 一、防范风险/(二)守牢安全底线 | 整治消防隐患 | 县消防救援大队 | 县住建局 | 2026-10-31',
  '1 | 二、服务群众/(一)便民办事 | 开设“一窗通办” | 县公安局 | 县数据局 | ',
  '东溪县2026年平安建设重点任务清单',
  '1 | 一、防范风险 | 建成综治中心 | 县委政法委 | 县法院、县司法局 | 2026-06-30',
  '2 | 一、防范风险 | 整治消防隐患 | 县消防救援大队 | 县住建局 | 2026-10-31',
  '3 | 二、服务群众 | 开设“一窗通办” | 县公安局 | 县数据局 | 2026-09-30',
];

(office ? describe : describe.skip)('saved by an office program', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-office-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const saved = (format: string, extension: string): Uint8Array => {
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        format,
        '--outdir',
        folder,
        SOURCE,
      ],
      { stdio: 'ignore', timeout: 60_000 },
    );
    return new Uint8Array(readFileSync(path.join(folder, `safety.${extension}`)));
  };

  test('as Word and as text the document gives the same tasks', () => {
    expect(lines(saved('docx', 'docx'), 'safety.docx')).toEqual(EXPECTED);
    expect(lines(saved('txt:Text (encoded):UTF8', 'txt'), 'safety.txt')).toEqual(EXPECTED);
  }, 120_000);
});

test('a table inside the cell of a table is a list of its own', () => {
  const list = (unit: string, task: string): string =>
    table(
      row(...['序号', '工作任务', '责任单位', '完成时限'].map((text) => cell(text))),
      row(...['1', task, unit, '2026年6月底前'].map((text) => cell(text))),
    );
  const nested = table(row(`<w:tc>${paragraph('附表')}${list('县文物局', '修缮文庙')}${paragraph('')}</w:tc>`));
  const read = lines(makeDocx(`${paragraph('青禾县2026年重点任务清单')}${nested}`), '清单.docx');
  expect(read.filter((line) => line.includes('|'))).toEqual(['1 |  | 修缮文庙 | 县文物局 |  | 2026-06-30']);
});
