import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useText } from '../../i18n/use-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { Clip } from '../../ui/clip.tsx';
import { Menu } from '../../ui/menu.tsx';
import layout from '../../ui/layout.module.css';
import { takeInHand, useInHand } from './in-hand.ts';
import type { Dossier } from './use-dossier.ts';
import s from './dossiers.module.css';

const NEW = 'new';

/** The dossier's title is the screen's; beside it the way to the others. */
export function DossierHead({ dossier }: { readonly dossier: Dossier }): ReactElement {
  const t = useText();
  const typed = useInHand(({ changing, form }) => (changing ? form.title : null));
  const title = typed ?? dossier.request?.title ?? dossier.suggestedTitle;
  const items = [
    ...dossier.all.map(({ dossierId, title: name, editions }) => ({
      id: dossierId,
      name,
      side: t('dossiers.editions', { count: editions.length }),
    })),
    { id: NEW, name: t('dossiers.new') },
  ];
  const choose = (id: string): void => takeInHand(id === NEW ? null : id);
  return (
    <div className={classNames(layout['tool'], s['head'])}>
      <h1>
        <Clip>{title.trim() === '' ? t('dossiers.title') : title}</Clip>
      </h1>
      <Menu
        label={t('dossiers.others')}
        trigger={
          <AriaButton className={classNames(s['others'])} aria-label={t('dossiers.others')}>
            <ChevronDown aria-hidden="true" />
          </AriaButton>
        }
        items={items}
        selected={new Set([dossier.kept?.dossierId ?? NEW])}
        onAction={choose}
      />
    </div>
  );
}
