import { day, sheet, type BookOptions, type Literal } from './ledger-builder';
import type { CheckInput } from '../../../src/ledger/rules/rule';

/** A ledger as cells, so that a test can put a defect into any of them. */
export interface Sample {
  readonly cells: Readonly<Record<string, Literal>>;
  readonly options: BookOptions;
}

/** The sample with some cells changed and the options extended. */
export function withCells(
  { cells, options }: Sample,
  changes: Record<string, Literal>,
  more: BookOptions = {},
): CheckInput {
  return sheet({ ...cells, ...changes }, { ...options, ...more });
}

function table(top: number, left: string, rows: readonly (readonly Literal[])[]): Record<string, Literal> {
  const cells: Record<string, Literal> = {};
  rows.forEach((row, r) => {
    row.forEach((literal, c) => (cells[`${String.fromCharCode(left.charCodeAt(0) + c)}${top + r}`] = literal));
  });
  return cells;
}

const percent = (value: number): Literal => ({ value, text: `${Math.round(value * 100)}%`, format: '0%' });

/** A list attached to a plan: areas merged down their rows, no task column, every schedule ongoing or a month, one column of units. */
export const PLAN_LIST: Sample = {
  cells: {
    A1: '附件2',
    A2: '滨江区水环境提升行动任务清单（2024-2026年）',
    ...table(3, 'A', [
      ['主要任务', '序号', '落实举措及标志性成果', '进度安排', '责任单位'],
      ['（一）控源截污', 1, '完善污水管网。新建改建管网42公里，消除直排口。', '2025年10月底前', '区水务局、区住建局'],
      ['', 2, '开展雨污分流改造。完成18个小区改造并建档。', '2026年6月底前', '区住建局、各街道'],
      ['', 3, '整治餐饮排水。每季度联合检查一次，问题清单动态清零。', '持续推进', '区城管局、区市场监管局'],
      ['（二）生态修复', 1, '修复滨水岸线。建成生态护岸6.5公里。', '2025年12月底前', '区水务局'],
      ['', 2, '恢复水生植被。种植沉水植物12万平方米。', '2026年4月底前', '区园林局、区水务局'],
      ['', 3, '清淤疏浚河道。完成9条河道清淤，形成验收报告。', '2025年11月底前', '区水务局、各街道'],
      ['（三）长效管护', 1, '落实河长制。每月巡河不少于2次，建立巡查记录。', '持续推进', '区水务局、各街道'],
      ['', 2, '建设监测网络。布设自动监测站点10个，数据接入平台。', '2025年9月底前', '区生态环境局'],
      ['', 3, '开展宣传教育。举办护河志愿活动20场。', '每年', '区文明办、团区委'],
    ]),
  },
  options: { merges: ['A2:E2', 'A4:A6', 'A7:A9', 'A10:A12'], asOf: '2025-05-20' },
};

/** A rectification ledger: problems, real dates, persons, states, a table of one block. */
export const RECTIFICATION: Sample = {
  cells: {
    A1: '巡察反馈问题整改台账',
    ...table(2, 'A', [
      ['序号', '反馈问题', '整改措施', '整改时限', '责任单位', '责任人', '整改状态', '完成日期', '佐证材料', '备注'],
      [
        1,
        '固定资产账实不符',
        '全面盘点资产，更新台账。',
        day('2025-03-31'),
        '财务科',
        '周敏',
        '已完成',
        day('2025-03-20'),
        '盘点表',
        '',
      ],
      [
        2,
        '合同归档不及时',
        '修订合同管理办法，补齐归档42份。',
        day('2025-04-30'),
        '办公室',
        '许立群',
        '已完成',
        day('2025-04-28'),
        '归档目录',
        '',
      ],
      [
        3,
        '培训计划未落实',
        '制定培训计划，举办业务培训4期。',
        day('2025-06-30'),
        '人事科',
        '田芳',
        '推进中',
        '',
        '',
        '已办2期',
      ],
      [
        4,
        '公务用车登记缺项',
        '统一登记表，逐车核对里程。',
        day('2025-02-28'),
        '后勤科',
        '马国强',
        '已完成',
        day('2025-02-25'),
        '登记表',
        '',
      ],
      [5, '采购程序不规范', '开展采购自查，印发操作规程。', day('2025-09-30'), '采购办', '沈洁', '推进中', '', '', ''],
      [
        6,
        '食堂食品留样不足',
        '每日检查留样，配备留样柜2台。',
        day('2025-07-31'),
        '后勤科',
        '马国强',
        '推进中',
        '',
        '',
        '',
      ],
      [
        7,
        '信息公开更新慢',
        '建立信息发布清单，每周核查。',
        day('2025-08-29'),
        '宣传科',
        '范晓东',
        '未启动',
        '',
        '',
        '',
      ],
      [8, '支部学习记录不全', '补录学习记录，按月抽查。', day('2025-05-30'), '机关党委', '黄颖', '推进中', '', '', ''],
    ]),
  },
  options: { merges: ['A1:J1'], asOf: '2025-05-20' },
};

/** A yearly ledger with section rows across, numbers that run on, lead and cooperating units, shares, funds and totals. */
export const YEARLY: Sample = {
  cells: {
    A1: '2025年民生实事项目推进台账',
    ...table(2, 'A', [
      [
        '序号',
        '工作任务',
        '年度目标',
        '牵头单位',
        '责任单位',
        '完成时限',
        '工作进展',
        '完成率',
        '更新时间',
        '资金（万元）',
      ],
      ['一、住有所居', '', '', '', '', '', '', '', '', ''],
      [
        1,
        '实施保障房建设',
        '开工400套，基本建成320套',
        '区住建局',
        '区自然资源局、各镇街',
        '12月底前',
        '主体施工。',
        percent(0.5),
        day('2025-05-12'),
        1200,
      ],
      [
        2,
        '加装住宅电梯',
        '完成加装60台',
        '区住建局',
        '区市场监管局、各镇街',
        '11月底前',
        '已开工22台。',
        percent(0.35),
        day('2025-05-12'),
        900,
      ],
      [
        3,
        '改造燃气管线',
        '更换老旧立管8000户',
        '区城管局',
        '各镇街',
        '10月底前',
        '完成3100户。',
        percent(0.4),
        day('2025-05-09'),
        760,
      ],
      ['二、学有所教', '', '', '', '', '', '', '', '', ''],
      [
        4,
        '新增托位',
        '新增普惠托位500个',
        '区卫生健康局',
        '区教育局',
        '9月底前',
        '已增180个。',
        percent(0.36),
        day('2025-05-13'),
        150,
      ],
      [
        5,
        '提升校园食堂',
        '创建示范食堂12家',
        '区教育局',
        '区市场监管局',
        '12月底前',
        '完成方案。',
        percent(0.2),
        day('2025-05-08'),
        80,
      ],
      ['三、老有颐养', '', '', '', '', '', '', '', '', ''],
      [
        6,
        '建设助餐点',
        '新建社区助餐点15个',
        '区民政局',
        '各镇街',
        '8月底前',
        '建成7个。',
        percent(0.45),
        day('2025-05-14'),
        210,
      ],
      [
        7,
        '适老化改造',
        '完成改造300户',
        '区民政局',
        '区残联',
        '9月底前',
        '完成评估。',
        percent(0.3),
        day('2025-05-07'),
        180,
      ],
      ['合计', '', '', '', '', '', '', '', '', 3480],
    ]),
  },
  options: { merges: ['A1:J1', 'A3:J3', 'A7:J7', 'A10:J10', 'A13:C13'], asOf: '2025-05-20' },
};
