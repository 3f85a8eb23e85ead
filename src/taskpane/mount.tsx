import { createRoot } from 'react-dom/client';
import { App, type PanePreferences } from './app';

/** Puts the pane into an element of the page. Office.js must be ready. @returns takes it away again. */
export function mountPane(element: HTMLElement, preferences: PanePreferences = {}): () => void {
  const root = createRoot(element);
  root.render(<App {...preferences} />);
  return () => root.unmount();
}
