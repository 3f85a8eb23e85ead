/**
 * Waits are bounded by what a busy machine with two cores needs, not by the library's one second. Hidden elements count: jsdom has no
 * layout or focus events, and Fluent's focus manager leaves an open dialog aria-hidden there; real visibility is the browser tests' part.
 */
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 20_000, defaultHidden: true });
jest.setTimeout(90_000);
