import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { AddClaimForm, type Dated } from '../claims/add-claim-form.tsx';
import { ClaimsList } from '../claims/claims-list.tsx';
import { useResponseWords } from './response-words.ts';
import type { RequestDetail } from './standing-words.ts';

/** Every claim of when it was sent, with who says so; one is chosen with a reason. */
export function SentSection({ request }: { readonly request: RequestDetail }): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const [adding, setAdding] = useState(false);
  const words = useResponseWords();
  const draft = useDraft('request.addDate', request.requestId);
  const readOnly = mode === 'read' ? t('command.off.readOnly') : null;
  useCommands({ 'request.addDate': { run: () => setAdding(true), off: readOnly } });
  const dated: readonly [Dated, ...Dated[]] = [
    {
      about: { kind: 'request', id: request.requestId },
      name: t('requests.sending'),
      undated: request.dates.length === 0,
    },
    ...request.responses.map((response) => ({
      about: { kind: 'response' as const, id: response.responseId },
      name: words(response),
      undated: response.dates.length === 0,
    })),
  ];
  return (
    <Section
      title={t('requests.dates')}
      aside={t('dates.count', { count: request.dates.length })}
      end={
        <>
          <span className={roles['end']} />
          <Button
            size="small"
            look="bare"
            icon={<Plus aria-hidden="true" />}
            expanded={adding}
            offReason={readOnly}
            onPress={() => setAdding(!adding)}
          >
            {t('dates.add')}
          </Button>
        </>
      }
    >
      {request.dates.length === 0 && <p className={roles['meta']}>{t('requests.dates.none')}</p>}
      {request.dates.length > 0 && (
        <ClaimsList label={t('requests.dates')} claims={request.dates} revision={request.revision} />
      )}
      {adding && (
        <div className={layout['inPlace']}>
          <AddClaimForm dated={dated} draft={draft} revision={request.revision} onDone={() => setAdding(false)} />
        </div>
      )}
    </Section>
  );
}
