import type { ReactElement } from 'react';
import { useAsk } from '../../ipc/use-case.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { CustodySection } from '../custody/custody-section.tsx';
import { AskedSection } from './asked-section.tsx';
import { RequestHead } from './request-head.tsx';
import { SentSection } from './sent-section.tsx';
import { RequestSources } from './request-sources.tsx';
import { TimelineSection } from './timeline-section.tsx';

interface RequestPaneProps {
  readonly requestId: string;
  /** The day up to which silence is counted. */
  readonly asOf: string;
}

/** One request: who asked whom for what, when it was sent by whose word, and all that came back or didn't. */
export function RequestPane({ requestId, asOf }: RequestPaneProps): ReactElement {
  const { data: request, error, refetch } = useAsk('requests.get', { requestId, asOf }, { keep: true });
  if (error) return <ErrorNote problem={error.problem} onRetry={() => void refetch()} />;
  if (!request) return <SkeletonRows count={5} kind="statement" />;
  return (
    <>
      <RequestHead request={request} />
      <AskedSection request={request} />
      <TimelineSection request={request} />
      <SentSection request={request} />
      <RequestSources request={request} />
      <CustodySection object={requestId} events={request.events} />
    </>
  );
}
