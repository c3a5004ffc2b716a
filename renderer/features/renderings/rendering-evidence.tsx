import { useState, type ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useBack } from '../../ui/back-steps.ts';
import { Button } from '../../ui/button.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { AddSourceForm } from '../attesting/add-source-form.tsx';
import { AttachMenu } from '../attesting/attach-menu.tsx';
import { AttestingLines } from '../attesting/attesting-lines.tsx';
import { AddClaimForm } from '../claims/add-claim-form.tsx';
import { ClaimsList } from '../claims/claims-list.tsx';
import type { Statement } from './wordings.ts';

interface RenderingEvidenceProps {
  readonly statement: Statement;
  readonly renderingId: string;
  readonly onDone: () => void;
}

/** What attests one rendering, and when it was made or printed. */
export function RenderingEvidence({ statement, renderingId, onDone }: RenderingEvidenceProps): ReactElement | null {
  const t = useText();
  const [adding, setAdding] = useState<'none' | 'source' | 'date'>('none');
  useBack('form', adding === 'none' ? onDone : null);
  const rendering = statement.renderings.find((one) => one.renderingId === renderingId);
  if (!rendering) return null;
  const { dates, sources, captures, kind } = rendering;
  const name = t(`textKind.${kind}`);
  const close = (): void => setAdding('none');
  return (
    <div className={layout['form']}>
      <span className={roles['strong']}>{t('renderings.evidence', { kind: name })}</span>
      {dates.length > 0 && (
        <ClaimsList label={t('requests.datesOf', { what: name })} claims={dates} revision={statement.revision} />
      )}
      {dates.length === 0 && <p className={roles['meta']}>{t('renderings.dates.none')}</p>}
      {sources.length + captures.length === 0 && <p className={roles['meta']}>{t('renderings.sources.none')}</p>}
      <AttestingLines sources={sources} captures={captures} revision={statement.revision} />
      {adding === 'source' && <AddSourceForm attested={[{ by: { renderingId }, name }]} draft={null} onDone={close} />}
      {adding === 'date' && (
        <AddClaimForm
          dated={[{ about: { kind: 'rendering', id: renderingId }, name, undated: dates.length === 0 }]}
          draft={null}
          revision={statement.revision}
          onDone={close}
        />
      )}
      {adding === 'none' && (
        <span className={layout['acts']}>
          <Button size="small" onPress={() => setAdding('date')}>
            {t('dates.add')}
          </Button>
          <AttachMenu by={{ renderingId }} onAddSource={() => setAdding('source')} />
          <Button size="small" look="bare" onPress={onDone}>
            {t('form.close')}
          </Button>
        </span>
      )}
    </div>
  );
}
