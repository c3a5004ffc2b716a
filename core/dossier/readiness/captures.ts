import { extentOf } from '../../domain/chronology.ts';
import { postIdFromUrl, postIdTime } from '../../domain/post-id.ts';
import type { Exhibit, ModelCapture } from '../model.ts';
import type { CaptureRecord, StatementRecord, SupportRecord } from '../records.ts';
import { tellOf, type Found, type Told } from './told.ts';

/** How a capture is named to a person. */
export function fileName({ fileName, sha256 }: Pick<CaptureRecord, 'fileName' | 'sha256'>): string {
  return fileName ?? `capture ${sha256.slice(0, 12)}…`;
}

/** Pictures that are marked and not redacted, each with the first exhibit that leans on it. They are not printed, and somebody must say why. */
export function aboutMarked(captures: readonly ModelCapture[], exhibits: readonly Exhibit[]): Found[] {
  return captures
    .filter(({ withheld }) => withheld !== null)
    .map((capture) => ({
      told: tellOf('sensitive-capture', { file: fileName(capture) }),
      object: { kind: 'capture', id: capture.captureId },
      exhibit: exhibits.find((exhibit) => exhibit.captures.includes(capture.number))?.exhibit ?? null,
    }));
}

/** What contradicts the post's own id: a capture of another address, or one taken before there was such a post. */
export function aboutPostCaptures(
  statement: StatementRecord,
  platform: string,
  captures: ReadonlyMap<string, CaptureRecord>,
  caseZone: string,
): { readonly told: Told; readonly captureId: string }[] {
  const own = statement.nativeId ?? (statement.url === null ? null : (postIdFromUrl(statement.url)?.nativeId ?? null));
  if (own === null) return [];
  const posted = postIdTime(own, platform);
  return capturesOf(statement).flatMap((captureId) => {
    const capture = captures.get(captureId);
    if (capture === undefined) return [];
    const file = fileName(capture);
    const shows = otherPost(capture, own, statement.threadNativeId);
    const found: { readonly told: Told; readonly captureId: string }[] = [];
    if (shows !== null) found.push({ told: tellOf('capture-of-another-post', { file, shows, own }), captureId });
    if (posted !== null && takenBefore(capture, posted.instant, caseZone)) {
      const clock = posted.edtf.replace(/\.\d+Z$/, 'Z');
      found.push({ told: tellOf('captured-before-posted', { file, posted: clock }), captureId });
    }
    return found;
  });
}

/** The captures that attest the statement's own words. */
function capturesOf(statement: StatementRecord): string[] {
  const supports: SupportRecord[] = [statement, ...statement.versions].flatMap((one) => [...one.supports]);
  return [...new Set(supports.flatMap(({ captureId }) => (captureId === null ? [] : [captureId])))];
}

/** A page shows the answers below a post too, so the address of the thread is one that can hold it. */
function otherPost(capture: CaptureRecord, own: string, thread: string | null): string | null {
  const ids = [capture.requestedUrl, capture.finalUrl].flatMap((url) => {
    const post = url === null ? null : postIdFromUrl(url);
    return post === null ? [] : [post.nativeId];
  });
  if (ids.some((id) => id === own || id === thread)) return null;
  return ids[0] ?? null;
}

/** A minute is let pass: the clock of whoever collected it may be a little behind. */
const CLOCKS_DIFFER = 60_000;

function takenBefore(capture: CaptureRecord, posted: number, caseZone: string): boolean {
  if (capture.recordedAt < posted - CLOCKS_DIFFER) return true;
  if (capture.collectedOn === null) return false;
  const { last } = extentOf(capture.collectedOn, capture.collectedZone ?? caseZone, caseZone);
  return last < posted - CLOCKS_DIFFER;
}
