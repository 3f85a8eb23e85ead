/** A ledger as it comes back from many units: most kinds of findings, several on one cell, long texts. */
import { setStyle, setValue } from '../../src/host/model/cells';
import { renameSheet } from '../../src/host/model/sheets';
import { DEFAULT_STYLE, styleIndex } from '../../src/host/model/styles';
import type { WorkbookModel } from '../../src/host/model/workbook-model';
import { newWorkbook } from '../../src/host/xlsx/open';

const HEADERS = [
  '序号',
  '主要任务',
  '重点工作',
  '落实举措',
  '完成时限',
  '牵头单位',
  '配合单位',
  '完成状态',
  '完成时间',
  '备注',
];
const LONG =
  '统筹推进城乡公共服务设施补短板强弱项，新建改扩建幼儿园三所、义务教育学校两所，完善社区养老服务站点布局，推动优质医疗资源下沉，组织开展“送服务下基层”活动不少于二十场次，定期通报进展，确保群众满意度稳步提升，并按月将进展情况、存在问题和下一步打算书面报送领导小组办公室';
const ROWS: readonly (readonly (string | number | null)[])[] = [
  [
    1,
    '一、稳增长',
    '制定扶持办法',
    '印发扶持办法1份',
    '2026年6月底前',
    '县发展改革局',
    '县财政局',
    '推进中',
    null,
    null,
  ],
  [
    2,
    '一、稳增长',
    ' 建设产业园 ',
    '完成一期建设，引进企业10家',
    '2026年13月底前',
    '县工业和信息化局、县财政局',
    null,
    '推进中',
    null,
    '正在招标',
  ],
  [
    2,
    '一、稳增长',
    '组织招商推介',
    '举办推介会2场',
    '2026年9月31日',
    '县商务局',
    '县商务局、县财政局',
    '已完成',
    46188,
    null,
  ],
  [
    4,
    '一、稳增长',
    null,
    LONG,
    '2026年12月底前',
    '县教育局，县卫生健康局;县民政局',
    '等相关部门',
    '进行种',
    null,
    null,
  ],
  [5, '二、惠民生', '改造老旧小区', '改造老旧小区5个', '2026年××月', '县住建局', '各乡镇', '已完成', 46000, null],
  [6, '二、惠民生', '新建口袋公园', '加强公园建设', '尽快', null, '县住房城乡建设局', '未启动', null, null],
  [
    7,
    '二、惠民生',
    '新建口袋公园',
    '加强公园建设',
    '2026年10月底前',
    '县住房城乡建设局',
    '张伟',
    '已完成',
    '2026-9-18',
    '=待核实',
  ],
  ['八', '二、惠民生', '开展巡查', null, null, '县应急管理局', '县住房和城乡建设局', '已销号', null, null],
  [
    10,
    '三、强治理',
    '编制规划',
    '形成规划文本１份',
    '2026年1月至2025年6月',
    '县自然资源局',
    null,
    '推进中',
    null,
    null,
  ],
  [
    11,
    '三、强治理',
    '修订预案',
    '修订应急预案3项，锟斤拷',
    '2026年3月底前',
    '县应急管理局',
    null,
    '推进中',
    null,
    null,
  ],
];

/** @param copies how many times the rows stand one below the other. */
export function messyLedger(copies = 1): WorkbookModel {
  const model = newWorkbook();
  const sheet = model.sheets[0]!;
  renameSheet(model, sheet, "2026 '重点' 台账");
  const day = styleIndex(model, { ...DEFAULT_STYLE, numberFormat: 'yyyy-mm-dd' });
  setValue(model, sheet, 1, 1, '2026年重点工作任务台账');
  HEADERS.forEach((header, column) => setValue(model, sheet, 2, column + 1, header));
  for (let copy = 0; copy < copies; copy += 1)
    ROWS.forEach((row, at) =>
      row.forEach((value, column) => {
        const place = [3 + copy * ROWS.length + at, column + 1] as const;
        if (value !== null) setValue(model, sheet, ...place, value);
        if (typeof value === 'number' && column === 8) setStyle(sheet, ...place, day);
      }),
    );
  return model;
}
