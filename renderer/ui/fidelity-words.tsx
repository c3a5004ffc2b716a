import { useMemo, type ReactElement } from 'react';
import type { QuotationCheck } from '../../core/text/quotation/check-quotation.ts';
import { useText } from '../i18n/use-text.ts';
import { fidelityRuns, type FidelityFacts } from './fidelity-runs.ts';
import { SeverityMark } from './severity.tsx';
import { SpannedWords } from './spanned-words.tsx';
import roles from './type.module.css';
import s from './fidelity-words.module.css';

type Facts = FidelityFacts & Pick<QuotationCheck, 'differences'>;

/** Whether a quotation stands in the stored text, in a mark and words. */
export function FidelityMark({ match }: { readonly match: QuotationCheck['match'] }): ReactElement {
  const t = useText();
  const severity = match === 'exact' ? 'ok' : match === 'altered' ? 'warning' : 'block';
  return <SeverityMark severity={severity}>{t(`fidelity.${match}`)}</SeverityMark>;
}

export interface FidelityWordsProps {
  /** As quoted. */
  readonly text: string;
  readonly lang: string | null;
  readonly facts: Facts;
}

/** A quotation of a policy beside the text it quotes, in one: struck is left out, dashed is put in. */
export function FidelityWords({ text, lang, facts }: FidelityWordsProps): ReactElement {
  const t = useText();
  const runs = useMemo(() => fidelityRuns(text, facts), [text, facts]);
  const marked = facts.omissions.filter((one) => one.marked).length;
  const differs = facts.differences.map((difference) => t(`fidelity.differs.${difference}`)).join(', ');
  return (
    <div className={s['fidelity']}>
      <SpannedWords text={runs.text} lang={lang} direction={null} spans={runs.spans} size="small" />
      <p className={roles['micro']}>
        {runs.spans.length > 0 && (
          <>
            <ins className={s['added']}>{t('fidelity.dashed')}</ins> {t('fidelity.dashed.means')}{' '}
            <del className={s['gone']}>{t('fidelity.struck')}</del> {t('fidelity.struck.means')}{' '}
          </>
        )}
        {facts.omissions.length > 0 &&
          `${t('fidelity.omissions', { marked, silent: facts.omissions.length - marked })} `}
        {differs !== '' && t('fidelity.differs', { list: differs })}
      </p>
    </div>
  );
}
