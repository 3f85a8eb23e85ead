import { readUnits } from '../units/read-units';
import type { UnitField } from '../units/unit-reading';
import { at, fixCell, ownFieldCell, plainText, type RuleCell } from './cells';
import type { LedgerFacts } from './ledger-facts';
import { remembering } from './remembering';
import { defineEntryRule, draftsOf, type Fix } from './rule';
import { listItems, namesRoles, spellingKey, unitCells } from './unit-cells';

/** Share of a column's lists that one separator needs to be the column's own. */
const USUAL_SHARE = 0.8;
const ENOUGH_LISTS = 5;

/** Names in one list divided by different signs, or unlike the rest of the column. `A、B，各街道` is usual in plans: hence info. */
export const unitSeparators = defineEntryRule({
  meta: { id: 'unit-separators', severity: 'info', group: 'units', fixable: 'fix', scope: 'entry' },
  check: (entry, context) =>
    draftsOf(unitCells(entry, context), ({ cell, field, corrected }) => {
      if (corrected) return null;
      const signs = separatorsOf(cell.text);
      const first = signs[0];
      if (first === undefined || namesRoles(cell.text)) return null;
      const usual = usualSeparator(field, context.facts);
      const mixed = signs.length > 1;
      if (!mixed && (usual === null || usual === first)) return null;
      const target = usual ?? '、';
      const data = { found: signs.map(nameOf).join(' '), usual: nameOf(target) };
      const messageKey = mixed ? 'rules.unit-separators.mixed' : 'rules.unit-separators.unlike';
      return { ...at(cell), messageKey, data, fix: rewritten(cell, field, target) };
    }),
});

/** The different separators of a list; a line break after a sign, and spaces around one, do not count. */
const separatorsOf = remembering((text: string): readonly string[] => {
  const signs = listItems(text)
    .slice(1)
    .map(({ separator }) => separator.replace(/\s/g, '').charAt(0) || (separator.includes('\n') ? '\n' : ' '))
    .map((sign) => (sign === ',' ? '，' : sign === ';' ? '；' : sign));
  return [...new Set(signs)];
});

function usualSeparator(field: UnitField, { concluded, tally }: LedgerFacts): string | null {
  return concluded(`usual separator in ${field}`, () => {
    const signs = tally(`separators in ${field}`, (entry) => {
      const cell = ownFieldCell(entry, field);
      if (cell === null || namesRoles(cell.text)) return [];
      // Names that another fix takes out (twice in the list, or leading the row) do not make a list.
      const names = new Set(listItems(cell.text).map(({ text }) => spellingKey(text)));
      if (field === 'cooperatingUnits') for (const lead of entry.leadUnits) names.delete(spellingKey(lead));
      if (names.size < 2) return [];
      const found = separatorsOf(cell.text);
      // A list of several signs counts as what it will be when it is fixed.
      return found.length > 1 ? ['、'] : found;
    });
    const lists = [...signs.values()].reduce((sum, count) => sum + count, 0);
    const usual = [...signs].find(([, count]) => count >= lists * USUAL_SHARE);
    return lists >= ENOUGH_LISTS ? (usual?.[0] ?? null) : null;
  });
}

function rewritten(cell: RuleCell, field: UnitField, separator: string): Fix | undefined {
  const text = plainText(cell);
  if (text === null) return undefined;
  const after = listItems(text)
    .map((item) => item.text.trim())
    .join(separator);
  const names = (from: string): string => {
    const { lead, cooperating, persons } = readUnits(from, field);
    return [lead, cooperating, persons].map((list) => list.map(spellingKey).join()).join('|');
  };
  return after !== text && names(after) === names(text) ? fixCell(cell, after) : undefined;
}

function nameOf(sign: string): string {
  return sign === '\n' ? '↵' : sign === ' ' ? '␣' : sign;
}
