/** New cell styles and differential styles, appended to the styles part; present entries keep index and XML. */
import { DEFAULT_STYLE } from '../model/styles';
import type { BorderSide, BorderStyle, CellStyle, DifferentialStyle, FontStyle } from '../model/workbook-model';
import { argb } from './colors';
import { builtinId } from './number-formats';
import { horizontalToFile, lineToFile, rotationToFile, underlineToFile, verticalToFile } from './style-names';
import {
  attr,
  child,
  children,
  copyInto,
  create,
  ensure,
  insertInOrder,
  numberAttr,
  remove,
  serializeElement,
  setAttr,
  setFlag,
  type Element,
} from './xml';

const SHEET_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const BORDER_ORDER = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

/** Works on the root element of a copy of the styles part. */
export class StyleWriter {
  private readonly formats = new Map<string, number>();
  private readonly pools = new Map<string, Map<string, number>>();
  /** `cellXfs` entries as the file came. */
  private readonly present: readonly Element[];

  constructor(private readonly sheet: Element) {
    this.present = this.items('cellXfs');
    for (const format of this.items('numFmts'))
      this.formats.set(attr(format, 'formatCode') ?? '', numberAttr(format, 'numFmtId', 0));
  }

  private items(name: string): Element[] {
    const parent = child(this.sheet, name);
    return parent ? children(parent) : [];
  }

  /** Index of an equal entry of the list, else that of the appended one. */
  private intern(list: string, entry: Element): number {
    const parent = ensure(this.sheet, list, SHEET_ORDER);
    let pool = this.pools.get(list);
    if (!pool) {
      pool = new Map();
      for (const [index, item] of children(parent).entries()) pool.set(serializeElement(item), index);
      this.pools.set(list, pool);
    }
    const text = serializeElement(entry);
    let index = pool.get(text);
    if (index === undefined) {
      index = children(parent).length;
      parent.appendChild(entry);
      parent.setAttribute('count', String(index + 1));
      pool.set(text, index);
    }
    return index;
  }

  /**
   * The `cellXfs` entry of a style that did not come with the file: one that the file holds already is used again, so that writing the
   * same sheet anew, month after month, adds nothing.
   */
  cellStyleId(styles: readonly CellStyle[], index: number): number {
    const style = styles[index]!;
    const source = typeof style.source === 'number' && this.present[style.source] ? style.source : 0;
    const origin = this.present[source];
    return this.intern('cellXfs', this.xf(style, origin, origin ? styles[source]! : DEFAULT_STYLE));
  }

  /** A copy of the entry the style came from, changed where the style differs from it. */
  private xf(style: CellStyle, origin: Element | undefined, base: CellStyle): Element {
    const xf = origin
      ? copyInto(this.sheet, origin)
      : create(this.sheet, 'xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    if (style.numberFormat !== base.numberFormat) {
      xf.setAttribute('numFmtId', String(this.formatId(style.numberFormat)));
      xf.setAttribute('applyNumberFormat', '1');
      if (style.numberFormat !== '@') xf.removeAttribute('quotePrefix');
    }
    if (JSON.stringify(style.font) !== JSON.stringify(base.font)) {
      const old = this.items('fonts')[numberAttr(xf, 'fontId', 0)];
      xf.setAttribute('fontId', String(this.intern('fonts', this.font(style.font, base.font, old))));
      xf.setAttribute('applyFont', '1');
    }
    if (style.fill !== base.fill) {
      xf.setAttribute('fillId', String(this.fillId(style.fill)));
      xf.setAttribute('applyFill', '1');
    }
    if (JSON.stringify(style.borders) !== JSON.stringify(base.borders)) {
      const old = this.items('borders')[numberAttr(xf, 'borderId', 0)];
      xf.setAttribute('borderId', String(this.intern('borders', this.border(style.borders, base.borders, old))));
      xf.setAttribute('applyBorder', '1');
    }
    this.alignment(xf, style, base);
    if (style.locked !== base.locked || style.formulaHidden !== base.formulaHidden) {
      const protection = ensure(xf, 'protection', ['alignment', 'protection', 'extLst']);
      setFlag(protection, 'locked', style.locked, true);
      setFlag(protection, 'hidden', style.formulaHidden);
      xf.setAttribute('applyProtection', '1');
    }
    return xf;
  }

  private formatId(format: string): number {
    const builtin = builtinId(format);
    if (builtin !== undefined) return builtin;
    const known = this.formats.get(format);
    if (known !== undefined) return known;
    const id = Math.max(163, ...this.formats.values()) + 1;
    const list = ensure(this.sheet, 'numFmts', SHEET_ORDER);
    list.appendChild(create(this.sheet, 'numFmt', { numFmtId: id, formatCode: format }));
    list.setAttribute('count', String(children(list).length));
    this.formats.set(format, id);
    return id;
  }

  private font(style: FontStyle, base: FontStyle, old: Element | undefined): Element {
    const font = old ? copyInto(this.sheet, old) : create(this.sheet, 'font');
    const put = (name: string, attributes: Record<string, string | number> | null): void => {
      remove(child(font, name));
      if (attributes) insertInOrder(font, create(font, name, attributes), FONT_ORDER);
    };
    if (!old || style.name !== base.name) {
      put('name', { val: style.name });
      for (const tied of ['scheme', 'charset', 'family']) put(tied, null);
    }
    if (!old || style.size !== base.size) put('sz', { val: style.size });
    if (style.bold !== base.bold) put('b', style.bold ? {} : null);
    if (style.italic !== base.italic) put('i', style.italic ? {} : null);
    if (style.strikethrough !== base.strikethrough) put('strike', style.strikethrough ? {} : null);
    if (style.underline !== base.underline)
      put(
        'u',
        style.underline === 'None'
          ? null
          : style.underline === 'Single'
            ? {}
            : { val: underlineToFile(style.underline) },
      );
    if (style.color !== base.color) put('color', { rgb: argb(style.color) });
    return font;
  }

  private fillId(fill: string | null): number {
    // The first two fills are fixed by Excel: none and gray125.
    if (fill === null) return 0;
    const entry = create(this.sheet, 'fill');
    const pattern = create(this.sheet, 'patternFill', { patternType: 'solid' });
    pattern.appendChild(create(this.sheet, 'fgColor', { rgb: argb(fill) }));
    pattern.appendChild(create(this.sheet, 'bgColor', { indexed: 64 }));
    entry.appendChild(pattern);
    return this.intern('fills', entry);
  }

  private border(style: CellStyle['borders'], base: CellStyle['borders'], old: Element | undefined): Element {
    const border = old ? copyInto(this.sheet, old) : create(this.sheet, 'border');
    const put = (name: string, line: BorderStyle | undefined): void => {
      remove(child(border, name));
      const made = create(border, name, line ? { style: lineToFile(line) } : {});
      if (line) made.appendChild(create(border, 'color', { rgb: argb(line.color) }));
      insertInOrder(border, made, BORDER_ORDER);
    };
    const sides: [BorderSide, string][] = [
      ['EdgeLeft', child(border, 'start') ? 'start' : 'left'],
      ['EdgeRight', child(border, 'end') ? 'end' : 'right'],
      ['EdgeTop', 'top'],
      ['EdgeBottom', 'bottom'],
    ];
    for (const [side, name] of sides)
      if (!old || JSON.stringify(style[side]) !== JSON.stringify(base[side])) put(name, style[side]);
    if (
      !old ||
      ['DiagonalDown', 'DiagonalUp'].some(
        (side) => JSON.stringify(style[side as BorderSide]) !== JSON.stringify(base[side as BorderSide]),
      )
    ) {
      setFlag(border, 'diagonalDown', style.DiagonalDown !== undefined);
      setFlag(border, 'diagonalUp', style.DiagonalUp !== undefined);
      put('diagonal', style.DiagonalDown ?? style.DiagonalUp);
    }
    return border;
  }

  private alignment(xf: Element, style: CellStyle, base: CellStyle): void {
    const keys = ['horizontal', 'vertical', 'wrapText', 'indent', 'shrinkToFit', 'textOrientation'] as const;
    if (keys.every((key) => style[key] === base[key])) return;
    const alignment = ensure(xf, 'alignment', ['alignment', 'protection', 'extLst']);
    if (style.horizontal !== base.horizontal)
      setAttr(alignment, 'horizontal', style.horizontal === 'General' ? undefined : horizontalToFile(style.horizontal));
    if (style.vertical !== base.vertical)
      setAttr(alignment, 'vertical', style.vertical === 'Bottom' ? undefined : verticalToFile(style.vertical));
    setFlag(alignment, 'wrapText', style.wrapText);
    setFlag(alignment, 'shrinkToFit', style.shrinkToFit);
    if (style.indent !== base.indent) setAttr(alignment, 'indent', style.indent || undefined);
    if (style.textOrientation !== base.textOrientation)
      setAttr(alignment, 'textRotation', rotationToFile(style.textOrientation) || undefined);
    xf.setAttribute('applyAlignment', '1');
  }

  /** Index of a differential style for conditional formats. */
  differentialId(style: DifferentialStyle): number {
    const dxf = create(this.sheet, 'dxf');
    if (
      style.fontColor !== undefined ||
      style.bold !== undefined ||
      style.italic !== undefined ||
      style.underline !== undefined ||
      style.strikethrough !== undefined
    ) {
      const font = create(this.sheet, 'font');
      const flag = (name: string, value: boolean | undefined): void => {
        if (value !== undefined) font.appendChild(create(font, name, value ? {} : { val: 0 }));
      };
      flag('b', style.bold);
      flag('i', style.italic);
      flag('strike', style.strikethrough);
      if (style.underline !== undefined) font.appendChild(create(font, 'u', style.underline ? {} : { val: 'none' }));
      if (style.fontColor !== undefined) font.appendChild(create(font, 'color', { rgb: argb(style.fontColor) }));
      dxf.appendChild(font);
    }
    if (style.numberFormat !== undefined)
      dxf.appendChild(
        create(dxf, 'numFmt', { numFmtId: this.formatId(style.numberFormat), formatCode: style.numberFormat }),
      );
    if (style.fill !== undefined && style.fill !== null) {
      const fill = create(dxf, 'fill');
      const pattern = create(dxf, 'patternFill', { patternType: 'solid' });
      // Excel shows bgColor, LibreOffice and older readers fgColor: give both.
      pattern.appendChild(create(dxf, 'fgColor', { rgb: argb(style.fill) }));
      pattern.appendChild(create(dxf, 'bgColor', { rgb: argb(style.fill) }));
      fill.appendChild(pattern);
      dxf.appendChild(fill);
    }
    return this.intern('dxfs', dxf);
  }
}
