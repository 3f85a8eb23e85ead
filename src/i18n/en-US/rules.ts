import type { rules as source } from '../zh-CN/rules';

export const rules: Record<keyof typeof source, string> = {};
