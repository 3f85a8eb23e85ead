import type { Field } from '../../../src/ledger/columns/fields';
import { checkLedger } from '../../../src/ledger/rules/check-ledger';
import { DEFAULT_PROFILE } from '../../../src/ledger/rules/profile';
import type { CheckInput, Finding } from '../../../src/ledger/rules/rule';
import type { Literal } from './ledger-builder';
import { withCells } from './sample-ledgers';
import { literal, readDefects, readForms, type Defect, type Form } from './seeded-forms';

const check = (input: CheckInput): readonly Finding[] => checkLedger(input, DEFAULT_PROFILE);
const FORMS = readForms();

test.each(FORMS.map((form) => [form.name, form] as const))('clean: %s', (_name, form) => {
  const serious = check(withCells(form, {})).filter(({ severity }) => severity !== 'info');
  expect(serious.map(({ ruleId, cell }) => `${ruleId} ${cell}`)).toEqual([]);
});

function textAt(form: Form, field: Field, row: number): string {
  const cell = form.cells[`${form.columns[field]}${row}`] ?? '';
  return String(typeof cell === 'object' ? cell.value : cell);
}

/** The value of a template such as `{task above}工作` in a row of a form. */
function filled(template: string, form: Form, row: number): Literal {
  const lead = textAt(form, 'leadUnits', row);
  return literal(
    template
      .replace('{number}', textAt(form, 'number', row))
      .replace('{lead}', lead)
      .replace('{lead, with a blank}', `${lead.slice(0, 2)} ${lead.slice(2)}`)
      .replace('{task above}', textAt(form, 'task', row - 1))
      .replace('{measures above}', textAt(form, 'measures', row - 1)),
  );
}

interface Seed {
  /** Where the finding may stand, the changed cell first. */
  readonly cells: readonly string[];
  readonly changes: Readonly<Record<string, Literal>>;
}

/** The defect in the words that fall to the form; null where the form has no such column. */
function seedIn(form: Form, place: number, defect: Defect): Seed | null {
  const { field, values, beside, orAt, needs } = defect;
  const row = form[defect.row];
  const lacks = [field, ...needs].some((name) => form.columns[name] === undefined);
  if (row === null || lacks || !defect.isIn(form.name)) return null;
  const written: Partial<Record<Field, string>> = { ...beside, [field]: values[place % values.length] };
  const changes: Record<string, Literal> = {};
  for (const [name, template] of Object.entries(written)) {
    const letters = form.columns[name];
    if (letters !== undefined) changes[`${letters}${row}`] = filled(template, form, row);
  }
  return { cells: [field, ...orAt].map((name) => `${form.columns[name]}${row}`), changes };
}

test.each(readDefects().map((defect) => [defect.kind, defect] as const))('found at its cell: %s', (_kind, defect) => {
  const missed: string[] = [];
  let seeds = 0;
  FORMS.forEach((form, place) => {
    const seed = seedIn(form, place, defect);
    if (seed === null) return;
    seeds += 1;
    const findings = check(withCells(form, seed.changes));
    if (!findings.some(({ ruleId, cell }) => defect.rules.includes(ruleId) && seed.cells.includes(cell)))
      missed.push(`${form.name} ${JSON.stringify(seed.changes)}`);
  });
  expect(seeds).toBeGreaterThan(0);
  expect(missed).toEqual([]);
});
