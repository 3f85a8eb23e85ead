import type { columns as source } from '../zh-CN/columns';

export const columns: Record<keyof typeof source, string> = {};
