/** What was seen of an account on a day; withheld names the country. */
export const ACCOUNT_STATUSES = ['active', 'suspended', 'withheld', 'deleted', 'protected', 'unknown'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];
