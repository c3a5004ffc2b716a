import { useState, type ReactElement } from 'react';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';
import { useText, type Translate } from '../../i18n/use-text.ts';
import { useAsk } from '../../ipc/use-case.ts';
import { Button } from '../../ui/button.tsx';
import { FidelityMark, FidelityWords } from '../../ui/fidelity-words.tsx';
import roles from '../../ui/type.module.css';
import { sourceName } from '../attesting/source-fields.tsx';
import type { Clause, PolicyText } from './link-model.ts';
import s from './link-desk.module.css';

type Quotation = OutputOf<Contract['quotations.list']>['items'][number];

/** As others quote the clause, each beside the stored words: what they left out and put in is shown. */
export function QuotedHere({
  version,
  clause,
}: {
  readonly version: PolicyText;
  readonly clause: Clause;
}): ReactElement | null {
  const t = useText();
  const [all, setAll] = useState(false);
  const list = useAsk('quotations.list', { policyId: version.policy.policyId }).data?.items ?? [];
  const here = list.filter((one) => quotes(one, version, clause));
  const [first, ...more] = here;
  if (first === undefined) return null;
  return (
    <div className={s['quoted']}>
      <QuotationHere quotation={first} t={t} />
      {all && more.map((one) => <QuotationHere key={one.quotationId} quotation={one} t={t} />)}
      {more.length > 0 && (
        <span>
          <Button size="small" look="bare" expanded={all} onPress={() => setAll(!all)}>
            {all ? t('link.quoted.fewer') : t('link.quoted.more', { count: more.length })}
          </Button>
        </span>
      )}
    </div>
  );
}

/** Whether the words that are quoted lie in the clause, in the text that is read. */
function quotes({ fidelity }: Quotation, version: PolicyText, clause: Clause): boolean {
  const { passage } = fidelity;
  if (passage === null || passage.start >= clause.end || passage.end <= clause.start) return false;
  return fidelity.versionId === version.versionId || fidelity.holding.includes(version.versionId);
}

function QuotationHere({ quotation, t }: { readonly quotation: Quotation; readonly t: Translate }): ReactElement {
  const { text, lang, source, fidelity } = quotation;
  return (
    <div>
      <h3 className={s['partHead']}>
        <bdi className={roles['clip']}>
          {source === null ? t('link.quoted') : t('link.quoted.by', { name: sourceName(source, t) })}
        </bdi>
        <span className={roles['end']} />
        <FidelityMark match={fidelity.match} />
      </h3>
      <FidelityWords text={text} lang={lang} facts={fidelity} />
    </div>
  );
}
