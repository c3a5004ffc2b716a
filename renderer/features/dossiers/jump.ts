import { openAccount, openCapture, openStatement, showCustodyOf } from '../../app/desk.ts';
import type { Finding } from './finding-groups.ts';

/** To the thing that a finding is about, where it can be answered; a finding about the dossier itself is answered in its form. */
export function jumpTo({ object, objectKind, statementId }: Finding): (() => void) | null {
  if (object === null) return objectKind === null && statementId !== null ? () => openStatement(statementId) : null;
  switch (objectKind) {
    case 'statement':
      return () => openStatement(object);
    case 'capture':
      return () => openCapture(object);
    case 'account':
      return () => openAccount(object);
    case 'link':
    case 'subject':
      return statementId === null ? () => showCustodyOf(object) : () => openStatement(statementId);
    default:
      return () => showCustodyOf(object);
  }
}

/** Findings about the dossier as a whole are answered by changing what it holds or for whom it is. */
export function isAnsweredInForm({ code }: Finding): boolean {
  return ['empty', 'part-missing', 'document-not-known', 'own-words-english'].includes(code);
}
