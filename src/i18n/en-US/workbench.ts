import type { workbench as source } from '../zh-CN/workbench';

export const workbench: Record<keyof typeof source, string> = {};
