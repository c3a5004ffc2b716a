/**
 * What custody vouches for: every column of every table of the case is either evidential (part of an item's hash) or derived (made
 * again from evidential columns, and checked against them by the full check). A test compares this list with the schema.
 */
export interface TableColumns {
  /** What identifies a row outside this file: its uuid, or where it has none, these columns. */
  readonly key: readonly string[];
  /** Evidential columns that hold values. */
  readonly values: readonly string[];
  /** Evidential columns that point to a row of another table: column -> table. In a row's value they are the other row's identity. */
  readonly references: Readonly<Record<string, string>>;
  /** Local row numbers, and what follows from other columns: positions in the chronology, copies of the order. */
  readonly derived: readonly string[];
}

export const EVIDENTIAL = {
  cases: {
    key: ['uuid'],
    values: ['title', 'reference', 'description', 'zone', 'purpose', 'legal_basis', 'retention_on', 'legal_hold'],
    references: {},
    derived: ['id'],
  },
  actors: {
    key: ['uuid'],
    values: ['name', 'role', 'signing_key', 'verified'],
    references: {},
    derived: ['id'],
  },
  subjects: {
    key: ['uuid'],
    values: ['kind', 'role', 'note', 'set_aside_reason'],
    references: {},
    derived: ['id'],
  },
  names: {
    key: ['uuid'],
    values: ['text', 'lang', 'script', 'kind'],
    references: { subject_id: 'subjects' },
    derived: ['id'],
  },
  accounts: {
    key: ['uuid'],
    values: ['platform', 'platform_user_id', 'url', 'set_aside_reason'],
    references: { subject_id: 'subjects' },
    derived: ['id'],
  },
  handle_periods: {
    key: ['uuid'],
    values: ['handle', 'display_name', 'from_on', 'until_on'],
    references: { account_id: 'accounts', source_id: 'sources' },
    derived: ['id'],
  },
  account_status_observations: {
    key: ['uuid'],
    values: ['status', 'country', 'note'],
    references: { account_id: 'accounts' },
    derived: ['id'],
  },
  imports: {
    key: ['uuid'],
    values: ['format', 'encoding', 'zone', 'declared', 'read', 'added', 'duplicates'],
    references: { capture_id: 'captures' },
    derived: ['id'],
  },
  statements: {
    key: ['uuid'],
    values: [
      'kind',
      'native_id',
      'url',
      'thread_native_id',
      'lang',
      'direction',
      'context',
      'stance',
      'state',
      'sensitive',
      'graphic',
      'privileged',
      'import_row',
      'set_aside_reason',
    ],
    references: {
      account_id: 'accounts',
      speaker_id: 'subjects',
      parent_id: 'statements',
      version_id: 'statement_versions',
    },
    derived: ['id', 'sort_key', 'tie', 'period', 'grain', 'set_aside', 'place'],
  },
  statement_versions: {
    key: ['uuid'],
    values: ['text', 'raw', 'raw_encoding', 'note'],
    references: { statement_id: 'statements' },
    derived: ['id'],
  },
  renderings: {
    key: ['uuid'],
    values: [
      'text',
      'raw',
      'raw_encoding',
      'lang',
      'made_by',
      'kind',
      'status',
      'chosen',
      'chosen_reason',
      'set_aside_reason',
    ],
    references: { statement_id: 'statements', version_id: 'statement_versions', chosen_by: 'actors' },
    derived: ['id'],
  },
  statement_status_observations: {
    key: ['uuid'],
    values: ['status', 'country', 'note'],
    references: { statement_id: 'statements' },
    derived: ['id'],
  },
  statement_relations: {
    key: ['uuid'],
    values: ['kind', 'note', 'set_aside_reason'],
    references: { from_id: 'statements', to_id: 'statements' },
    derived: ['id'],
  },
  asserted_dates: {
    key: ['uuid'],
    values: ['edtf', 'zone', 'displayed', 'asserted_by', 'method', 'chosen', 'chosen_reason'],
    references: {
      statement_id: 'statements',
      version_id: 'statement_versions',
      rendering_id: 'renderings',
      source_id: 'sources',
      account_status_id: 'account_status_observations',
      statement_status_id: 'statement_status_observations',
      request_id: 'requests',
      response_event_id: 'response_events',
      chosen_by: 'actors',
    },
    derived: ['id', 'sort_key'],
  },
  sources: {
    key: ['uuid'],
    values: ['kind', 'url', 'archive_url', 'title', 'author', 'publisher', 'accessed_on', 'set_aside_reason'],
    references: {},
    derived: ['id'],
  },
  blobs: {
    key: ['sha256'],
    values: ['sha256', 'bytes', 'type', 'disposed_at'],
    references: {},
    derived: ['id'],
  },
  captures: {
    key: ['uuid'],
    values: [
      'nature',
      'file_name',
      'original_path',
      'file_modified_at',
      'path_in_container',
      'sequence',
      'requested_url',
      'final_url',
      'collected_on',
      'collected_zone',
      'tool',
      'tool_version',
      'method',
      'environment',
      'received_from',
      'proves',
      'proves_not',
      'recorded_at',
      'sensitive',
      'graphic',
      'privileged',
      'perceptual_hash',
      'set_aside_reason',
    ],
    references: { blob_id: 'blobs', container_id: 'captures', collector_id: 'actors' },
    derived: ['id'],
  },
  derivatives: {
    key: ['uuid'],
    values: ['kind', 'text', 'boxes', 'lang', 'tool', 'made_at'],
    references: { capture_id: 'captures', blob_id: 'blobs', corrects_id: 'derivatives' },
    derived: ['id'],
  },
  annotations: {
    key: ['uuid'],
    values: ['kind', 'region', 'start', 'end', 'note', 'made_at', 'set_aside_reason'],
    references: {
      capture_id: 'captures',
      version_id: 'statement_versions',
      rendering_id: 'renderings',
      author_id: 'actors',
    },
    derived: ['id'],
  },
  policies: {
    key: ['uuid'],
    values: ['platform', 'title', 'url', 'lang'],
    references: {},
    derived: ['id'],
  },
  policy_texts: {
    key: ['sha256'],
    values: ['sha256', 'text'],
    references: {},
    derived: ['id'],
  },
  policy_versions: {
    key: ['uuid'],
    values: ['change', 'effective_on', 'registrar', 'registrar_ref', 'licence'],
    references: { policy_id: 'policies', text_id: 'policy_texts', capture_id: 'captures' },
    derived: ['id', 'sort_key'],
  },
  sightings: {
    key: ['uuid'],
    values: ['first_seen', 'last_seen', 'continuous'],
    references: { version_id: 'policy_versions', source_id: 'sources' },
    derived: ['id', 'first_key', 'last_key'],
  },
  clause_lines: {
    key: ['uuid'],
    values: ['label'],
    references: { policy_id: 'policies' },
    derived: ['id'],
  },
  clauses: {
    key: ['uuid'],
    values: ['position', 'path', 'number', 'kind', 'text', 'start', 'end'],
    references: { text_id: 'policy_texts', line_id: 'clause_lines' },
    derived: ['id'],
  },
  clause_lineage: {
    key: ['uuid'],
    values: ['kind', 'confidence'],
    references: { from_clause: 'clauses', to_clause: 'clauses', decided_by: 'actors' },
    derived: ['id'],
  },
  clause_bearings: {
    key: ['clause_id', 'exception_id'],
    values: [],
    references: { clause_id: 'clauses', exception_id: 'clauses' },
    derived: [],
  },
  clause_elements: {
    key: ['uuid'],
    values: ['position', 'element', 'set_aside_reason'],
    references: { line_id: 'clause_lines' },
    derived: ['id'],
  },
  policy_quotations: {
    key: ['uuid'],
    values: ['text', 'lang', 'claimed_on', 'set_aside_reason'],
    references: { source_id: 'sources', request_id: 'requests', statement_id: 'statements', policy_id: 'policies' },
    derived: ['id'],
  },
  clause_links: {
    key: ['uuid'],
    values: ['rationale', 'counter', 'strength', 'made_at', 'set_aside_reason', 'decision'],
    references: {
      statement_id: 'statements',
      clause_id: 'clauses',
      policy_version_id: 'policy_versions',
      author_id: 'actors',
      reviewer_id: 'actors',
    },
    derived: ['id'],
  },
  clause_link_spans: {
    key: ['uuid'],
    values: ['side', 'start', 'end', 'exact', 'region', 'set_aside_reason'],
    references: {
      link_id: 'clause_links',
      version_id: 'statement_versions',
      rendering_id: 'renderings',
      capture_id: 'captures',
    },
    derived: ['id'],
  },
  clause_link_elements: {
    key: ['link_id', 'element_id'],
    values: ['finding', 'note'],
    references: { link_id: 'clause_links', element_id: 'clause_elements' },
    derived: [],
  },
  clause_link_exceptions: {
    key: ['link_id', 'exception_id'],
    values: ['applies', 'answer'],
    references: { link_id: 'clause_links', exception_id: 'clauses' },
    derived: [],
  },
  tags: {
    key: ['uuid'],
    values: ['name', 'colour'],
    references: {},
    derived: ['id'],
  },
  statement_tags: {
    key: ['tag_id', 'statement_id'],
    values: [],
    references: { tag_id: 'tags', statement_id: 'statements' },
    derived: ['set_aside', 'sort_key', 'tie'],
  },
  bookmarks: {
    key: ['uuid'],
    values: ['object_type', 'object', 'kind', 'note', 'made_at', 'cleared_at'],
    references: { actor_id: 'actors' },
    derived: ['id'],
  },
  saved_filters: {
    key: ['uuid'],
    values: ['name', 'filter'],
    references: { actor_id: 'actors' },
    derived: ['id'],
  },
  requests: {
    key: ['uuid'],
    values: ['platform', 'channel', 'requested_by', 'addressee', 'asked', 'reference', 'set_aside_reason'],
    references: { edition_id: 'editions' },
    derived: ['id'],
  },
  request_accounts: {
    key: ['request_id', 'account_id'],
    values: [],
    references: { request_id: 'requests', account_id: 'accounts' },
    derived: [],
  },
  response_events: {
    key: ['uuid'],
    values: ['kind', 'form', 'toward', 'respondent', 'outcome', 'text'],
    references: { request_id: 'requests' },
    derived: ['id'],
  },
  supports: {
    key: ['uuid'],
    values: ['region', 'start', 'end', 'page', 'timecode', 'note', 'set_aside_reason'],
    references: {
      source_id: 'sources',
      capture_id: 'captures',
      statement_id: 'statements',
      version_id: 'statement_versions',
      rendering_id: 'renderings',
      asserted_date_id: 'asserted_dates',
      account_status_id: 'account_status_observations',
      statement_status_id: 'statement_status_observations',
      policy_version_id: 'policy_versions',
      request_id: 'requests',
      response_event_id: 'response_events',
    },
    derived: ['id'],
  },
  dossiers: {
    key: ['uuid'],
    values: ['title', 'document', 'template', 'addressee', 'lang', 'recipient_profile', 'selection'],
    references: {},
    derived: ['id'],
  },
  editions: {
    key: ['uuid'],
    values: ['number', 'model', 'sha256', 'frozen_at'],
    references: { dossier_id: 'dossiers' },
    derived: ['id'],
  },
  edition_files: {
    key: ['edition_id', 'path'],
    values: ['path', 'format'],
    references: { edition_id: 'editions', blob_id: 'blobs' },
    derived: [],
  },
  exhibits: {
    key: ['uuid'],
    values: ['number', 'letter'],
    references: {
      dossier_id: 'dossiers',
      statement_id: 'statements',
      capture_id: 'captures',
      first_edition_id: 'editions',
    },
    derived: ['id'],
  },
  review_notes: {
    key: ['uuid'],
    values: ['text', 'decision', 'made_at'],
    references: { statement_id: 'statements', link_id: 'clause_links', exhibit_id: 'exhibits', author_id: 'actors' },
    derived: ['id'],
  },
  searches_done: {
    key: ['uuid'],
    values: ['searched_on', 'place', 'query', 'found', 'taken', 'left_out'],
    references: { actor_id: 'actors' },
    derived: ['id'],
  },
  settings: {
    key: ['name'],
    values: ['name', 'value'],
    references: {},
    derived: [],
  },
} as const satisfies Readonly<Record<string, TableColumns>>;

export type EvidentialTable = keyof typeof EVIDENTIAL;

/** Tables that are the custody log itself: proved by its hashes, not vouched for by them. */
export const CUSTODY_TABLES = [
  'chains',
  'events',
  'payloads',
  'event_objects',
  'checkpoints',
  'anchors',
  'disposals',
  'disposal_objects',
  'disposed_leaves',
  'import_batches',
] as const;

/** Tables that are wholly derived. The three word indexes bring their own inner tables. */
export const DERIVED_TABLES = ['statement_clauses', 'tallies', 'words', 'grams', 'capture_words'] as const;

export function columnsOf(table: EvidentialTable): TableColumns {
  return EVIDENTIAL[table];
}

export function isEvidential(table: string): table is EvidentialTable {
  return Object.hasOwn(EVIDENTIAL, table);
}
