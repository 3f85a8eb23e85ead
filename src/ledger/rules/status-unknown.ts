import type { MessageKey } from '../../i18n/translate';
import type { Status } from '../entry';
import { at, editCell, isVacant, ownCell, plainText, type RuleCell } from './cells';
import type { LedgerFacts } from './ledger-facts';
import { defineEntryRule, NOTHING, type PlacedEntry, type Suggestion } from './rule';
import { statusWord } from './status-words';

/** Longer texts are reports that stand in the status column, not names of a state. */
const LONGEST_WORD = 10;
/** Share of cells with a known state from which on the column holds states. */
const STATES_IN_USE = 0.5;

const STATUSES: readonly Status[] = ['notStarted', 'inProgress', 'completed', 'signedOff', 'suspended'];

/** A word in the status column that names no state. */
export const statusUnknown = defineEntryRule({
  meta: { id: 'status-unknown', severity: 'warning', group: 'status', fixable: 'suggestion', scope: 'entry' },
  check: (entry, context) => {
    if (entry.status !== null) return NOTHING;
    const cell = ownCell(entry, 'status', context);
    if (cell === null || isVacant(cell)) return NOTHING;
    if (cell.text.trim().length > LONGEST_WORD || !holdsStates(context.facts)) return [];
    return [
      {
        ...at(cell),
        messageKey: 'rules.status-unknown.message',
        data: { text: cell.text.trim() },
        suggestions: plainText(cell) === null ? [] : STATUSES.map((status) => use(cell, status, context.facts)),
      },
    ];
  },
});

function holdsStates({ concluded, count }: LedgerFacts): boolean {
  return concluded('states in the status column', () => {
    const isFilled = (entry: PlacedEntry): boolean => (entry.cells.status?.text ?? '').trim() !== '';
    const filled = count('states', isFilled);
    const known = count('known states', (entry) => entry.status !== null && isFilled(entry));
    return filled > 0 && known >= filled * STATES_IN_USE;
  });
}

function use(cell: RuleCell, status: Status, facts: LedgerFacts): Suggestion {
  const labelKey: MessageKey = 'rules.status-unknown.use';
  const word = statusWord(status, facts);
  return { labelKey, data: { status: word }, edits: [editCell(cell, word)] };
}
