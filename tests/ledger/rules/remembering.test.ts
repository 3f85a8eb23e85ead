import { remembering } from '../../../src/ledger/rules/remembering';

test('asks once for each text', () => {
  const asked: string[] = [];
  const length = remembering((text: string): number | null => {
    asked.push(text);
    return text === '' ? null : text.length;
  });
  expect([length('甲'), length('甲乙'), length('甲'), length(''), length('')]).toEqual([1, 2, 1, null, null]);
  expect(asked).toEqual(['甲', '甲乙', '']);
});

test('of very many texts the earlier are asked for again', () => {
  let asked = 0;
  const same = remembering((text: string) => {
    asked += 1;
    return text;
  });
  for (let index = 0; index < 20_000; index += 1) same(String(index));
  for (let index = 0; index < 20_000; index += 1) same(String(index));
  expect(asked).toBe(20_000);
  expect([same('一个新的'), same('0'), same('一个新的')]).toEqual(['一个新的', '0', '一个新的']);
  expect(asked).toBe(20_002);
});
