import { FileText, ScanText } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { assuranceLevels } from '../../../core/domain/vocabulary.ts';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { Button as AriaButton } from 'react-aria-components/Button';
import { openCapture, openLinkDesk } from '../../app/desk.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useWhen } from '../../i18n/use-when.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { AssuranceMark } from '../../ui/assurance-mark.tsx';
import { classNames } from '../../ui/class-names.ts';
import layout from '../../ui/layout.module.css';
import { Quotation } from '../../ui/quotation.tsx';
import { SeverityMark } from '../../ui/severity.tsx';
import roles from '../../ui/type.module.css';
import { sourceName } from '../attesting/source-fields.tsx';
import { sameWording, wordingsOf, type Statement, type Wording } from './link-model.ts';
import s from './link-desk.module.css';

/** Around the words: what they are, other wordings, where they stand, and what speaks for the account. */
export function StatementAround({
  statement,
  wording,
}: {
  readonly statement: Statement;
  readonly wording: Wording | undefined;
}): ReactElement {
  const t = useText();
  const original = statement.versions.length > 0;
  return (
    <>
      <p className={classNames(roles['meta'], s['keptLine'])}>
        {t('link.kept', { original: original ? 'seen' : 'unseen' })}
      </p>
      <OtherWords statement={statement} wording={wording} />
      <div className={s['bottom']}>
        <WhereTheyStand statement={statement} />
        <ContextAndDefence statement={statement} />
      </div>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly aside?: string | undefined;
  readonly children: ReactNode;
}

function Part({ title, aside, children }: PartProps): ReactElement {
  return (
    <div className={s['part']}>
      <h3 className={s['partHead']}>
        {title}
        {aside !== undefined && <span className={roles['meta']}>{aside}</span>}
      </h3>
      {children}
    </div>
  );
}

const SHOWN = 3;

function OtherWords({
  statement,
  wording,
}: {
  readonly statement: Statement;
  readonly wording: Wording | undefined;
}): ReactElement | null {
  const t = useText();
  const when = useWhen();
  const others = wordingsOf(statement).filter((one) => wording === undefined || !sameWording(one, wording));
  if (others.length === 0) return null;
  const only = others.length === 1 ? others[0] : undefined;
  return (
    <Part title={t('link.otherWords')} aside={only ? t(`textKind.${only.kind}`) : when.number(others.length)}>
      {others.slice(0, SHOWN).map((one) => (
        <div key={one.versionId ?? one.renderingId} className={s['other']}>
          <div className={s['clamp']}>
            <Quotation
              size="small"
              text={one.text}
              lang={one.lang}
              direction={one.direction}
              paraphrase={one.kind === 'paraphrase'}
            />
          </div>
          {!only && <span className={roles['micro']}>{t(`textKind.${one.kind}`)}</span>}
        </div>
      ))}
    </Part>
  );
}

type Found = OutputOf<Contract['links.checkCaptures']>['results'][number];

/** The captures and sources, and whether the words were found in each capture that holds a text. */
function WhereTheyStand({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const { statementId, captures, sources, assurance } = statement;
  const checked = useAsk('links.checkCaptures', { statementId }, { enabled: captures.length > 0 });
  return (
    <Part title={t('link.where')}>
      {captures.map((capture) => (
        <div key={capture.supportId ?? capture.captureId} className={layout['item']}>
          <ScanText aria-hidden="true" />
          <span className={classNames(roles['row'], s['file'])}>
            <AriaButton
              className={classNames(roles['clip'], s['fileLink'])}
              onPress={() => openCapture(capture.captureId)}
            >
              <bdi dir="ltr" className={roles['mono']}>
                {capture.fileName ?? capture.sha256.slice(0, 12)}
              </bdi>
            </AriaButton>
            {capture.nature !== 'capture' && <span className={roles['flag']}>{t(`nature.${capture.nature}`)}</span>}
          </span>
          <FoundMark found={checked.data?.results.find(({ captureId }) => captureId === capture.captureId)} />
        </div>
      ))}
      {sources.map((source) => (
        <div key={source.supportId} className={layout['item']}>
          <FileText aria-hidden="true" />
          <bdi className={roles['clip']}>{sourceName(source, t)}</bdi>
          <span className={roles['micro']}>{t(`sourceKind.${source.kind}`)}</span>
        </div>
      ))}
      <div className={layout['item']}>
        <AssuranceMark level={assurance} words={false} />
        <span>{t(`assurance.${assuranceLevels[assurance] ?? 'reported'}.means`)}</span>
      </div>
    </Part>
  );
}

function FoundMark({ found }: { readonly found: Found | undefined }): ReactElement {
  const t = useText();
  if (found === undefined) return <span />;
  if (found.found === 'no') return <span className={roles['micro']}>{t('link.found.no')}</span>;
  return (
    <SeverityMark severity={found.found === 'fuzzy' ? 'warning' : 'ok'} small>
      <span className={roles['micro']}>{t(`link.found.${found.found}`)}</span>
    </SeverityMark>
  );
}

/** What the account said for itself, and what the words belong to: a link that ignores it isn't fair. */
function ContextAndDefence({ statement }: { readonly statement: Statement }): ReactElement | null {
  const t = useText();
  const say = useDates();
  const when = useWhen();
  const around = statement.relations.flatMap(({ relationId, kind, side, other }) =>
    side === 'to' && (kind === 'defence-of' || kind === 'context-of') ? [{ relationId, kind, other }] : [],
  );
  const count = around.length + (statement.context === null ? 0 : 1);
  if (count === 0) return null;
  return (
    <Part title={t('link.context')} aside={when.number(count)}>
      {statement.context !== null && (
        <p dir="auto" className={s['clamp']}>
          {statement.context}
        </p>
      )}
      {around.slice(0, SHOWN).map(({ relationId, kind, other }) => (
        <div key={relationId}>
          <AriaButton className={classNames(s['around'])} onPress={() => openLinkDesk(other.statementId)}>
            <Quotation size="small" text={other.text} lang={null} direction={null} />
          </AriaButton>
          <span className={roles['meta']}>
            {[t(`link.relation.${kind}`), say(other.date, null, 'short').words].join(', ')}
          </span>
        </div>
      ))}
    </Part>
  );
}
