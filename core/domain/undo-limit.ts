/** An import of more statements can't be undone at once: an event holds what it changed. The screen says so before it begins. */
export const MOST_UNDONE_AT_ONCE = 20_000;
