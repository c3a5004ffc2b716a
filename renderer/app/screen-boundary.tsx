import { Component, type ReactNode } from 'react';
import { en } from '../i18n/en/index.ts';
import { ErrorNote } from '../ui/error-note.tsx';

interface State {
  readonly failed: string | null;
}

/** A screen that can't be drawn says so in its place; the frame, the lock and the other screens stay. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children;
    return (
      <div>
        <ErrorNote
          problem={{
            code: 'screen',
            message: en['error.screen'],
            detail: this.state.failed,
            safe: en['error.screen.safe'],
          }}
          onRetry={() => this.setState({ failed: null })}
        />
      </div>
    );
  }
}
