import { hanOrdinal, markerAt } from '../../../src/ledger/plan/outline-markers';
import { fold } from '../../../src/ledger/units/fold';

describe('markers', () => {
  test.each([
    ['一、总体要求', 'han 1', '总体要求'],
    ['十二、 附则', 'han 12', '附则'],
    ['(三)加快建设', 'hanBracket 3', '加快建设'],
    ['（十一）加快建设', 'hanBracket 11', '加快建设'],
    ['(壹)健全体系', 'hanBracket 1', '健全体系'],
    ['1.推进', 'arabic 1', '推进'],
    ['10 .推进', 'arabic 10', '推进'],
    ['３、推进', 'arabic 3', '推进'],
    ['5．推进', 'arabic 5', '推进'],
    ['1.2017年2月底前完成', 'arabic 1', '2017年2月底前完成'],
    ['2.6月底前完成', 'arabic 2', '6月底前完成'],
    ['1.2 推进', 'decimal 2', '推进'],
    ['(4)推进', 'arabicBracket 4', '推进'],
    ['（4）推进', 'arabicBracket 4', '推进'],
    ['4)推进', 'halfBracket 4', '推进'],
    ['④推进', 'circled 4', '推进'],
    ['㈢加快建设', 'hanBracket 3', '加快建设'],
    ['⑷推进', 'arabicBracket 4', '推进'],
    ['⒈推进', 'arabic 1', '推进'],
    ['⒓ 推进', 'arabic 12', '推进'],
    ['第一条 推进', 'article 1', '推进'],
    ['第十九条　推进', 'article 19', '推进'],
    ['第二章 任务', 'chapter 2', '任务'],
    ['第一部分 任务', 'part 1', '任务'],
  ])('%s', (text, marker, rest) => {
    const found = markerAt(fold(text), 0);
    expect(`${found?.style} ${found?.value}`).toBe(marker);
    expect(text.slice(found?.end)).toBe(rest);
  });

  test.each(['2.0行动计划', '3.5万人参加', '2025年工作', '一坚持', '十四五规划', '第一条件', '(含县区)', '95%以上'])(
    '%s begins with none',
    (text) => expect(markerAt(fold(text), 0)).toBeNull(),
  );

  test('`3.O版` is believed only where item 3 is due', () => expect(markerAt(fold('3.O版'), 0)?.weak).toBe(true));
});

test.each([
  ['一', 1],
  ['十', 10],
  ['十九', 19],
  ['二十', 20],
  ['三十五', 35],
  ['贰拾壹', 21],
  ['', null],
  ['十十', null],
])('ordinal %s', (text, value) => expect(hanOrdinal(text)).toBe(value));
