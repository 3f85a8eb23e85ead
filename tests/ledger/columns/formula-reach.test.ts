import { staysInRow } from '../../../src/ledger/columns/formula-reach';

test.each([
  ['=ROW()-2', true],
  ['=IF(H5="已完成",1,0)', true],
  ['=$F5&"（"&G$5&"）"', true],
  ['=TODAY()-L5', true],
  ['="见B9 及Sheet2!A1"&B5', true],
  ['=IF(TRUE,B5,FALSE)', true],
  ['=SUM(C5:G5)', true],
  ['=[@金额]*2', false],
  ['=B4+1', false],
  ['=SUM(J3:J12)', false],
  ['=COUNTIF(H:H,"已完成")', false],
  ['=COUNTIF($5:$5,1)', false],
  ['=Sheet2!B5', false],
  ["='二月'!B5", false],
  ['=表1[金额]', false],
  ['=税率*B5', false],
  ['=rate*B5', false],
  ['=INDIRECT("B"&ROW())', false],
  ['=OFFSET(B5,1,0)', false],
])('%s in row 5: %s', (formula, stays) => {
  expect(staysInRow(formula, 5)).toBe(stays);
});
