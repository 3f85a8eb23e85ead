import type { units as source } from '../zh-CN/units';

export const units: Record<keyof typeof source, string> = {};
