import type { Field } from '../columns/fields';
import { readUnits } from '../units/read-units';
import type { UnitField, UnitReading } from '../units/unit-reading';
import { at, editCell, fixCell } from './cells';
import { defineEntryRule, draftsOf } from './rule';
import { excerpt, unusualTexts } from './text-cells';

const EDGES = /^[ \t\u00a0\u3000\r\n]+|[ \t\u00a0\u3000\r\n]+$/g;
const SPACE = /[ \t\u00a0\u3000\r\n]/;
const BETWEEN = /([\u4e00-\u9fff，。；：、])[ \t\u00a0\u3000]+(?=[\u4e00-\u9fff])/g;
const RUN = /[ \t\u00a0\u3000]{2,}/;

const UNIT_ENDING = /.(?:[局厅委办部处科室院校镇乡村会所站队]|中心|街道|公司|集团|政府)$/;

/** Columns of running text. In persons and states spaces divide names (`张 伟`), in numbers they are a habit (`1 .`); for units see `closedNames`. */
const PROSE: readonly Field[] = ['area', 'problem', 'task', 'measures', 'deliverable', 'schedule', 'progressText'];

/** A list of units without the spaces inside a name (`县教育 局`); spaces between names stay. */
function closedNames(text: string, field: UnitField, corrected: UnitReading | undefined): string {
  const { lead, cooperating } = corrected ?? readUnits(text, field);
  return [...lead, ...cooperating].reduce((whole, name) => {
    // A piece that is a name by itself: two units, not one in two pieces.
    const isOne = name
      .split(/\s+/)
      .slice(0, -1)
      .every((piece) => !UNIT_ENDING.test(piece));
    const closed = isOne ? name.replace(BETWEEN, '$1') : name;
    return closed === name ? whole : whole.replace(name, () => closed);
  }, text);
}

/** Spaces at the edges of a text, or between Chinese characters. Edges are trimmed; inside a person decides. */
export const straySpaces = defineEntryRule({
  meta: { id: 'stray-spaces', severity: 'info', group: 'text', fixable: 'fix', scope: 'entry' },
  check: (entry, context) =>
    draftsOf(unusualTexts(entry, context), ({ field, cell, text }) => {
      if (!SPACE.test(text)) return null;
      const trimmed = text.replace(EDGES, '');
      if (trimmed === '') return null;
      if (trimmed !== text) {
        const fix = fixCell(cell, trimmed);
        return { ...at(cell), messageKey: 'rules.stray-spaces.edges', data: { text: excerpt(text) }, fix };
      }
      const isProse = PROSE.includes(field);
      const isUnits = field === 'leadUnits' || field === 'cooperatingUnits';
      if (!isProse && !isUnits) return null;
      const closed = isUnits ? closedNames(text, field, entry.correctedUnits?.[field]) : text.replace(BETWEEN, '$1');
      if (closed === text && !(isProse && RUN.test(text))) return null;
      const after = closed === text ? text.replace(/[ \t\u00a0\u3000]{2,}/g, ' ') : closed;
      const edits = [editCell(cell, after)];
      return {
        ...at(cell),
        messageKey: 'rules.stray-spaces.inside',
        data: { text: excerpt(text) },
        suggestions: [{ labelKey: 'rules.stray-spaces.close', data: {}, edits }],
      };
    }),
});
