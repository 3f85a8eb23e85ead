import { isPersonalName } from './person-names';
import type { Token } from './tokens';
import { looksLikeUnit } from './unit-names';

/** `洪洞经济开发区管委会`, `河南公司`, `沙溪镇政府`: a place and what several places have. */
const PLACE_AND_BODY =
  /^(?![省市区县])[一-鿿]{2,4}?((?:经济技术|经济|高新技术产业)?开发区管委会|高新区管委会|供电公司|分公司|公司|分局|[镇乡县区市](?:人民)?政府)$/;
const PLACE = /^[一-鿿]{2,4}$/;
/** `西藏3省(区)`, `厦门2市`: how many places the list has, behind the last of them. */
const TOTAL = /^([一-鿿]{2,4}?)(\d{1,2}|[二三四五六七八九十])个?[省市区县州镇乡]{1,3}(?:\([省市区县州、]{1,5}\))?$/;
const DIGITS = '零一二三四五六七八九十';

function isPlace(folded: string): boolean {
  return PLACE.test(folded) && (!looksLikeUnit(folded) || /^[一-鿿]州$/.test(folded));
}

/** `山西、江苏、河南公司` → `{山西: 山西公司, 江苏: 江苏公司}`: places that share the end of the last name. */
export function expandPlaces(
  names: readonly { readonly name: string; readonly folded: string }[],
): Record<string, string> {
  const expanded: Record<string, string> = {};
  let body = '';
  for (const { name, folded } of [...names].reverse()) {
    if (isPlace(folded)) {
      if (body !== '') expanded[name] = (name.endsWith(body.charAt(0)) ? name.slice(0, -1) : name) + body;
    } else body = PLACE_AND_BODY.exec(folded)?.[1] ?? '';
  }
  return expanded;
}

/** Of the names of one list those that are places: index → length without the number of the list. */
function placesIn(list: readonly string[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const [at, folded] of list.entries()) {
    const [, last = '', count = ''] = TOTAL.exec(folded) ?? [];
    if (last === '' && !PLACE_AND_BODY.test(folded)) continue;
    let first = at;
    while (first > 0 && isPlace(list[first - 1] ?? '')) first--;
    const total = /\d/.test(count) ? Number(count) : DIGITS.indexOf(count);
    if (last === '' ? list.slice(first, at).every(isPersonalName) : at - first + 1 < total) continue;
    for (let place = last === '' ? first : at - total + 1; place < at; place++) places.set(place, list[place]!.length);
    if (last !== '') places.set(at, last.length);
  }
  return places;
}

/**
 * The tokens that are places because the last name of their list says so, by its body (`青州、金河、沙溪开发区管委会`) or by the
 * number of them (`江苏、内蒙古、西藏3省(区)`), each with the length of its name. Bare names that could all be persons are none.
 */
export function placesAmong(tokens: readonly Token[], folded: string): ReadonlyMap<Token, number> {
  const places = new Map<Token, number>();
  let list: Token[] = [];
  const close = (): void => {
    const names = list.map((token) => (token.type === 'name' ? folded.slice(token.start, token.end).trim() : ''));
    for (const [at, length] of placesIn(names)) places.set(list[at]!, length);
    list = [];
  };
  for (const token of tokens) {
    if (token.type === 'name') list.push(token);
    else if (token.type !== 'separator' || token.kind !== 'list') close();
  }
  close();
  return places;
}
