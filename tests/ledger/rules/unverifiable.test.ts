import { book } from './ledger-builder';
import { testRule } from './rule-tester';

testRule('unverifiable', 'info', {
  valid: {
    'a figure, a product, an action': book([
      { measures: '全面加强保障，覆盖率达到百分之九十。' },
      { measures: '形成工作报告。' },
      { measures: '组织摸排。' },
    ]),
    'words of resolve around a product, an action or a figure': book([
      { measures: '加强组织领导，印发工作方案。' },
      { measures: '深入学习贯彻有关精神，举办专题班。' },
      { measures: '精心组织，圆满完成各项任务，新增学位540个。' },
      { measures: '建立联席会议制度。' },
      { measures: '学习外地经验。' },
      { measures: '组织演练。' },
    ]),
    'three characters are too short: another rule': book([{ measures: '抓落实' }]),
  },
  invalid: [
    {
      name: 'words that sound like products or actions, in phrases of resolve',
      book: book([
        { measures: '加强组织领导，强化责任落实。' },
        { measures: '深入学习贯彻有关精神，切实抓好。' },
        { measures: '精心组织，圆满完成各项任务。' },
        { measures: '健全完善相关工作机制，不断提升能力。' },
        { measures: '强化宣传引导，提升思想认识。' },
        { measures: '进一步统一思想，压实责任。' },
        { measures: '真抓实干' },
      ]),
      found: [
        { cell: 'D2', message: 'rules.unverifiable.message', data: { text: '加强组织领导，强化责任落实。' } },
        { cell: 'D3', message: 'rules.unverifiable.message', data: { text: '深入学习贯彻有关精神，切实抓好。' } },
        { cell: 'D4', message: 'rules.unverifiable.message', data: { text: '精心组织，圆满完成各项任务。' } },
        { cell: 'D5', message: 'rules.unverifiable.message', data: { text: '健全完善相关工作机制，不断提升能力。' } },
        { cell: 'D6', message: 'rules.unverifiable.message', data: { text: '强化宣传引导，提升思想认识。' } },
        { cell: 'D7', message: 'rules.unverifiable.message', data: { text: '进一步统一思想，压实责任。' } },
        { cell: 'D8', message: 'rules.unverifiable.message', data: { text: '真抓实干' } },
      ],
    },
    {
      name: 'whatever the deliverable says: how it comes about is not told',
      book: book([{ measures: '切实加强领导。', deliverable: '工作方案' }], { also: ['deliverable'] }),
      found: [{ cell: 'D2', message: 'rules.unverifiable.message', data: { text: '切实加强领导。' } }],
    },
    {
      name: 'resolve and nothing else',
      book: book([{}, { measures: '高度重视，切实加强领导，狠抓落实。' }]),
      found: [
        {
          cell: 'D3',
          message: 'rules.unverifiable.message',
          data: { text: '高度重视，切实加强领导，狠抓落实。' },
        },
      ],
    },
  ],
});
