import { statesTime, statesZone } from './asserted-date.ts';
import { extentOf } from './chronology.ts';

/**
 * The clock inside a post id of X (Twitter). Since 4 November 2010 ids are "snowflakes": milliseconds since the epoch below in the
 * upper bits, 22 bits of machine and sequence under them. Older ids merely count and carry no time.
 */
const EPOCH = 1_288_834_974_657; // 2010-11-04T01:42:54.657Z
const LOW_BITS = 22n;

/** The last id that only counted, as far as research found (Old Dominion University, "TweetedAt", 2019). */
const LAST_COUNTED = 29_700_859_247n;
const MAX_ID = 2n ** 63n - 1n;

const PLATFORMS = new Set(['x', 'twitter']);
const HOSTS = new Set([
  'x.com',
  'www.x.com',
  'mobile.x.com',
  'twitter.com',
  'www.twitter.com',
  'mobile.twitter.com',
  'm.twitter.com',
]);

export interface PostIdTime {
  /** Milliseconds since 1970, UTC. */
  readonly instant: number;
  /** The same as a date text, to the millisecond. */
  readonly edtf: string;
}

export interface PostUrl {
  readonly platform: 'x';
  /** As written in the address; null where it names none (`/i/web/status/…`). The platform ignores what stands there. */
  readonly handle: string | null;
  readonly nativeId: string;
}

/** The time inside a post id; null for other platforms, for what is no id, and for ids that carry none. */
export function postIdTime(nativeId: string, platform: string): PostIdTime | null {
  if (!PLATFORMS.has(platform.toLowerCase()) || !/^[1-9]\d{0,18}$/.test(nativeId)) return null;
  const id = BigInt(nativeId);
  if (id <= LAST_COUNTED || id > MAX_ID) return null;
  const instant = Number(id >> LOW_BITS) + EPOCH;
  return { instant, edtf: new Date(instant).toISOString() };
}

/** Reads the address of one post. Null for everything that is not exactly that: profiles, searches, look-alike hosts. */
export function postIdFromUrl(url: string): PostUrl | null {
  const [, host = '', path = ''] =
    /^(?:https?:\/\/)?([a-z0-9.-]+)(\/[^?#\s]*)(?:[?#]\S*)?$/i.exec(url.trim().replace('/#!/', '/')) ?? [];
  if (!HOSTS.has(host.toLowerCase())) return null;
  const [, owner = '', nativeId = ''] =
    /^\/(i\/web|i|[A-Za-z0-9_]{1,15})\/status(?:es)?\/([1-9]\d{0,18})(?:\/(?:photo|video)\/\d{1,2}|\/)?$/.exec(path) ??
    [];
  if (nativeId === '') return null;
  return { platform: 'x', handle: owner === 'i' || owner === 'i/web' ? null : owner, nativeId };
}

/** How the time in an id stands to the time displayed; `differsBy` is in ms, 0 where they agree. */
export interface PostIdCheck {
  readonly agrees: boolean;
  /** How far the id's time lies outside the displayed date: negative before it, positive after. */
  readonly differsBy: number;
}

/**
 * Whether the time inside an id lies in the displayed date, read in `zone` where it states none. A displayed minute covers its whole
 * minute and a day its whole day; one second more is allowed, since an id is drawn shortly before or after the stamp.
 */
export function agrees(postIdMs: number, displayedEdtf: string, zone: string): PostIdCheck {
  const { first, last } = extentOf(displayedEdtf, zone);
  const differsBy = postIdMs < first ? postIdMs - first : postIdMs > last ? postIdMs - last : 0;
  return { agrees: Math.abs(differsBy) <= 1000, differsBy };
}

/** An hour that a screen showed was that of some zone: within this much, two times whose zone isn't stated can still be one. */
const WIDEST_OFFSET = 14 * 3_600_000;

/**
 * The check in one word, for a claim with its own zone (null: none stated) in a case. 'cannot-say' where the date as read in the
 * case's zone does not agree, but some other zone would make it agree: a day and a time without a zone are those of whoever saw them.
 */
export function agreement(
  postIdMs: number,
  claim: { readonly edtf: string; readonly zone: string | null },
  caseZone: string,
): 'yes' | 'no' | 'cannot-say' {
  const check = agrees(postIdMs, claim.edtf, claim.zone ?? caseZone);
  if (check.agrees) return 'yes';
  const zoneKnown = statesTime(claim.edtf) && (claim.zone !== null || statesZone(claim.edtf));
  return !zoneKnown && Math.abs(check.differsBy) <= WIDEST_OFFSET ? 'cannot-say' : 'no';
}
