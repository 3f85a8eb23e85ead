import { attribute, child, childValue, elements, nameOf, type XmlNode } from './xml-tree';

/** What a paragraph style says of outline and numbering. */
export interface ParagraphStyle {
  /** 1 = outermost heading, null for body text. */
  readonly heading: number | null;
  readonly numId: string | null;
  readonly level: number | null;
}

export interface ParagraphStyles {
  of(styleId: string | null): ParagraphStyle;
}

const PLAIN: ParagraphStyle = { heading: null, numId: null, level: null };
const LONGEST_CHAIN = 12;

/** Reads styles.xml; a style takes from the one it is based on what it does not say itself. */
export function paragraphStyles(root: XmlNode | null): ParagraphStyles {
  const own = new Map<string, { style: ParagraphStyle; basedOn: string | null }>();
  for (const element of root ? elements(root) : []) {
    if (nameOf(element) !== 'style') continue;
    const id = attribute(element, 'styleId');
    if (id !== null) own.set(id, { style: styleOf(element), basedOn: childValue(element, 'basedOn') });
  }
  const cache = new Map<string, ParagraphStyle>();
  const of = (styleId: string | null): ParagraphStyle => {
    if (styleId === null) return PLAIN;
    const known = cache.get(styleId);
    if (known) return known;
    let resolved = PLAIN;
    let next: string | null = styleId;
    for (let steps = 0; next !== null && steps < LONGEST_CHAIN; steps++) {
      const found = own.get(next);
      if (!found) break;
      const { style } = found;
      resolved = {
        heading: resolved.heading ?? style.heading,
        numId: resolved.numId ?? style.numId,
        level: resolved.level ?? style.level,
      };
      next = found.basedOn;
    }
    cache.set(styleId, resolved);
    return resolved;
  };
  return { of };
}

function styleOf(element: XmlNode): ParagraphStyle {
  const properties = child(element, 'pPr');
  const numbering = child(properties, 'numPr');
  const outline = childValue(properties, 'outlineLvl');
  const named = /^(?:heading|标题)\s*([1-9])$/i.exec(childValue(element, 'name') ?? '')?.[1];
  const level = childValue(numbering, 'ilvl');
  return {
    heading: named !== undefined ? Number(named) : outline !== null && Number(outline) < 9 ? Number(outline) + 1 : null,
    numId: childValue(numbering, 'numId'),
    level: level === null ? null : Number(level),
  };
}
