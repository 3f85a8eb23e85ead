/** `Range.hyperlink` */
import { contains } from '../../model/a1';
import { setHyperlink } from '../../model/annotations';
import { cellStyle, getCell, isError } from '../../model/cells';
import { restyleBlock } from '../../model/styles';
import { fail } from '../../protocol/errors';
import { membersOf } from '../../protocol/host-class';
import { record } from '../../protocol/value-types';
import { textOf } from '../cells/display';
import { forEachCell } from '../cells/matrix';
import { enterCell } from '../cells/write-cells';
import { requireAllowed } from '../guards';
import { type RangeTarget, blockOf } from '../targets';

const KEYS = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;
/** Colour of links in the Office themes. */
const LINK_COLOR = '#0563C1';

function readLink(value: Record<string, unknown>): Partial<Record<(typeof KEYS)[number], string>> {
  for (const [key, one] of Object.entries(value)) {
    const isKnown = (KEYS as readonly string[]).includes(key);
    if (!isKnown || (one !== null && one !== undefined && typeof one !== 'string'))
      fail('InvalidArgument', `hyperlink.${key}`);
  }
  const link = value as Partial<Record<(typeof KEYS)[number], string>>;
  return link.address || link.documentReference
    ? link
    : fail('InvalidArgument', 'a hyperlink needs address or documentReference');
}

export const hyperlinkProperty = membersOf<RangeTarget>().property(
  7,
  record,
  (range, session) => {
    const block = blockOf(range, session);
    const found = range.sheet.hyperlinks.find((link) => contains(link.block, block));
    if (!found) return null;
    return {
      ...(found.address === undefined ? {} : { address: found.address }),
      ...(found.location === undefined ? {} : { documentReference: found.location }),
      ...(found.tooltip === undefined ? {} : { screenTip: found.tooltip }),
      textToDisplay: found.display ?? textOf(session.model, range.sheet, block.top, block.left, session.options.locale),
    };
  },
  (range, value, session) => {
    const { sheet } = range;
    const block = blockOf(range, session);
    requireAllowed(sheet, 'allowInsertHyperlinks');
    const link = readLink(value);
    const shown = link.textToDisplay ?? link.address ?? link.documentReference ?? '';
    setHyperlink(sheet, block, {
      address: link.address,
      location: link.documentReference,
      tooltip: link.screenTip,
      display: shown,
    });
    forEachCell(block, (row, column) => {
      session.settle();
      const present = getCell(sheet, row, column)?.value ?? null;
      if (link.textToDisplay !== undefined || present === null || isError(present))
        enterCell(session, sheet, row, column, shown);
    });
    session.touchValues();
    if (cellStyle(session.model, sheet, block.top, block.left).font.color !== LINK_COLOR) {
      restyleBlock(session.model, sheet, block, { font: { color: LINK_COLOR, underline: 'Single' } });
    }
  },
);
