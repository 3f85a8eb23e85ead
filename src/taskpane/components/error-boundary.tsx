import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

interface Texts {
  readonly title: string;
  readonly advice: string;
  readonly again: string;
}

/** Says in a sentence that a part of the pane failed, and starts it anew on request. React knows boundaries as classes only. */
export class ErrorBoundary extends Component<Texts & { readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { title, advice, again } = this.props;
    return (
      <div role="alert" style={{ padding: 12 }}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{title}</MessageBarTitle>
            {advice}
          </MessageBarBody>
        </MessageBar>
        <Button style={{ marginTop: 12 }} onClick={() => this.setState({ failed: false })}>
          {again}
        </Button>
      </div>
    );
  }
}
