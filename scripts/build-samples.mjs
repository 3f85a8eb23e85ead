/**
 * Writes the sample ledgers into assets/samples with the add-in's own code: Office.js against the stand-in for Excel.
 * Run `node scripts/build-samples.mjs` after a change of the template or of the sample tasks and commit the results.
 */
/* global Excel -- Microsoft’s client defines it when the host starts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, ROOT } from './bundle-for-node.mjs';

const OUTPUT = join(ROOT, 'assets', 'samples');

/** Bundles the parts of the add-in that the samples are made with. */
const loadAddIn = () =>
  importTypeScript(`
    export { startExcelHost } from './src/host/boot-node';
    export { newWorkbook } from './src/host/xlsx/open';
    export { saveWorkbook } from './src/host/xlsx/save';
    export { translator } from './src/i18n/translate';
    export { sampleLedger } from './src/workbook/ledger-template';
    export { writeNewLedger } from './src/workbook/new-ledger';`);

const FONT = '等线';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

/** A plain range as offices type it: rows of texts from A1, merged blocks, borders around `bordered`. */
function writeSheet(sheet, { rows, merges, bordered, widths, header }) {
  const width = Math.max(...rows.map((row) => row.length));
  const range = sheet.getRangeByIndexes(0, 0, rows.length, width);
  range.values = rows.map((row) => Array.from({ length: width }, (_, column) => asText(row[column] ?? '')));
  range.format.font.name = FONT;
  range.format.font.size = 10.5;
  range.format.wrapText = true;
  range.format.verticalAlignment = 'Center';
  for (const address of merges) sheet.getRange(address).merge(false);
  for (const edge of EDGES) sheet.getRange(bordered).format.borders.getItem(edge).style = 'Continuous';
  widths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * 5.6;
  });
  range.format.autofitRows();
  const head = sheet.getRange(header);
  head.format.font.bold = true;
  head.format.horizontalAlignment = 'Center';
  const title = sheet.getRange('A1');
  title.format.font.size = 16;
  title.format.font.bold = true;
  title.format.horizontalAlignment = 'Center';
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.paperSize = 'A4';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
}

/** Excel reads assigned text as if it were typed; `2026年6月30日` stays text behind an apostrophe. */
function asText(value) {
  return typeof value === 'string' && /^\d/.test(value) ? `'${value}` : value;
}

const RECTIFICATION = {
  name: '整改台账',
  rows: [
    ['青澜县重点领域突出问题整改台账'],
    ['填报单位：县纠治办', '', '', '', '', '', '', '', '数据截至：2026年10月31日'],
    ['序  号', '问题\n描述', '整改措施', '责任单位', '', '整改时限', '完成情况', '', '备注'],
    ['', '', '', '牵头单位', '配合单位', '', '状态', '说明', ''],
    ['一、营商环境方面（3项）'],
    [
      1,
      '部分事项办理超过承诺时限',
      '清理超期事项，建立日通报制度。',
      '县行政审批服务局',
      '县数据局',
      '2026年6月底前',
      '已完成',
      '超期事项清零',
      '',
    ],
    [
      2,
      '惠企政策知晓率不高',
      '编印政策汇编；每季度开展一次进园区宣讲。',
      '县工业和信息化局',
      '县税务局、县人力资源和社会保障局',
      '2026年9月底前',
      '正在推进',
      '已宣讲2次',
      '',
    ],
    [3, '招标投标异议处理不及时', '修订办理规程', '县发展和改革局', '县财政局', '立行立改', '已办结', '', ''],
    ['小计', '3项'],
    [],
    ['二、民生服务方面（4项）'],
    [
      4,
      '农村供水水压不足',
      '2026年5月底前更换泵站设备，10月底前改造主管网12公里。',
      '县水务局',
      '各乡镇',
      '2026年10月底前',
      '推进中',
      '泵站已更换，管网改造9公里',
      '雨季停工',
    ],
    [
      5,
      '校园周边食品经营不规范',
      '联合检查，建立经营户档案。',
      '县市场监督管理局',
      '县教育局、县城市管理局',
      '2026年9月1日',
      '已完成',
      '检查186户',
      '',
    ],
    ['序  号', '问题\n描述', '整改措施', '责任单位', '', '整改时限', '完成情况', '', '备注'],
    ['', '', '', '牵头单位', '配合单位', '', '状态', '说明', ''],
    [
      6,
      '公交线路覆盖不足',
      '新开线路2条，延伸线路3条。',
      '县交通运输局',
      '无',
      '2026年12月底前',
      '推进中',
      '新开1条',
      '',
    ],
    [
      7,
      '养老机构消防设施老化',
      '更新设施；开展演练。',
      '县民政局',
      '县消防救援大队',
      '2026年11月15日',
      '未启动',
      '',
      '等待资金下达',
    ],
    ['小计', '4项'],
    ['三、作风建设方面（2项）'],
    [
      8,
      '会议文件偏多',
      '严控数量，较上年压减15%。',
      '县委办公室',
      '县政府办公室',
      '全年',
      '持续推进',
      '10月底压减12%',
      '',
    ],
    [
      9,
      '督查检查统筹不够',
      '实行年度计划管理，2026年3月底前印发计划。',
      '县委办公室',
      '县政府督查室等',
      '长期坚持',
      '已完成并长期坚持',
      '计划已印发',
      '',
    ],
    ['合  计', '9项'],
    ['注：1.本台账每月28日前更新；2.已完成事项须附佐证材料。'],
    ['填表人：', '', '', '审核人：', '', '', '填表日期：'],
  ],
  merges: [
    'A1:I1',
    'A3:A4',
    'B3:B4',
    'C3:C4',
    'D3:E3',
    'F3:F4',
    'G3:H3',
    'I3:I4',
    'A5:I5',
    'A11:I11',
    'A14:A15',
    'B14:B15',
    'C14:C15',
    'D14:E14',
    'F14:F15',
    'G14:H14',
    'I14:I15',
    'A19:I19',
    'A23:I23',
  ],
  bordered: 'A3:I22',
  widths: [7, 22, 40, 18, 22, 16, 14, 22, 14],
  header: 'A3:I4',
};

const MEASURES = {
  '(一)健全工作体系': [
    [
      '完善领导责任机制。建立专题会议制度，每半年研究一次重点任务。制定责任清单，明确任务书、时间表、路线图。',
      '县委办公室、县政府办公室',
    ],
    [
      '健全部门协同机制。设立工作专班，推动信息共享、会商研判。到2026年底建立跨部门协同事项清单20项。',
      '县政府办公室、县数据局、县司法局',
    ],
    ['强化督导考核。将重点任务纳入年度考核，开展第三方评估。', '县委组织部、县政府督查室'],
  ],
  '(二)夯实基础能力': [
    [
      '加强人才队伍建设。开展全员轮训，2026年6月底前完成第一轮培训。引进急需紧缺人才40名。',
      '县委组织部、县人力资源和社会保障局、县财政局',
    ],
    ['提升信息化水平。建设统一业务平台，完善数据标准，实现一数一源。', '县数据局、县财政局'],
    ['完善经费保障。优化支出结构，强化绩效管理。', '县财政局、县审计局'],
    ['规范档案管理。建立电子档案库，2026年底前完成近五年档案数字化。', '县档案馆、各有关单位'],
  ],
  '(三)优化公共服务': [
    ['推进服务下沉。建设便民服务站，做到就近可办。', '县行政审批服务局、各乡镇、各街道'],
    ['畅通诉求渠道。整合热线平台，诉求办结率不低于98%。', '县信访局、县数据局等相关部门'],
    ['加强特殊群体关爱。完善探访制度，建立服务档案。', '县民政局、县残疾人联合会、县卫生健康委员会、各街道'],
    ['开展满意度测评。每年组织一次第三方测评，结果向社会公布。', '县政府督查室、县统计局'],
  ],
};

/** The form of an attached task list: title, merged 主要任务, every schedule 持续推进. */
function ongoingList() {
  const rows = [
    ['附件'],
    ['青澜县公共服务提升行动任务清单（2025—2027年）'],
    ['主要任务', '序号', '落实举措及标志性成果', '进度安排', '责任单位'],
  ];
  const merges = ['A2:E2'];
  let number = 0;
  for (const [area, tasks] of Object.entries(MEASURES)) {
    const first = rows.length + 1;
    tasks.forEach(([measures, units], index) =>
      rows.push([index === 0 ? area : '', ++number, measures, '持续推进', units]),
    );
    merges.push(`A${first}:A${rows.length}`);
  }
  return {
    name: '任务清单',
    rows,
    merges,
    bordered: `A3:E${rows.length}`,
    widths: [20, 6, 70, 12, 36],
    header: 'A3:E3',
  };
}

async function main() {
  mkdirSync(OUTPUT, { recursive: true });
  const { startExcelHost, newWorkbook, saveWorkbook, translator, sampleLedger, writeNewLedger } = await loadAddIn();
  const t = translator('zh-CN');

  /** Makes a workbook whose only sheet is filled by `fill(context)` on a new sheet; the empty first one goes. */
  const make = async (file, fill) => {
    const model = newWorkbook({ locale: 'zh-CN' });
    await startExcelHost(model);
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      await fill(context);
      first.delete();
      await context.sync();
    });
    writeFileSync(join(OUTPUT, file), saveWorkbook(model));
  };

  await make('county-priorities-2026.xlsx', (context) => writeNewLedger(context, sampleLedger('重点任务台账', t)));
  for (const [file, list] of [
    ['rectification-2026.xlsx', RECTIFICATION],
    ['service-plan-task-list-2025-2027.xlsx', ongoingList()],
  ]) {
    await make(file, async (context) => {
      writeSheet(context.workbook.worksheets.add(list.name), list);
      await context.sync();
    });
  }
  console.log(`3 sample ledgers written to ${OUTPUT}`);
}

await main();
