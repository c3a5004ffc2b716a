import type { Session } from 'electron';

/** Files leave a case only through an operation with its custody event, never as a download of a page. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}
