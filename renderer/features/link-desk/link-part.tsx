import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { showCustodyOf } from '../../app/desk.ts';
import { useDraft, useDraftField } from '../../app/drafts/use-draft.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { ErrorNote, Notice } from '../../ui/error-note.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { ArgumentPart } from './argument-part.tsx';
import { ElementsPart } from './elements-part.tsx';
import { ExceptionsPart } from './exceptions-part.tsx';
import { FindingsPart } from './findings-part.tsx';
import { LinkHead, type LinkAct } from './link-head.tsx';
import type { LinkDetail, LinkInHand, LinkRow } from './link-model.ts';
import { NewArguments, NewLinkBar } from './new-link-part.tsx';
import { ReviewBar, ReviewNotes } from './review-part.tsx';
import type { NewLink } from './use-new-link.ts';
import s from './link-desk.module.css';

export interface LinkPartProps {
  readonly link: LinkInHand;
  readonly fresh: NewLink;
  readonly rows: readonly LinkRow[];
  readonly aside: readonly LinkRow[];
  readonly lineOf: (clauseId: string) => number | null;
  readonly lang: string | null;
  /** Why nothing can be changed. */
  readonly off: string | null;
  readonly onLink: (linkId: string) => void;
  readonly onNew: () => void;
  readonly onSave: () => void;
}

/** In the middle: the link, as an argument that somebody else must be able to find wanting. */
export function LinkPart(props: LinkPartProps): ReactElement {
  const t = useText();
  const { link } = props;
  const { saved } = link;
  const [writing, setWriting] = useState<'returned' | 'rejected' | null>(null);
  const [settingAside, setSettingAside] = useState(false);
  const restore = useCommand('links.restore');
  const isAside = saved !== null && saved.setAsideReason !== null;
  const off = props.off ?? (isAside ? t('link.isAside.off') : null);
  const onAct = (act: LinkAct): void => {
    if (saved === null) return;
    if (act === 'reject') setWriting('rejected');
    else if (act === 'setAside') setSettingAside(true);
    else if (act === 'custody') showCustodyOf(saved.linkId);
    else {
      void restore.run({ linkId: saved.linkId, revision: saved.revision }).then((done) => {
        if (done) say(t('link.restored'));
      });
    }
  };
  useCommands({
    'link.setAside': saved === null ? undefined : { run: () => setSettingAside(true), off },
  });
  return (
    <section className={s['link']} data-region="" tabIndex={-1} aria-label={t('link.part')}>
      <LinkHead {...props} off={off} onAct={onAct} />
      <div className={s['linkBody']}>
        {saved?.decision && !isAside && (
          <Notice severity="note">{t('link.decided', { decision: t(`link.decision.${saved.decision}`) })}</Notice>
        )}
        {isAside && <Notice severity="note">{t('statement.isAside', { reason: saved.setAsideReason ?? '' })}</Notice>}
        {link.problem && saved && <ErrorNote problem={link.problem} onDismiss={link.clearProblem} />}
        {restore.problem && <ErrorNote problem={restore.problem} onDismiss={restore.clear} />}
        {settingAside && saved && <SetAsideForm saved={saved} onDone={() => setSettingAside(false)} />}
        <ElementsPart link={link} off={off} />
        {saved ? (
          <>
            <ArgumentPart saved={saved} argument="rationale" off={off} />
            <ArgumentPart saved={saved} argument="counter" off={off} />
          </>
        ) : (
          <NewArguments fresh={props.fresh} />
        )}
        {link.clauseId !== null && <ExceptionsPart link={link} lineOf={props.lineOf} lang={props.lang} off={off} />}
        {saved && <FindingsPart saved={saved} />}
        {saved && <ReviewNotes saved={saved} />}
      </div>
      {saved ? (
        <ReviewBar saved={saved} off={off} writing={writing} onWriting={setWriting} />
      ) : (
        <NewLinkBar fresh={props.fresh} off={off} onSave={props.onSave} />
      )}
    </section>
  );
}

function SetAsideForm({ saved, onDone }: { readonly saved: LinkDetail; readonly onDone: () => void }): ReactElement {
  const t = useText();
  const { linkId } = saved;
  const [revision] = useState(saved.revision);
  const setAside = useCommand('links.setAside');
  const draft = useDraft('link.setAside', linkId);
  const typed = useDraftField(draft, 'reason', '');
  const onReason = async (reason: string): Promise<void> => {
    if (!(await setAside.run({ linkId, reason, revision }))) return;
    draft.done();
    say(t('link.setAside.done'));
    onDone();
  };
  return (
    <div className={s['linkPart']}>
      <ReasonForm
        action={t('command.link.setAside')}
        example={t('link.setAside.example')}
        problem={setAside.problem}
        typed={typed}
        onReason={(reason) => void onReason(reason)}
        onCancel={onDone}
      />
    </div>
  );
}
