import type { ReactElement } from 'react';
import { useDesk } from '../../app/desk.ts';
import { PolicyListScreen } from './policy-list-screen.tsx';
import { ReaderScreen } from './reader/reader-screen.tsx';

/** The policies of the case as a list, or one of their texts open for reading. */
export function PoliciesScreen(): ReactElement {
  const versionId = useDesk((desk) => desk.versionId);
  return versionId === null ? <PolicyListScreen /> : <ReaderScreen versionId={versionId} />;
}
