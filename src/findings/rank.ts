import type { Priority } from '../rules/checklist.ts';

/** The worse the higher. */
export const rank: Readonly<Record<Priority, number>> = { critical: 3, high: 2, medium: 1 };
