import { type Edge, isOneOf, matchAt } from './point';

/** What follows `中` where it is a middle, and no other word begins with it (中考, 中国, 中小学). */
const AFTER_MIDDLE =
  '[前,;、。)之以]|左右|完成|完工|竣工|实现|建成|建设|达到|检查|验收|调度|考核|评估|督查|督导|总结|通报|推进|开展|开工|开始|启动|组织|召开|举办|进行|发布|推出|上线|出台|印发|交付|投产|投入|投用|启用|取得|形成|提交|报送|上报|$';
/** 2020年内控体系, 3月内部审计: words that begin with 内. */
export const NO_INSIDE = '(?![容部涵外设控地科蒙审训河])';
/** 2020年初步建成, 6月初审: words that begin with 初. */
export const NO_BEGINNING = '(?![步次选审评级稿心衷试赛验])';
const EDGE = new RegExp(
  `(?:的)?(底|末|低(?=前|完成|$)|初${NO_BEGINNING}|终|内${NO_INSIDE}|中(?=${AFTER_MIDDLE}))(?!始)`,
  'y',
);
export const YEAR_MIDDLE = new RegExp(`年中(?=有|${AFTER_MIDDLE})`, 'y');
const EDGES: ReadonlyMap<string, Edge> = new Map([
  ['底', 'end'],
  ['末', 'end'],
  ['低', 'end'],
  ['终', 'end'],
  ['初', 'start'],
  ['内', 'within'],
  ['中', 'middle'],
]);

export const edgeNamed = (character: string | undefined): Edge => EDGES.get(character ?? '') ?? null;

export function readEdge(text: string, index: number): { readonly value: Edge; readonly to: number } {
  const found = isOneOf(text, index, '的底低末初终内中') ? matchAt(EDGE, text, index) : null;
  return found ? { value: edgeNamed(found[1]), to: index + found[0].length } : { value: null, to: index };
}
