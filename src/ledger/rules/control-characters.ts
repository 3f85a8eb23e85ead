import { at, fixCell } from './cells';
import { defineEntryRule, draftsOf } from './rule';
import { unusualTexts } from './text-cells';

/** Characters that are not seen and break searching and comparing. Line feed is how Excel breaks a line; tab is a space. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|_x000D_/g;
const HAS_INVISIBLE = new RegExp(INVISIBLE.source);
const LINE_BREAKS = /_x000D_\n?|\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/** Invisible characters left behind by copying from elsewhere. */
export const controlCharacters = defineEntryRule({
  meta: { id: 'control-characters', severity: 'warning', group: 'text', fixable: 'fix', scope: 'entry' },
  check: (entry, context) =>
    draftsOf(unusualTexts(entry, context), ({ cell, text }) => {
      const found = HAS_INVISIBLE.test(text) ? text.match(INVISIBLE) : null;
      if (found === null) return null;
      const after = text.replace(LINE_BREAKS, '\n').replace(INVISIBLE, '');
      const data = { count: found.length, code: codeOf(found[0] ?? '') };
      const fix = fixCell(cell, after);
      return { ...at(cell), messageKey: 'rules.control-characters.message' as const, data, fix };
    }),
});

function codeOf(character: string): string {
  const code = character === '_x000D_' ? 0x0d : (character.codePointAt(0) ?? 0);
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
