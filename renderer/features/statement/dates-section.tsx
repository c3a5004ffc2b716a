import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { AddClaimForm } from '../claims/add-claim-form.tsx';
import { ClaimsList } from '../claims/claims-list.tsx';
import { PostIdClock } from './post-id-clock.tsx';
import type { Statement } from './statement-pane.tsx';

/** Every claim of when, one chosen with a reason, none ever deleted. */
export function DatesSection({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const [adding, setAdding] = useState(false);
  useCommands({ 'statement.addDate': () => setAdding(true) });
  const { dates, statementId, revision } = statement;
  const draft = useDraft('statement.addDate', statementId);
  return (
    <Section
      title={t('dates.title')}
      aside={t('dates.count', { count: dates.length })}
      end={
        <>
          <span className={roles['end']} />
          <Button
            size="small"
            look="bare"
            icon={<Plus aria-hidden="true" />}
            expanded={adding}
            onPress={() => setAdding(!adding)}
          >
            {t('dates.add')}
          </Button>
        </>
      }
    >
      {dates.length > 0 && <ClaimsList label={t('dates.title')} claims={dates} revision={revision} />}
      {dates.length === 0 && <p className={roles['meta']}>{t('dates.none')}</p>}
      {statement.postIdClock && <PostIdClock statement={statement} clock={statement.postIdClock} />}
      {adding && (
        <div className={layout['inPlace']}>
          <AddClaimForm
            dated={[
              { about: { kind: 'statement', id: statementId }, name: t('statement.pane'), undated: dates.length === 0 },
            ]}
            draft={draft}
            revision={revision}
            onDone={() => setAdding(false)}
          />
        </div>
      )}
    </Section>
  );
}
