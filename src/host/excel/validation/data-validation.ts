import { contains, overlaps } from '../../model/a1';
import { setValidation } from '../../model/rules';
import type { ValidationModel } from '../../model/workbook-model';
import { fail } from '../../protocol/errors';
import { defineClass, membersOf } from '../../protocol/host-class';
import { flag, record, text } from '../../protocol/value-types';
import { dataValidationAlertStyle, dataValidationType } from '../enums';
import type { CellsTarget } from '../format/cells-target';
import { requireAllowed } from '../guards';
import { readRule, ruleOf } from './validation-rule';

const { property, method } = membersOf<CellsTarget>();

const DEFAULT_ALERT = { showAlert: true, style: 'Stop', title: '', message: '' };
const DEFAULT_PROMPT = { showPrompt: true, title: '', message: '' };

/** The rule that governs all cells; `mixed` when some have none or another. */
function ruleFor(cells: CellsTarget): ValidationModel | 'mixed' | null {
  const blocks = cells.blocks();
  const touching = cells.sheet.validations.filter((rule) =>
    rule.ranges.some((range) => blocks.some((block) => overlaps(range, block))),
  );
  const [first] = touching;
  if (!first) return null;
  const coversAll = blocks.every((block) => first.ranges.some((range) => contains(range, block)));
  return touching.length === 1 && coversAll ? first : 'mixed';
}

const single = (cells: CellsTarget): ValidationModel | null => {
  const rule = ruleFor(cells);
  return rule === 'mixed' ? null : rule;
};

function change(cells: CellsTarget, patch: Partial<ValidationModel>): void {
  requireAllowed(cells.sheet);
  const present = single(cells);
  const {
    ranges: _ranges,
    source: _source,
    ...base
  } = present ?? ({ type: 'None', ignoreBlanks: true } as ValidationModel);
  for (const block of cells.blocks()) setValidation(cells.sheet, block, { ...base, ...patch });
}

export const dataValidation = defineClass<CellsTarget>('DataValidation', 8, {
  properties: {
    errorAlert: property(
      8,
      record,
      (cells) => ({ ...(single(cells)?.errorAlert ?? DEFAULT_ALERT) }),
      (cells, value) =>
        change(cells, {
          errorAlert: {
            showAlert: flag.parse(value.showAlert ?? true),
            style: dataValidationAlertStyle.parse(value.style ?? 'Stop'),
            title: limited(value.title, 32),
            message: limited(value.message, 255),
          },
        }),
    ),
    ignoreBlanks: property(
      8,
      flag,
      (cells) => (ruleFor(cells) === 'mixed' ? null : (single(cells)?.ignoreBlanks ?? true)),
      (cells, ignoreBlanks) => change(cells, { ignoreBlanks }),
    ),
    prompt: property(
      8,
      record,
      (cells) => ({ ...(single(cells)?.prompt ?? DEFAULT_PROMPT) }),
      (cells, value) =>
        change(cells, {
          prompt: {
            showPrompt: flag.parse(value.showPrompt ?? true),
            title: limited(value.title, 32),
            message: limited(value.message, 255),
          },
        }),
    ),
    rule: property(
      8,
      record,
      (cells) => {
        const rule = single(cells);
        return rule ? ruleOf(rule) : {};
      },
      (cells, value, session) => {
        const rule = readRule(value, cells.sheet, session);
        if (!rule) return clear(cells);
        change(cells, { operator: undefined, formula2: undefined, ...rule });
      },
    ),
    type: property(8, dataValidationType, (cells) => {
      const rule = ruleFor(cells);
      return rule === 'mixed' ? 'MixedCriteria' : ((rule?.type ?? 'None') as 'None');
    }),
  },
  methods: { clear: method(8, [], clear) },
});

function clear(cells: CellsTarget): void {
  requireAllowed(cells.sheet);
  for (const block of cells.blocks()) setValidation(cells.sheet, block, null);
}

function limited(value: unknown, length: number): string {
  const given = text.parse(value ?? '');
  return given.length <= length ? given : fail('InvalidArgument', `more than ${length} characters`);
}
