import type { pane as source } from '../zh-CN/pane';

export const pane: Record<keyof typeof source, string> = {};
