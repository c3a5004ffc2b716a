/** The chain, and its verification. */
export const custody = {
  'custody.actsOn': '{count, plural, one {1 act} other {{count, number} acts}}',
  'custody.showAll': 'Show all acts',
} as const;
