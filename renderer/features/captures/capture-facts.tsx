import type { ReactElement, ReactNode } from 'react';
import { useDates } from '../../i18n/use-dates.ts';
import { useText } from '../../i18n/use-text.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { Hash } from '../../ui/hash.tsx';
import { Facts, Section } from '../../ui/layout.tsx';
import type { Capture } from './capture-pane.tsx';

type Fact = readonly [string, ReactNode];

function given(name: string, value: string | null, dir: 'ltr' | 'auto' = 'auto'): Fact[] {
  return value === null || value === ''
    ? []
    : [
        [
          name,
          <bdi key={name} dir={dir}>
            {value}
          </bdi>,
        ],
      ];
}

/** Bytes and provenance: what is known is said, what isn't is left out rather than guessed. */
export function CaptureFacts({ capture }: { readonly capture: Capture }): ReactElement {
  const t = useText();
  const say = useDates();
  const when = useWhen();
  const bytes: Fact[] = [
    [t('capture.sha'), <Hash key="sha" value={capture.sha256} />],
    [t('capture.type'), `${capture.type}, ${when.bytes(capture.bytes)}`],
    [t('capture.original'), t('capture.original.text')],
    ...(capture.sameBytes.length === 0
      ? []
      : [[t('capture.same'), t('capture.same.text', { count: capture.sameBytes.length })] as const]),
  ];
  const collected =
    capture.collectedOn === null ? t('notGiven') : say(capture.collectedOn, capture.collectedZone, 'long').words;
  const tool = [capture.tool, capture.toolVersion].filter((part) => part !== null).join(' ');
  const provenance: Fact[] = [
    [t('capture.received'), when.moment(capture.recordedAt)],
    [t('capture.collected'), collected],
    ...given(t('capture.collector'), capture.collector),
    ...given(t('capture.method'), capture.method),
    ...given(t('capture.tool'), tool),
    ...given(t('capture.url'), capture.requestedUrl, 'ltr'),
    ...given(t('capture.finalUrl'), capture.finalUrl, 'ltr'),
    ...given(t('capture.from'), capture.receivedFrom),
    ...given(t('capture.path'), capture.originalPath),
    ...given(t('capture.modified'), capture.fileModifiedAt === null ? null : when.moment(capture.fileModifiedAt)),
    ...given(t('capture.environment'), capture.environment),
  ];
  return (
    <>
      <Section title={t('capture.bytes')}>
        <Facts items={bytes} />
      </Section>
      <Section title={t('capture.provenance')}>
        <Facts items={provenance} />
      </Section>
    </>
  );
}
