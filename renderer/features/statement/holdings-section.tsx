import { FileText } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { openCapture } from '../../app/desk.ts';
import { useCommands } from '../../app/commands/live.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { useText } from '../../i18n/use-text.ts';
import { AssuranceMark } from '../../ui/assurance-mark.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Section } from '../../ui/layout.tsx';
import layout from '../../ui/layout.module.css';
import roles from '../../ui/type.module.css';
import { AddSourceForm } from '../attesting/add-source-form.tsx';
import { AttachMenu } from '../attesting/attach-menu.tsx';
import { AttestingLines } from '../attesting/attesting-lines.tsx';
import type { Statement } from './statement-pane.tsx';
import s from './statement.module.css';

/** What attests the statement: published places, and bytes held. */
export function HoldingsSection({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const { statementId, revision } = statement;
  const draft = useDraft('statement.addSource', statementId);
  useCommands({ 'statement.addSource': () => setAdding(true) });
  const nothing = statement.sources.length + statement.captures.length === 0;
  return (
    <Section
      title={t('holdings.title')}
      end={
        <>
          <AssuranceMark level={statement.assurance} />
          <span className={roles['end']} />
          <AttachMenu by={{ statementId }} statementId={statementId} onAddSource={() => setAdding(true)} />
        </>
      }
    >
      {nothing && <p className={roles['meta']}>{t('holdings.none')}</p>}
      <AttestingLines sources={statement.sources} captures={statement.captures} revision={revision} />
      {statement.importedFrom && <OriginLine origin={statement.importedFrom} />}
      {adding && (
        <div className={layout['inPlace']}>
          <AddSourceForm
            attested={[{ by: { statementId }, name: t('statement.pane') }]}
            draft={draft}
            onDone={() => setAdding(false)}
          />
        </div>
      )}
    </Section>
  );
}

function OriginLine({ origin }: { readonly origin: NonNullable<Statement['importedFrom']> }): ReactElement {
  const t = useText();
  const { captureId } = origin;
  const place = { file: origin.fileName ?? t('holdings.origin.file'), row: origin.row };
  const words =
    origin.sheet === null ? t('holdings.origin', place) : t('holdings.origin.sheet', { ...place, sheet: origin.sheet });
  return (
    <div className={s['item']}>
      <FileText aria-hidden="true" />
      {captureId === null ? (
        <span className={roles['clip']}>{words}</span>
      ) : (
        <AriaButton className={classNames(s['textLink'])} onPress={() => openCapture(captureId)}>
          {words}
        </AriaButton>
      )}
      <span className={roles['micro']}>{t('holdings.import')}</span>
      <span />
    </div>
  );
}
