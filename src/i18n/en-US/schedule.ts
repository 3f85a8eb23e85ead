import type { schedule as source } from '../zh-CN/schedule';

export const schedule: Record<keyof typeof source, string> = {};
