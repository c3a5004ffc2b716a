import { Plus, ScanSearch } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useCommands } from '../../app/commands/live.ts';
import { say } from '../../app/undo.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseFile } from '../../ipc/use-case.ts';
import { useCommand } from '../../ipc/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { comparedRuns } from '../../ui/compared-runs.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Section } from '../../ui/layout.tsx';
import { countHidden } from '../../ui/quotation-runs.ts';
import roles from '../../ui/type.module.css';
import { AsideRenderings } from './aside-renderings.tsx';
import { ComparedWordings } from './compared-wordings.tsx';
import { RenderingForms, type OpenForm } from './rendering-forms.tsx';
import { WordingColumn, type RenderingAct } from './wording-column.tsx';
import { wordingsOf, type Rendering, type Statement, type Wording } from './wordings.ts';

/** Every wording of the statement, compared word by word with the one that is shown; the choice of that is a choice with a reason. */
export function RenderingsSection({ statement }: { readonly statement: Statement }): ReactElement {
  const t = useText();
  const { mode } = useCaseFile();
  const [form, setForm] = useState<OpenForm>({ kind: 'none' });
  const [whole, setWhole] = useState(false);
  const [all, setAll] = useState(false);
  const update = useCommand('renderings.update');
  const { revision } = statement;
  const wordings = wordingsOf(statement);
  const readOnly = mode === 'read' ? t('command.off.readOnly') : null;
  useCommands({ 'statement.addRendering': { run: () => setForm({ kind: 'add' }), off: readOnly } });
  const check = async ({ renderingId }: Rendering): Promise<void> => {
    if (await update.run({ renderingId, status: 'checked', revision })) say(t('renderings.checked'));
  };
  const act = (what: RenderingAct, rendering: Rendering): void => {
    if (what === 'check') void check(rendering);
    else setForm({ kind: what, rendering });
  };
  const hidden = wordings.reduce((sum, { text }) => sum + countHidden(text).all, 0);
  return (
    <Section
      title={t('renderings.title')}
      aside={asideOf(wordings, t)}
      end={
        <>
          <span className={roles['end']} />
          {wordings.length > 1 && hidden > 0 && (
            <Button
              size="small"
              look="bare"
              pressed={all}
              label={t('words.hidden', { count: hidden })}
              icon={<ScanSearch aria-hidden="true" />}
              onPress={() => setAll(!all)}
            />
          )}
          {wordings.length > 1 && (
            <Button size="small" look="bare" pressed={whole} onPress={() => setWhole(!whole)}>
              {t('renderings.whole')}
            </Button>
          )}
          <Button
            size="small"
            look="bare"
            icon={<Plus aria-hidden="true" />}
            expanded={form.kind === 'add'}
            offReason={readOnly}
            onPress={() => setForm({ kind: form.kind === 'add' ? 'none' : 'add' })}
          >
            {t('renderings.add')}
          </Button>
        </>
      }
    >
      <Wordings
        wordings={wordings}
        whole={whole}
        chips={all ? 'all' : 'odd'}
        onAct={readOnly === null ? act : undefined}
      />
      {update.problem && <ErrorNote problem={update.problem} onDismiss={update.clear} />}
      <RenderingForms statement={statement} form={form} onDone={() => setForm({ kind: 'none' })} />
      <AsideRenderings statement={statement} />
    </Section>
  );
}

function asideOf(wordings: readonly Wording[], t: ReturnType<typeof useText>): string {
  if (wordings.length > 1) return t('renderings.count', { count: wordings.length });
  return t(wordings[0]?.kind === 'version' ? 'renderings.onlySeen' : 'renderings.only');
}

interface WordingsProps {
  readonly wordings: readonly Wording[];
  readonly whole: boolean;
  readonly chips: 'odd' | 'all';
  readonly onAct: ((act: RenderingAct, rendering: Rendering) => void) | undefined;
}

/** One wording alone stands above already: here is only whose it is. */
function Wordings({ wordings, whole, chips, onAct }: WordingsProps): ReactElement | null {
  const [first, second, ...more] = wordings;
  if (first === undefined) return null;
  if (second !== undefined) {
    return <ComparedWordings wordings={[first, second, ...more]} whole={whole} chips={chips} onAct={onAct} />;
  }
  if (first.kind === 'version') return null;
  const runs = comparedRuns([{ kind: 'same', text: first.text }], 'left', false);
  return <WordingColumn wording={first} runs={runs.slice(0, 0)} chips={chips} onAct={onAct} />;
}
