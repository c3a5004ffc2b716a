import { CircleUserRound } from 'lucide-react';
import type { ReactElement } from 'react';
import { ActNote } from '../ui/act-note.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote, Notice } from '../ui/error-note.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { WorkLine, type WorkLineProps } from '../ui/work-line.tsx';
import { Group, State } from './part.tsx';

const nothing = (): void => undefined;
const problem = {
  code: 'file.not-readable',
  message: 'transcript-04.png could not be read.',
  safe: 'the file is kept, and its hash agrees.',
  detail: 'Open it outside the program, or set it aside.',
};

const works: readonly (readonly [string, Omit<WorkLineProps, 'label'>])[] = [
  ['Waiting', { title: 'Verifying', done: 0, total: 40, item: '', note: 'waits', state: 'waiting' }],
  [
    'Running',
    { title: 'Importing', done: 12, total: 40, item: '12 of 40 · a.csv', note: '8 s left', state: 'running' },
  ],
  ['Running, the whole not known', { title: 'Reading', done: 12, total: null, item: '12 so far', state: 'running' }],
  ['Paused', { title: 'Importing', done: 12, total: 40, item: '12 of 40', note: 'paused', state: 'paused' }],
  ['Cancelling', { title: 'Importing', done: 12, total: 40, item: '', note: 'stopping', state: 'cancelling' }],
  ['Failed', { title: 'Importing', done: 12, total: 40, item: 'The disk is full', state: 'failed' }],
];

export function StateParts(): ReactElement {
  return (
    <Group title="Empty, loading, failed, at work">
      <State means="Empty: what belongs here, the way in, one example">
        <EmptyState
          icon={<CircleUserRound aria-hidden="true" />}
          title="No account is on record yet"
          text="An account is somebody’s presence on one platform."
          example="For example: @example on a platform."
        >
          <Button look="prime" onPress={nothing}>
            Add account
          </Button>
        </EmptyState>
        <EmptyState size="small" title="Nothing waits here" />
      </State>
      <State means="Loading: still rows of true height, after 150 ms">
        <SkeletonRows count={2} kind="statement" />
        <SkeletonRows count={2} kind="line" />
      </State>
      <State means="Failed: what happened, what is safe, what to do">
        <ErrorNote problem={problem} onRetry={nothing} onDismiss={nothing} />
      </State>
      <State means="To know">
        <Notice severity="warning">This case has an account of this name.</Notice>
        <Notice severity="note">The import was stopped.</Notice>
      </State>
      {works.map(([means, work]) => (
        <State key={means} means={`Long work: ${means}`}>
          <WorkLine {...work} label={`Work: ${means}`}>
            {work.state === 'running' && (
              <Button size="small" onPress={nothing}>
                Cancel
              </Button>
            )}
          </WorkLine>
        </State>
      ))}
      <State means="What was just done, with its way back; no timer">
        <ActNote
          text="Capture set aside."
          acts={[{ name: 'Undo', onPress: nothing, keys: 'Ctrl Z' }]}
          onDismiss={nothing}
        />
      </State>
    </Group>
  );
}
