import { withUsualPrefixes } from '../../../src/host/xlsx/parts/vml-prefixes';
import { appendShape, emptyVml, newShape, noteShapes } from '../../../src/host/xlsx/parts/vml';
import { DOMParser } from '@xmldom/xmldom';

const FOREIGN =
  '<xml><ns0:shapelayout xmlns:ns0="urn:schemas-microsoft-com:office:office" xmlns:ns1="urn:schemas-microsoft-com:vml" ns1:ext="edit"><ns0:idmap ns1:ext="edit" data="1"/></ns0:shapelayout>' +
  '<ns0:shape xmlns:ns0="urn:schemas-microsoft-com:vml" xmlns:ns1="urn:schemas-microsoft-com:office:office" type="#_x0000_t202" ns1:insetmode="auto" id="_x0000_s1026"><ns0:textbox><div style="a&amp;b">甲&lt;乙</div></ns0:textbox>' +
  '<ns2:ClientData xmlns:ns2="urn:schemas-microsoft-com:office:excel" ObjectType="Note"><ns2:Row>2</ns2:Row><ns2:Column>1</ns2:Column></ns2:ClientData></ns0:shape></xml>';

test('prefixes of other programs become the usual ones, nothing else changes', () => {
  expect(withUsualPrefixes(FOREIGN)).toBe(
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
      '<v:shape type="#_x0000_t202" o:insetmode="auto" id="_x0000_s1026"><v:textbox><div style="a&amp;b">甲&lt;乙</div></v:textbox>' +
      '<x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  );
});

test('its notes are found, and a shape added to it leaves it well-formed', () => {
  const vml = withUsualPrefixes(FOREIGN);
  expect(noteShapes(vml)).toMatchObject([{ row: 2, column: 1, visible: false }]);
  const added = appendShape(vml, newShape(vml, 4, 4, false, '新批注'));
  expect(noteShapes(added)).toHaveLength(2);
  const problems: string[] = [];
  new DOMParser({ onError: (_level, message) => problems.push(message) }).parseFromString(added, 'text/xml');
  expect(problems).toEqual([]);
});

test.each([
  ['the usual prefixes', emptyVml(1)],
  ['what is not well-formed', '<xml><v:shape><br></v:shape></xml>'],
])('%s: untouched', (_name, vml) => {
  expect(withUsualPrefixes(vml)).toBe(vml);
});
