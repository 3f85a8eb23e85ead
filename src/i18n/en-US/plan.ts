import type { plan as source } from '../zh-CN/plan';

export const plan: Record<keyof typeof source, string> = {};
