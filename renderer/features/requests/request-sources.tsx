import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { AddSourceForm } from '../attesting/add-source-form.tsx';
import { AttachMenu } from '../attesting/attach-menu.tsx';
import { AttestingLines } from '../attesting/attesting-lines.tsx';
import type { Attested } from '../attesting/attested.ts';
import { useResponseWords } from './response-words.ts';
import type { RequestDetail } from './standing-words.ts';

/** What attests the request itself; what attests an answer stands with the answer. */
export function RequestSources({ request }: { readonly request: RequestDetail }): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const [adding, setAdding] = useState(false);
  const words = useResponseWords();
  const draft = useDraft('request.addSource', request.requestId);
  const readOnly = mode === 'read' ? t('command.off.readOnly') : null;
  useCommands({ 'request.addSource': { run: () => setAdding(true), off: readOnly } });
  const attested: readonly [Attested, ...Attested[]] = [
    { by: { requestId: request.requestId }, name: t('requests.itself') },
    ...request.responses.map((response) => ({ by: { responseId: response.responseId }, name: words(response) })),
  ];
  const nothing = request.sources.length + request.captures.length === 0;
  return (
    <Section
      title={t('holdings.title')}
      end={
        <>
          <span className={roles['end']} />
          {readOnly === null && (
            <AttachMenu by={{ requestId: request.requestId }} onAddSource={() => setAdding(true)} />
          )}
        </>
      }
    >
      {nothing && <p className={roles['meta']}>{t('requests.sources.none')}</p>}
      <AttestingLines sources={request.sources} captures={request.captures} revision={request.revision} />
      {adding && (
        <div className={layout['inPlace']}>
          <AddSourceForm attested={attested} draft={draft} onDone={() => setAdding(false)} />
        </div>
      )}
    </Section>
  );
}
