/**
 * The legacy drawing (VML) that shows notes. Worked on as text: files from old Excel hold VML that is not well-formed, and
 * form controls in the same part must stay as they are.
 */
export interface NoteShape {
  start: number;
  end: number;
  /** 0-based, as in the part. */
  row: number;
  column: number;
  visible: boolean;
}

/** The note shapes in order; other shapes are left out. */
export function noteShapes(vml: string): NoteShape[] {
  const shapes: NoteShape[] = [];
  let at = vml.indexOf('<v:shape ');
  while (at >= 0) {
    const close = vml.indexOf('</v:shape>', at);
    if (close < 0) break;
    const end = close + '</v:shape>'.length;
    const text = vml.slice(at, end);
    if (/ObjectType\s*=\s*["']Note["']/.test(text)) {
      const number = (name: string): number =>
        Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(text)?.[1] ?? -1);
      shapes.push({
        start: at,
        end,
        row: number('Row'),
        column: number('Column'),
        visible: /<x:Visible\s*(\/>|>)/.test(text),
      });
    }
    at = vml.indexOf('<v:shape ', end);
  }
  return shapes;
}

/** A shape's text for another cell and visibility; its box moves along. */
export function moveShape(text: string, row: number, column: number, visible: boolean): string {
  const old = noteShapes(text)[0];
  if (!old) return text;
  let next = text
    .replace(/<x:Row>\s*\d+\s*<\/x:Row>/, `<x:Row>${row}</x:Row>`)
    .replace(/<x:Column>\s*\d+\s*<\/x:Column>/, `<x:Column>${column}</x:Column>`)
    .replace(/<x:Anchor>([^<]*)<\/x:Anchor>/, (whole, list: string) => {
      const parts = list.split(',').map((part) => Number(part.trim()));
      if (parts.length !== 8 || parts.some((part) => !Number.isFinite(part))) return whole;
      for (const index of [0, 4]) parts[index]! += column - old.column;
      for (const index of [2, 6]) parts[index]! += row - old.row;
      return `<x:Anchor>${parts.map((part) => Math.max(0, part)).join(', ')}</x:Anchor>`;
    });
  if (visible !== old.visible) {
    next = visible
      ? next.replace(/<x:Row>/, '<x:Visible/><x:Row>').replace(/visibility:\s*hidden;?/, '')
      : next
          .replace(/<x:Visible\s*\/>|<x:Visible>\s*<\/x:Visible>/, '')
          .replace(/style=(["'])/, 'style=$1visibility:hidden;');
  }
  return next;
}

/** A new note's shape; the box stands right of the cell. Lines in the text make it taller. */
export function newShape(vml: string, row: number, column: number, visible: boolean, text: string): string {
  const ids = [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const base = Number(/<o:idmap[^>]*\bdata="(\d+)/.exec(vml)?.[1] ?? 1) * 1024;
  const id = Math.max(base, ...ids) + 1;
  const lines = text.split('\n').reduce((count, line) => count + 1 + Math.floor(line.length / 14), 0);
  const bottom = Math.max(0, row - 1) + Math.min(20, Math.max(4, Math.ceil(lines * 0.9) + 1));
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:120pt;height:72pt;z-index:1${visible ? '' : ';visibility:hidden'}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 3}, 15, ${bottom}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill>${visible ? '<x:Visible/>' : ''}<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Puts a shape before the closing tag of the drawing; makes sure the shape type it refers to is there. */
export function appendShape(vml: string, shape: string): string {
  const type = vml.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  const at = vml.lastIndexOf('</xml');
  return at < 0 ? vml : vml.slice(0, at) + type + shape + vml.slice(at);
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** An empty drawing; `number` keeps shape ids of different sheets apart. */
export function emptyVml(number: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>${SHAPE_TYPE}</xml>`
  );
}
