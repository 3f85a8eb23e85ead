import type { Field } from '../columns/fields';
import { at, editCell, fixCell } from './cells';
import { defineEntryRule, type FindingDraft } from './rule';
import { excerpt, unusualTexts } from './text-cells';

const EDGES = /^[ \t\u00a0\u3000\r\n]+|[ \t\u00a0\u3000\r\n]+$/g;
const SPACE = /[ \t\u00a0\u3000\r\n]/;
const BETWEEN = /([\u4e00-\u9fff，。；：、])[ \t\u00a0\u3000]+(?=[\u4e00-\u9fff])/g;
const RUN = /[ \t\u00a0\u3000]{2,}/;

/** Columns of running text. In units, persons and states spaces divide names (`张 伟`), in numbers they are a habit (`1 .`). */
const PROSE: readonly Field[] = ['area', 'problem', 'task', 'measures', 'deliverable', 'schedule', 'progressText'];

/** Spaces at the edges of a text, or between Chinese characters. Edges are trimmed; inside a person decides. */
export const straySpaces = defineEntryRule({
  meta: { id: 'stray-spaces', severity: 'info', group: 'text', fixable: 'fix', scope: 'entry' },
  check: (entry, context) =>
    unusualTexts(entry, context).flatMap(({ field, cell, text }): FindingDraft[] => {
      if (!SPACE.test(text)) return [];
      const trimmed = text.replace(EDGES, '');
      if (trimmed === '') return [];
      if (trimmed !== text) {
        const fix = fixCell(cell, trimmed);
        return [{ ...at(cell, field), messageKey: 'rules.stray-spaces.edges', data: { text: excerpt(text) }, fix }];
      }
      const closed = text.replace(BETWEEN, '$1');
      if (!PROSE.includes(field) || (closed === text && !RUN.test(text))) return [];
      const after = closed === text ? text.replace(/[ \t\u00a0\u3000]{2,}/g, ' ') : closed;
      const edits = [editCell(cell, after)];
      return [
        {
          ...at(cell, field),
          messageKey: 'rules.stray-spaces.inside',
          data: { text: excerpt(text) },
          suggestions: [{ labelKey: 'rules.stray-spaces.close', data: {}, edits }],
        },
      ];
    }),
});
