import { combineUnitColumns, type UnitCells } from '../../../src/ledger/units/combine-columns';

const cases: Array<[string, UnitCells, Partial<ReturnType<typeof combineUnitColumns>>]> = [
  ['nothing', {}, { lead: [], cooperating: [], persons: [], openEnded: false, groups: [], repeated: [], rest: '' }],
  ['lead alone', { leadUnits: '区教育局、区财政局' }, { lead: ['区教育局', '区财政局'], cooperating: [] }],
  [
    'lead and cooperating',
    { leadUnits: '区教育局', cooperatingUnits: '区财政局、各街道' },
    { lead: ['区教育局'], cooperating: ['区财政局', '各街道'], groups: ['各街道'] },
  ],
  [
    '无 in the cooperating column',
    { leadUnits: '省商务厅', cooperatingUnits: '无' },
    { lead: ['省商务厅'], cooperating: [] },
  ],
  [
    'lead repeated among the cooperating',
    { leadUnits: '省经信厅', cooperatingUnits: '省发展改革委、省经信厅' },
    { lead: ['省经信厅'], cooperating: ['省发展改革委', '省经信厅'], repeated: ['省经信厅'] },
  ],
  [
    'a repetition in another width',
    { leadUnits: '省市场监管局（省知识产权局）', cooperatingUnits: '省市场监管局(省知识产权局)' },
    { repeated: ['省市场监管局(省知识产权局)'] },
  ],
  [
    'roles named inside a cell',
    { leadUnits: '区教育局牵头,区财政局配合', cooperatingUnits: '区人社局' },
    { lead: ['区教育局'], cooperating: ['区财政局', '区人社局'] },
  ],
  [
    'a lead named in the cooperating column',
    { cooperatingUnits: '牵头单位:区教育局;配合单位:区财政局' },
    { lead: ['区教育局'], cooperating: ['区财政局'] },
  ],
  [
    'persons of all columns',
    { leadUnits: '县教育局:李某', responsiblePersons: '张三、王**' },
    { lead: ['县教育局'], persons: ['李某', '张三', '王**'] },
  ],
  [
    'a unit before a person is no unit of the entry',
    { leadUnits: '县教育局', responsiblePersons: '县财政局:李某' },
    { lead: ['县教育局'], cooperating: [], persons: ['李某'] },
  ],
  ['persons parted by blanks', { responsiblePersons: '张三 李四' }, { persons: ['张三', '李四'] }],
  [
    'names that are not in the table of surnames stay persons',
    { responsiblePersons: '阿依古丽、分管领导' },
    { persons: ['阿依古丽', '分管领导'] },
  ],
  [
    'open-ended in either',
    { leadUnits: '区教育局', cooperatingUnits: '区财政局等相关部门' },
    { openEnded: true, cooperating: ['区财政局'] },
  ],
  [
    'elided levels',
    { leadUnits: '省教育厅、财政厅' },
    { lead: ['省教育厅', '财政厅'], expanded: { 财政厅: '省财政厅' } },
  ],
  [
    'a schedule among the units',
    { leadUnits: '区教育局负责,6月底完成' },
    { lead: ['区教育局'], scheduleText: '6月底完成' },
  ],
];

test.each(cases)('%s', (_title, cells, expected) => {
  expect(combineUnitColumns(cells)).toMatchObject(expected);
});
