import { read, rowsOf } from './fixture-rows';

const titles = (text: string): string[] => rowsOf(read(text)).map((row) => row.split('\t').slice(0, 3).join(' '));
const kinds = (text: string): string[] => read(text).repairs.map(({ kind, line }) => `${line} ${kind}`);

describe('characters', () => {
  test.each([
    [
      'pinyin after a character',
      '一、推進經(jīng)濟工作\n1.修路。(责任单位:县交通局)',
      '1 pinyin',
      '1 一、推進經濟工作 修路',
    ],
    ['marks between words', '一、重点@@工作\n1.修路。(责任单位:县交通局)', '1 inserted-marks', '1 一、重点工作 修路'],
    [
      'residue of a site',
      '一、重点工作\n1.修路。铺设沥青。(材料来源:)(责任单位:县交通局)',
      '2 residue',
      '1 一、重点工作 修路',
    ],
    [
      'a foreign letter for a line break',
      '一、重点工作Р(一)修路。(责任单位:县交通局)',
      '1 lost-break',
      '(一) 一、重点工作 修路',
    ],
  ])('%s', (_, text, repair, title) => {
    expect(kinds(text)).toEqual([repair]);
    expect(titles(text)).toEqual([title]);
  });

  test('a bracket with Latin letters stays', () => {
    expect(kinds('一、建设平台(app)\n1.修路。')).toEqual([]);
  });
});

describe('pages', () => {
  const pages = [
    '1、望江镇2026年工作要点为做好全年工作,制定本要点。一、坚持绿色发展1 .推进植树造林。在荒山荒坡集中连片栽植苗木三千亩,同步做好抚育管护,逐块落实管护人员和责任,确',
    '2、保成活率达到九成以上。2 .治理河道垃圾。组织保洁队伍每周清理一次,设置警示标志,发动沿河村民参与监督,对倾倒垃圾的行为依法查处,2',
    '3、026年10月底前全面完成。3 .推广清洁取暖。为一千二百户居民更换取暖设备,落实补贴资金,强化安全检查,力争入冬前全部更换到位并通过验收。',
    '4、二改善民生(一)提升教育质量4 .修缮校舍。',
  ];
  test('counts are taken away, words, years and numbers joined, a lost 、 restored', () => {
    const text = pages.join('\n');
    expect(titles(text)).toEqual([
      '1 一、坚持绿色发展 推进植树造林',
      '2 一、坚持绿色发展 治理河道垃圾',
      '3 一、坚持绿色发展 推广清洁取暖',
      '4 二、改善民生/(一)提升教育质量 修缮校舍',
    ]);
    expect(rowsOf(read(text))[1]!.split('\t')[5]).toBe('2026-10-31');
    expect(kinds(text)).toEqual([
      '1 page-fragments',
      '2 page-fragments',
      '3 split-number',
      '4 page-fragments',
      '4 ordinal-mark',
    ]);
  });

  test('a numbered list of one task a line is no set of pages', () => {
    const list = ['1、修路。(责任单位:县交通局)', '2、架桥。(责任单位:县交通局)', '3、植树。(责任单位:县林业局)'];
    expect(titles(list.join('\n'))).toEqual(['1  修路', '2  架桥', '3  植树']);
    expect(kinds(list.join('\n'))).toEqual([]);
  });
});

describe('false starts', () => {
  test('versions, decimals and enumerations inside a sentence are no items', () => {
    const text = [
      '一、实施信息化2.0行动计划',
      '1.编制资源图谱3.O版。覆盖率达到3.5%,做到:1.统一标准;2.统一入口。(责任单位:县教育局)',
      '2.建设平台。(1)选型;(2)部署;(3)验收。(责任单位:县教育局)',
    ];
    expect(titles(text.join('\n'))).toEqual([
      '1 一、实施信息化2.0行动计划 编制资源图谱3.O版',
      '2 一、实施信息化2.0行动计划 建设平台',
    ]);
  });

  test('a preamble that announces other counts adds nothing', () => {
    const text =
      '2026年要点\n全年突出一条主线、3个方面25项任务。\n一、主线\n1.学习。(责任单位:县委办)\n2.调研。(责任单位:县委办)';
    expect(titles(text)).toEqual(['1 一、主线 学习', '2 一、主线 调研']);
  });
});
