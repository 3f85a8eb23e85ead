import { readUnits } from '../../../src/ledger/units/read-units';
import { TABLES, unitCases } from './unit-cases';

describe.each(TABLES)('%s', (table) => {
  const cases = unitCases(table);

  test.each(
    cases.map((unitCase) => [`${unitCase.form}: ${unitCase.column ?? ''} ${unitCase.text}`, unitCase] as const),
  )('%s', (_name, { form: _form, shown: _shown, column, groups, expanded, ...expected }) => {
    expect(readUnits(expected.text, column)).toMatchObject({
      ...expected,
      ...(groups && { groups }),
      ...(expanded && { expanded }),
    });
  });

  test('is as long as it was, and no text stands in it twice', () => {
    expect(cases.length).toBeGreaterThan({ forms: 450, public: 600, documents: 3000 }[table]);
    expect(new Set(cases.map(({ column, text }) => `${column ?? ''} ${text}`)).size).toBe(cases.length);
  });
});
