import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import type { SourceKind } from '../../../core/domain/vocabulary.ts';
import { uuidText } from '../../custody/uuid.ts';

type Version = OutputOf<Contract['policies.get']>['versions'][number];
export type PolicyBrief = Pick<
  OutputOf<Contract['policies.list']>['items'][number],
  'policyId' | 'platform' | 'title' | 'lang' | 'url'
>;

interface PolicyRow {
  readonly uuid: Buffer;
  readonly platform: string;
  readonly title: string;
  readonly lang: string;
  readonly url: string | null;
}

/** A policy as lists name it. */
export function policyBrief(row: PolicyRow): PolicyBrief {
  return { policyId: uuidText(row.uuid), platform: row.platform, title: row.title, lang: row.lang, url: row.url };
}

/** The columns of a source that a row joined; all NULL where there is none. */
export interface SourceColumns {
  readonly source: Buffer | null;
  readonly kind: SourceKind | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** A source in a row that joined it; null where there is none. */
export function sourceBriefOf(row: SourceColumns): Version['sightings'][number]['source'] {
  const { source, kind, title, publisher, url } = row;
  return source === null || kind === null ? null : { sourceId: uuidText(source), kind, title, publisher, url };
}
