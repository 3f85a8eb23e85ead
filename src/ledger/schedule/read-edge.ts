import { type Edge, isOneOf, matchAt } from './point';

/** `中` is a middle only where no other word can begin with it (中考, 中国, 中小学). */
const EDGE =
  /(?:的)?(底|末|初|终|内|中(?=[前,;、。)之以]|完成|实现|建成|达到|检查|调度|考核|评估|督查|督导|总结|通报|推进|开展|组织|召开|进行|$))(?!始)/y;
export const EDGES: Readonly<Record<string, Edge>> = {
  底: 'end',
  末: 'end',
  终: 'end',
  初: 'start',
  内: 'within',
  中: 'middle',
};

export function readEdge(text: string, index: number): { readonly value: Edge; readonly to: number } {
  const found = isOneOf(text, index, '的底末初终内中') ? matchAt(EDGE, text, index) : null;
  return found ? { value: EDGES[found[1]!] ?? null, to: index + found[0].length } : { value: null, to: index };
}
