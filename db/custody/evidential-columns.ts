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

interface Given {
  readonly references?: Readonly<Record<string, string>>;
  /** Columns by one space. */
  readonly key?: string;
  readonly derived?: string;
}

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** Most tables have a uuid, and their row number is all that is derived. */
function columns(values: string, given: Given = {}): TableColumns {
  const { references = {}, key = 'uuid', derived = 'id' } = given;
  return { key: words(key), values: words(values), references, derived: words(derived) };
}

export const EVIDENTIAL = {
  cases: columns('title reference description zone purpose legal_basis retention_on legal_hold'),
  actors: columns('name role signing_key verified'),
  subjects: columns('kind role note set_aside_reason same_as_reason', { references: { same_as_id: 'subjects' } }),
  names: columns('text lang script kind set_aside_reason', { references: { subject_id: 'subjects' } }),
  accounts: columns('platform platform_user_id url set_aside_reason same_as_reason', {
    references: { subject_id: 'subjects', same_as_id: 'accounts' },
  }),
  handle_periods: columns('handle display_name from_on until_on set_aside_reason', {
    references: { account_id: 'accounts', source_id: 'sources' },
  }),
  account_status_observations: columns('status country note set_aside_reason', {
    references: { account_id: 'accounts' },
  }),
  imports: columns('format encoding zone declared read added duplicates', { references: { capture_id: 'captures' } }),
  statements: columns(
    'kind native_id url thread_native_id lang direction context stance state sensitive graphic privileged import_row set_aside_reason',
    {
      references: {
        account_id: 'accounts',
        speaker_id: 'subjects',
        parent_id: 'statements',
        version_id: 'statement_versions',
      },
      derived: 'id sort_key tie period grain set_aside place',
    },
  ),
  statement_versions: columns('text raw raw_encoding note set_aside_reason', {
    references: { statement_id: 'statements' },
  }),
  renderings: columns('text raw raw_encoding lang made_by kind status chosen chosen_reason set_aside_reason', {
    references: { statement_id: 'statements', version_id: 'statement_versions', chosen_by: 'actors' },
  }),
  statement_status_observations: columns('status country note set_aside_reason', {
    references: { statement_id: 'statements' },
  }),
  statement_relations: columns('kind note set_aside_reason', {
    references: { from_id: 'statements', to_id: 'statements' },
  }),
  asserted_dates: columns('edtf zone displayed asserted_by method chosen chosen_reason set_aside_reason', {
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
    derived: 'id sort_key',
  }),
  sources: columns('kind url archive_url title author publisher accessed_on set_aside_reason'),
  blobs: columns('sha256 bytes type disposed_at', { key: 'sha256' }),
  captures: columns(
    'nature file_name original_path file_modified_at path_in_container sequence requested_url final_url collected_on collected_zone tool tool_version method environment received_from proves proves_not recorded_at sensitive graphic privileged perceptual_hash set_aside_reason',
    { references: { blob_id: 'blobs', container_id: 'captures', collector_id: 'actors' } },
  ),
  derivatives: columns('kind text boxes lang tool made_at', {
    references: { capture_id: 'captures', blob_id: 'blobs', corrects_id: 'derivatives' },
  }),
  annotations: columns('kind region start end note made_at set_aside_reason', {
    references: {
      capture_id: 'captures',
      version_id: 'statement_versions',
      rendering_id: 'renderings',
      author_id: 'actors',
    },
  }),
  policies: columns('platform title url lang set_aside_reason'),
  policy_texts: columns('sha256 text', { key: 'sha256' }),
  policy_versions: columns('change effective_on registrar registrar_ref licence set_aside_reason', {
    references: { policy_id: 'policies', text_id: 'policy_texts', capture_id: 'captures' },
    derived: 'id sort_key',
  }),
  sightings: columns('first_seen last_seen continuous set_aside_reason', {
    references: { version_id: 'policy_versions', source_id: 'sources' },
    derived: 'id first_key last_key',
  }),
  clause_lines: columns('label', { references: { policy_id: 'policies' } }),
  clauses: columns('position path number kind text start end set_aside_reason', {
    references: { text_id: 'policy_texts', line_id: 'clause_lines' },
  }),
  clause_lineage: columns('kind confidence', {
    references: { from_clause: 'clauses', to_clause: 'clauses', decided_by: 'actors' },
  }),
  clause_bearings: columns('', {
    references: { clause_id: 'clauses', exception_id: 'clauses' },
    key: 'clause_id exception_id',
    derived: '',
  }),
  clause_elements: columns('position element set_aside_reason', { references: { line_id: 'clause_lines' } }),
  policy_quotations: columns('text lang claimed_on set_aside_reason', {
    references: { source_id: 'sources', request_id: 'requests', statement_id: 'statements', policy_id: 'policies' },
  }),
  clause_links: columns('rationale counter strength made_at set_aside_reason decision', {
    references: {
      statement_id: 'statements',
      clause_id: 'clauses',
      policy_version_id: 'policy_versions',
      author_id: 'actors',
      reviewer_id: 'actors',
    },
  }),
  clause_link_spans: columns('side start end exact region set_aside_reason', {
    references: {
      link_id: 'clause_links',
      version_id: 'statement_versions',
      rendering_id: 'renderings',
      capture_id: 'captures',
    },
  }),
  clause_link_elements: columns('finding note', {
    references: { link_id: 'clause_links', element_id: 'clause_elements' },
    key: 'link_id element_id',
    derived: '',
  }),
  clause_link_exceptions: columns('applies answer', {
    references: { link_id: 'clause_links', exception_id: 'clauses' },
    key: 'link_id exception_id',
    derived: '',
  }),
  tags: columns('name colour'),
  statement_tags: columns('', {
    references: { tag_id: 'tags', statement_id: 'statements' },
    key: 'tag_id statement_id',
    derived: 'set_aside sort_key tie',
  }),
  bookmarks: columns('object_type object kind note made_at cleared_at', { references: { actor_id: 'actors' } }),
  saved_filters: columns('name filter', { references: { actor_id: 'actors' } }),
  requests: columns('platform channel requested_by addressee asked reference set_aside_reason', {
    references: { edition_id: 'editions' },
  }),
  request_accounts: columns('', {
    references: { request_id: 'requests', account_id: 'accounts' },
    key: 'request_id account_id',
    derived: '',
  }),
  response_events: columns('kind form toward respondent outcome text set_aside_reason', {
    references: { request_id: 'requests' },
  }),
  supports: columns('region start end page timecode note set_aside_reason', {
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
  }),
  dossiers: columns('title document template addressee lang recipient_profile selection set_aside_reason'),
  dossier_waivers: columns('code object reason made_at set_aside_reason', {
    references: { dossier_id: 'dossiers', actor_id: 'actors' },
  }),
  editions: columns('number model sha256 frozen_at', { references: { dossier_id: 'dossiers' } }),
  edition_files: columns('path format', {
    references: { edition_id: 'editions', blob_id: 'blobs' },
    key: 'edition_id path',
    derived: '',
  }),
  exhibits: columns('number letter', {
    references: {
      dossier_id: 'dossiers',
      statement_id: 'statements',
      capture_id: 'captures',
      first_edition_id: 'editions',
    },
  }),
  review_notes: columns('text decision made_at set_aside_reason', {
    references: { statement_id: 'statements', link_id: 'clause_links', exhibit_id: 'exhibits', author_id: 'actors' },
  }),
  searches_done: columns('searched_on place query found taken left_out set_aside_reason', {
    references: { actor_id: 'actors' },
  }),
  settings: columns('name value', { key: 'name', derived: '' }),
} satisfies Readonly<Record<string, TableColumns>>;

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

/** Unfinished work of a person: no evidence, so nothing vouches for it, and it leaves the case in no export. */
export const WORKING_TABLES = ['drafts'] as const;

/** Tables that are wholly derived. The three word indexes bring their own inner tables. */
export const DERIVED_TABLES = ['statement_clauses', 'tallies', 'words', 'grams', 'capture_words'] as const;

export function columnsOf(table: EvidentialTable): TableColumns {
  return EVIDENTIAL[table];
}

export function isEvidential(table: string): table is EvidentialTable {
  return Object.hasOwn(EVIDENTIAL, table);
}
