/**
 * Reading a plan document of 2 MB (UTF-8) against splitting the same text into lines, and against twice the text: the reading is
 * linear when that takes twice the time. Run: `npm run bench plan-bench`.
 */
import { Temporal } from 'temporal-polyfill';
import { textToBlocks } from '../src/ledger/plan/plan-input';
import { readPlan } from '../src/ledger/plan/read-plan';

const reference = Temporal.PlainDate.from('2026-11-22');
const MEGABYTE = 1024 * 1024;
const UNITS = ['县教育局、县财政局', '县交通运输局、各乡镇', '县农业农村局', '县卫生健康局、县医保局、县民政局'];

/** An invented plan: sections of ten tasks with measures, dates and units, until it has that many bytes. */
function plan(bytes: number): string {
  const lines = ['临江县2026年重点工作实施方案', '为做好全年工作，制定本方案。', '一、重点任务'];
  let size = 0;
  for (let section = 1; size < bytes; section++) {
    const block = [`第${(section % 90) + 1}条 推进第${section}项工程`];
    for (let item = 1; item <= 10; item++)
      block.push(
        `${item}.落实第${section}项工程第${item}项任务。编制方案，明确标准，${(item % 12) + 1}月底前完成初稿，2026年12月底前印发实施；建立台账，逐项销号，覆盖率达到9${item % 10}%以上。加强调度，定期通报进展情况，推动各项措施落到实处。（责任单位：${UNITS[item % UNITS.length]}）`,
      );
    lines.push(...block);
    size += Buffer.byteLength(block.join('\n'));
  }
  return lines.join('\n');
}

/** CPU seconds, so that a busy machine does not count. Garbage of the work before is cleared first. */
function seconds(work: () => unknown): number {
  (globalThis as { gc?: () => void }).gc?.();
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}

readPlan(textToBlocks(plan(MEGABYTE)), { reference });
const text = plan(2 * MEGABYTE);
const twice = plan(4 * MEGABYTE);
const split = seconds(() => textToBlocks(text));
const time = seconds(() => readPlan(textToBlocks(text), { reference }));
const twiceTime = seconds(() => readPlan(textToBlocks(twice), { reference }));
const oneLineTime = seconds(() => readPlan(textToBlocks(text.replace(/\n/g, '')), { reference }));
const size = (whole: string): string => `${(Buffer.byteLength(whole) / MEGABYTE).toFixed(1)} MB`;
console.log(`split into lines  ${size(text)}  ${(split * 1000).toFixed(1)} ms`);
console.log(`read              ${size(text)}  ${time.toFixed(2)} s = ${(time / split).toFixed(0)} × splitting`);
console.log(
  `read              ${size(twice)}  ${twiceTime.toFixed(2)} s = ${(twiceTime / time).toFixed(2)} × the time for twice the text`,
);
console.log(`the first in one line     ${oneLineTime.toFixed(2)} s`);
