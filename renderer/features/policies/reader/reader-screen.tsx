import { useEffect, useState, type ReactElement } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { useAsk } from '../../../ipc/use-case.ts';
import { useBack } from '../../../ui/back-steps.ts';
import { classNames } from '../../../ui/class-names.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { Beside } from '../beside/beside.tsx';
import { Outline } from './outline.tsx';
import type { Version } from './outline-items.ts';
import { ReaderHead } from './reader-head.tsx';
import { forgetPlaces, leaveReader, useReader } from './reader-state.ts';
import { TextPart } from './text-part.tsx';
import { useReaderCommands } from './use-reader-commands.ts';
import s from './reader.module.css';

/** One text of a policy: its outline, its words, and beside them what hangs on the clause in hand. */
export function ReaderScreen({ versionId }: { readonly versionId: string }): ReactElement {
  const t = useText();
  const { data: version, error, refetch } = useAsk('policies.read', { versionId }, { keep: true });
  useBack('page', leaveReader);
  useEffect(() => forgetPlaces, [versionId]);
  if (error) {
    return (
      <div className={s['fail']}>
        <h1 className={s['failHead']}>{t('policies.title')}</h1>
        <ErrorNote problem={error.problem} onRetry={() => void refetch()} onDismiss={leaveReader} />
      </div>
    );
  }
  if (!version) return <SkeletonRows count={8} kind="line" />;
  return <OpenReader key={version.sha256} version={version} />;
}

function OpenReader({ version }: { readonly version: Version }): ReactElement {
  const t = useText();
  const roomy = useRoom('(min-width: 74.01em)');
  const oneColumn = useRoom('(max-width: 52em)');
  const besideOpen = useReader((reader) => reader.besideOpen);
  const chosen = useReader((reader) => reader.chosen !== null);
  useReaderCommands(version);
  // Out of what was opened last: the page beside the text, then the words chosen
  useBack('pane', oneColumn && besideOpen ? () => useReader.setState({ besideOpen: false }) : null);
  useBack('form', chosen ? dropChosen : null);
  return (
    <div className={classNames(s['reader'], besideOpen && s['besideOpen'])}>
      <ReaderHead version={version} />
      {roomy && (
        <nav className={s['outline']} aria-label={t('reader.outline')} data-region="" tabIndex={-1}>
          <Outline version={version} />
        </nav>
      )}
      <TextPart version={version} />
      <Beside version={version} withOutline={!roomy} />
    </div>
  );
}

function dropChosen(): void {
  document.getSelection()?.removeAllRanges();
  useReader.setState({ chosen: null, form: null });
}

/** Whether the window has room for something, followed as it changes. */
function useRoom(query: string): boolean {
  const [fits, setFits] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const onChange = (): void => setFits(media.matches);
    onChange();
    media.addEventListener('change', onChange);
    return () => media.removeEventListener('change', onChange);
  }, [query]);
  return fits;
}
