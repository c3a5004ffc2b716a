import type { ReactElement } from 'react';
import layout from '../../ui/layout.module.css';
import { ChangeRenderingForm } from './change-rendering-form.tsx';
import { ChooseRenderingForm, SetRenderingAsideForm } from './reason-forms.tsx';
import { RenderingEvidence } from './rendering-evidence.tsx';
import { RenderingForm } from './rendering-form.tsx';
import type { Rendering, Statement } from './wordings.ts';

/** Which form stands open below the wordings. */
export type OpenForm =
  | { readonly kind: 'none' }
  | { readonly kind: 'add' }
  | { readonly kind: 'choose' | 'change' | 'correct' | 'attest' | 'aside'; readonly rendering: Rendering };

interface RenderingFormsProps {
  readonly statement: Statement;
  readonly form: OpenForm;
  readonly onDone: () => void;
}

export function RenderingForms({ statement, form, onDone }: RenderingFormsProps): ReactElement | null {
  if (form.kind === 'none') return null;
  return (
    <div className={layout['inPlace']}>
      <Form
        key={form.kind === 'add' ? 'add' : `${form.kind} ${form.rendering.renderingId}`}
        statement={statement}
        form={form}
        onDone={onDone}
      />
    </div>
  );
}

function Form({ statement, form, onDone }: RenderingFormsProps): ReactElement | null {
  switch (form.kind) {
    case 'none':
      return null;
    case 'add':
      return <RenderingForm statement={statement} corrected={null} onDone={onDone} />;
    case 'correct':
      return <RenderingForm statement={statement} corrected={form.rendering} onDone={onDone} />;
    case 'choose':
      return <ChooseRenderingForm rendering={form.rendering} revision={statement.revision} onDone={onDone} />;
    case 'aside':
      return <SetRenderingAsideForm rendering={form.rendering} revision={statement.revision} onDone={onDone} />;
    case 'change':
      return <ChangeRenderingForm rendering={form.rendering} revision={statement.revision} onDone={onDone} />;
    case 'attest':
      return <RenderingEvidence statement={statement} renderingId={form.rendering.renderingId} onDone={onDone} />;
  }
}
