import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('duplicate-task', 'warning', {
  valid: {
    'different tasks': book([{}, {}, {}, {}, {}, {}]),
    'the same measures for different problems': book(
      [
        { measures: '修订管理办法，按季度检查通报。' },
        { measures: '修订管理办法，按季度检查通报。' },
        { measures: '修订管理办法，按季度检查通报。' },
      ],
      { without: ['task'], cells: { T1: '反馈问题', T2: '资产账实不符', T3: '合同归档不及时', T4: '采购程序不规范' } },
    ),
    'the same first sentence before different measures': book(
      [
        { measures: '压实责任。更换供水管道12公里，九月验收。' },
        { measures: '压实责任。上线四十类电子证照并公开目录。' },
        { measures: '压实责任。在六个社区各建一处老年助餐点。' },
      ],
      { without: ['task'] },
    ),
    'a ledger that writes a task out for each of its measures': book([
      { task: '建设社区食堂', measures: '选址并完成装修。' },
      { task: '建设社区食堂', measures: '制定补贴办法。' },
      { task: '整治背街小巷', measures: '修补路面30条。' },
      { task: '整治背街小巷', measures: '清洗立面。' },
    ]),
    'titles of one character, or of words that add nothing': book([
      { task: '水' },
      { task: '水' },
      { task: '全面工作' },
      { task: '扎实工作' },
      { task: '绿化的任务' },
      { task: '绿化' },
    ]),
    'a task merged over its measures': book([{}, { task: '' }, { task: '' }], { merges: ['C2:C4'] }),
    'tasks for different places and numbers': book([
      { task: '推进东城片区老旧小区综合改造' },
      { task: '推进西城片区老旧小区综合改造' },
      { task: '新建公办幼儿园2所并投入使用' },
      { task: '新建公办幼儿园3所并投入使用' },
    ]),
  },
  invalid: [
    {
      name: 'the same task and measures, but for punctuation',
      book: book([
        {},
        { task: '建设“口袋公园”', measures: '建成六处。' },
        {},
        { task: '建设口袋公园。', measures: '建成六处' },
      ]),
      found: [{ cell: 'C5', message: 'rules.duplicate-task.same', data: { text: '建设口袋公园。', row: 3 } }],
    },
    {
      name: 'but for width, brackets and signs that few texts hold',
      book: book([
        { task: '建成5G基站〔一期〕', measures: '建成六处。' },
        {},
        { task: '建成５Ｇ基站【一期】★', measures: '建成六处。' },
      ]),
      found: [{ cell: 'C4', message: 'rules.duplicate-task.same', data: { text: '建成５Ｇ基站【一期】★', row: 2 } }],
    },
    {
      name: 'the same over empty measures',
      book: book([{ task: '建设社区食堂', measures: '' }, {}, { task: '建设社区食堂' }]),
      found: [{ cell: 'C4', message: 'rules.duplicate-task.same', data: { text: '建设社区食堂', row: 2 } }],
    },
    {
      name: 'empty the second time, in a ledger that writes a task out for each of its measures',
      book: book([
        { task: '建设社区食堂', measures: '选址并完成装修。' },
        { task: '建设社区食堂', measures: '制定补贴办法。' },
        { task: '整治背街小巷', measures: '修补路面30条。' },
        { task: '整治背街小巷', measures: '清洗立面。' },
        { task: '建设社区食堂', measures: '' },
      ]),
      found: [{ cell: 'C6', message: 'rules.duplicate-task.same', data: { text: '建设社区食堂', row: 2 } }],
    },
    {
      name: 'four characters of substance',
      book: book([{ task: '街巷整治' }, {}, { task: '扎实推进街巷整治工作' }, { task: '深入街巷整治' }]),
      found: [
        {
          cell: 'C5',
          message: 'rules.duplicate-task.similar',
          data: { text: '深入街巷整治', row: 2 },
          severity: 'info',
        },
      ],
    },
    {
      name: 'words that add nothing',
      book: book([{ task: '整治背街小巷' }, {}, {}, { task: '深入整治背街小巷工作' }]),
      found: [
        {
          cell: 'C5',
          message: 'rules.duplicate-task.similar',
          data: { text: '深入整治背街小巷工作', row: 2 },
          severity: 'info',
        },
      ],
    },
    {
      name: 'the same task once over other measures may be a slip: a note',
      book: book([{}, { task: '建设社区食堂', measures: '选址并完成装修。' }, { task: '建设社区食堂' }]),
      found: [
        {
          cell: 'C4',
          message: 'rules.duplicate-task.same',
          data: { text: '建设社区食堂', row: 3 },
          severity: 'info',
        },
      ],
    },
    {
      name: 'a few characters more',
      book: book([{ task: '推进学前教育普及普惠安全优质发展' }, {}, { task: '推进学前教育的普及普惠、安全优质发展' }]),
      found: [
        {
          cell: 'C4',
          message: 'rules.duplicate-task.similar',
          data: { text: '推进学前教育的普及普惠、安全优质发展', row: 2 },
          severity: 'info',
        },
      ],
    },
    {
      name: 'words that add nothing, and a word less',
      book: book([
        { task: '全面推进城乡饮用水水源地规范化建设和管理' },
        {},
        { task: '城乡饮用水水源地规范化建设和管理' },
      ]),
      found: [
        {
          cell: 'C4',
          message: 'rules.duplicate-task.similar',
          data: { text: '城乡饮用水水源地规范化建设和管理', row: 2 },
          severity: 'info',
        },
      ],
    },
    {
      name: 'without a task column, by the first sentence of the measures',
      book: book([{ measures: '建成社区食堂。六处。' }, {}, { measures: '建成社区食堂。共六处。' }], {
        without: ['task'],
      }),
      found: [{ cell: 'D4', message: 'rules.duplicate-task.same', data: { text: '建成社区食堂', row: 2 } }],
    },
  ],
});
