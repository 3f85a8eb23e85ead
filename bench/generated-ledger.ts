import { setStyle, setValue } from '../src/host/model/cells';
import { restyle } from '../src/host/model/styles';
import type { WorkbookModel } from '../src/host/model/workbook-model';
import { newWorkbook } from '../src/host/xlsx/open';

const HEADERS = [
  '主要任务',
  '序号',
  '重点工作',
  '落实举措及标志性成果',
  '进度安排',
  '牵头单位',
  '配合单位',
  '完成状态',
  '完成进度',
  '完成时间',
  '更新时间',
  '备注',
];
const UNITS = [
  '县发展改革局',
  '县教育局',
  '县财政局',
  '县住房城乡建设局',
  '县农业农村局',
  '县卫生健康局',
  '县水利局',
  '各乡镇',
];
const SCHEDULES = [
  '2026年6月底前',
  '2026年12月底前',
  '持续推进',
  '每季度末',
  '2026年3月底前完成方案，10月底前完成建设',
  '2026年第三季度',
  '2026-11-30',
  '2027年底前',
];
const STATUSES = ['推进中', '已完成', '未启动', '已销号', '推进中'];

/** A ledger of `rows` tasks as offices keep them; the same rows for the same number, so that runs compare. */
export function generatedLedger(rows: number): WorkbookModel {
  const model = newWorkbook();
  const sheet = model.sheets[0]!;
  const day = restyle(model, 0, { numberFormat: 'yyyy-mm-dd' });
  const share = restyle(model, 0, { numberFormat: '0%' });
  const styles: Readonly<Record<number, number>> = { 9: share, 10: day, 11: day };
  setValue(model, sheet, 1, 1, '2026年重点工作任务台账');
  HEADERS.forEach((header, column) => setValue(model, sheet, 2, column + 1, header));
  for (let index = 0; index < rows; index += 1) {
    const status = STATUSES[(index * 7) % STATUSES.length]!;
    const done = status === '已完成' || status === '已销号';
    const unit = (offset: number): string => UNITS[(index * 5 + offset) % UNITS.length]!;
    const cells = [
      `（${(index % 9) + 1}）实施第${(index % 9) + 1}类行动`,
      index + 1,
      `推进第${index + 1}项重点工作`,
      `制定工作方案，建设第${index + 1}处示范点，开展培训不少于${(index % 5) + 1}场，形成工作报告1份。`,
      SCHEDULES[(index * 3) % SCHEDULES.length]!,
      index % 6 === 0 ? `${unit(0)}、${unit(1)}` : unit(0),
      `${unit(2)}、${unit(3)}`,
      status,
      done ? 1 : ((index * 11) % 95) / 100,
      done ? 46100 + (index % 200) : null,
      46200 + (index % 120),
      index % 4 === 0 ? '按计划推进' : null,
    ];
    cells.forEach((value, column) => {
      if (value === null) return;
      setValue(model, sheet, index + 3, column + 1, value);
      const style = styles[column + 1];
      if (style !== undefined) setStyle(sheet, index + 3, column + 1, style);
    });
  }
  return model;
}
