import { Copy, ScanSearch } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { LongQuotation } from '../../ui/long-quotation.tsx';
import type { QuotationProps } from '../../ui/quotation.tsx';
import { countHidden } from '../../ui/quotation-runs.ts';
import roles from '../../ui/type.module.css';
import s from './statement.module.css';

/** Puts somebody's words on the clipboard, exactly as they are held. */
export function useCopyWords(): (text: string) => void {
  const t = useText();
  return (text) => void navigator.clipboard.writeText(text).then(() => say(t('words.copied'), 'none'));
}

interface WordsProps {
  readonly text: string;
  readonly lang: string | null;
  readonly size: QuotationProps['size'];
}

/** Somebody's words with what can be done with them: hidden characters drawn on demand, the words copied. */
export function Words({ text, lang, size }: WordsProps): ReactElement {
  const t = useText();
  const copy = useCopyWords();
  const [all, setAll] = useState(false);
  const hidden = countHidden(text);
  return (
    <div className={s['wordsWithActs']}>
      <blockquote>
        <LongQuotation size={size} text={text} lang={lang} direction={null} chips={all ? 'all' : 'odd'} />
      </blockquote>
      <span className={roles['row']}>
        {hidden.all > 0 && (
          <Button
            size="small"
            look="bare"
            pressed={all}
            icon={<ScanSearch aria-hidden="true" />}
            onPress={() => setAll(!all)}
          >
            {t('words.hidden', { count: hidden.all })}
          </Button>
        )}
        <Button
          size="small"
          look="bare"
          label={t('words.copy')}
          icon={<Copy aria-hidden="true" />}
          onPress={() => copy(text)}
        />
      </span>
    </div>
  );
}
