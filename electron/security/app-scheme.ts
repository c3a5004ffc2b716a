import { protocol, type Session } from 'electron';
import { scheme } from '../app-origin.ts';
import { answer, type ServedFiles } from './app-protocol.ts';

/** Must run before the program is ready. Gives our scheme an origin of its own; not fetch, service workers, or CSP bypass. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Serves the program's own files in this session, and nothing else on any other built-in scheme. */
export function serveAppScheme(session: Session, served: ServedFiles): void {
  session.protocol.handle(scheme, (request) => answer(served, request));
}
