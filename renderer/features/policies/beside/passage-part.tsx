import { Copy, Link } from 'lucide-react';
import type { ReactElement } from 'react';
import { wordsAt, type Span } from '../../../../core/text/spans.ts';
import { say } from '../../../app/undo.ts';
import { useCommands } from '../../../app/commands/live.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import layout from '../../../ui/layout.module.css';
import { Quotation } from '../../../ui/quotation.tsx';
import roles from '../../../ui/type.module.css';
import type { Version } from '../reader/outline-items.ts';
import { useCitation } from './use-citation.ts';
import s from './beside.module.css';

interface PassagePartProps {
  readonly version: Version;
  readonly span: Span;
}

/** A passage: its words, where it stands, and the ways to point at it from outside. */
export function PassagePart({ version, span }: PassagePartProps): ReactElement {
  const t = useText();
  const citation = useCitation(version)(span);
  const words = wordsAt(version.text, span);
  const copy = async (text: string, said: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    say(said, 'none');
  };
  const cite = (): void => void copy(citation.text, t('cite.copied'));
  useCommands({ 'policy.cite': cite });
  return (
    <div className={s['passage']}>
      <div className={s['words']}>
        <Quotation size="small" text={words} lang={version.policy.lang} direction={null} />
      </div>
      <span className={roles['meta']}>{citation.lines}</span>
      <span className={layout['acts']}>
        <Button size="small" icon={<Copy aria-hidden="true" />} onPress={cite}>
          {t('cite.copy')}
        </Button>
        <Button
          size="small"
          look="bare"
          icon={<Link aria-hidden="true" />}
          onPress={() => void copy(citation.reference, t('cite.reference.copied'))}
        >
          {t('cite.reference.copy')}
        </Button>
      </span>
    </div>
  );
}
