import { Eye } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from './button.tsx';
import s from './veil.module.css';

export interface VeilProps {
  /** What is blurred: seen as there, and neither read nor reached. */
  readonly veiled: ReactNode;
  /** What stands there once it was asked for. */
  readonly children: ReactNode;
}

/**
 * What is marked sensitive: blurred and hatched until asked for. It is veiled again as soon as the part leaves the screen;
 * whoever shows another item in the same place gives the part that item's key.
 */
export function Veil({ veiled, children }: VeilProps): ReactElement {
  const t = useText();
  const [asked, setAsked] = useState(false);
  if (asked) return <>{children}</>;
  return (
    <div className={s['veil']}>
      <div className={s['blurred']} aria-hidden="true" inert>
        {veiled}
      </div>
      <Button size="small" icon={<Eye aria-hidden="true" />} onPress={() => setAsked(true)}>
        {t('words.show')}
      </Button>
    </div>
  );
}
