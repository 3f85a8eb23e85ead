import type { errors as source } from '../zh-CN/errors';

export const errors: Record<keyof typeof source, string> = {};
