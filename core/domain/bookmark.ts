/** What can carry a bookmark. */
export const BOOKMARK_OBJECTS = ['statement', 'capture', 'source', 'clause', 'clause-link', 'request'] as const;
export type BookmarkObject = (typeof BOOKMARK_OBJECTS)[number];

/** A person's own mark on an item. */
export const BOOKMARK_KINDS = ['star', 'question', 'todo'] as const;
export type BookmarkKind = (typeof BOOKMARK_KINDS)[number];
