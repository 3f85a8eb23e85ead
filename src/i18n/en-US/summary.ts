import type { summary as source } from '../zh-CN/summary';

export const summary: Record<keyof typeof source, string> = {};
