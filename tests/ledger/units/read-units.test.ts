import { readUnits } from '../../../src/ledger/units/read-units';
import { UNIT_CASES } from './cases';
import type { UnitCase } from './unit-case';

const names = (joined: string | undefined): string[] =>
  joined === undefined || joined === '' ? [] : joined.split('|');

function expected(unitCase: UnitCase): object {
  return {
    lead: names(unitCase.lead),
    cooperating: names(unitCase.coop),
    persons: names(unitCase.persons),
    openEnded: unitCase.open ?? false,
    scheduleText: unitCase.schedule ?? '',
    rest: unitCase.rest ?? '',
    ...(unitCase.groups === undefined ? {} : { groups: names(unitCase.groups) }),
    ...(unitCase.expanded === undefined
      ? {}
      : { expanded: Object.fromEntries(names(unitCase.expanded).map((pair) => pair.split('>'))) }),
  };
}

describe.each(UNIT_CASES.map((group) => [group.title, group.cases] as const))('%s', (_title, cases) => {
  test.each(cases.map((unitCase) => [`${unitCase.column ?? ''} ${unitCase.text}`, unitCase] as const))(
    '%s',
    (_name, unitCase) => {
      expect(readUnits(unitCase.text, unitCase.column ?? null)).toMatchObject({
        text: unitCase.text,
        ...expected(unitCase),
      });
    },
  );
});

test('the table is large enough to mean something', () => {
  expect(UNIT_CASES.flatMap((group) => group.cases).length).toBeGreaterThanOrEqual(250);
});
