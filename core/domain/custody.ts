/** The parts of a custody event that stand behind its hashes. */
export const PAYLOAD_FIELDS = ['change', 'item_hash', 'reason', 'salts', 'leaves'] as const;
export type PayloadField = (typeof PAYLOAD_FIELDS)[number];

/** What kind of outside witness a checkpoint has. */
export const ANCHOR_KINDS = ['rfc3161', 'ots', 'printed'] as const;
export type AnchorKind = (typeof ANCHOR_KINDS)[number];
