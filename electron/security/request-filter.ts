import type { Session } from 'electron';
import { isOwnAddress } from '../app-origin.ts';

/**
 * Whether a page may ask for this address. Images that a page made itself are `blob:` of our own origin; the inspector's own
 * pages are needed in unpackaged builds only.
 */
export function mayRequest(address: string, inspectorAllowed: boolean): boolean {
  if (isOwnAddress(address)) return true;
  if (address.startsWith('blob:')) return isOwnAddress(address.slice('blob:'.length));
  return inspectorAllowed && address.startsWith('devtools://');
}

/** Refuses every request of this session that doesn't stay inside the program. */
export function filterRequests(session: Session, inspectorAllowed: boolean): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !mayRequest(details.url, inspectorAllowed) });
  });
}
