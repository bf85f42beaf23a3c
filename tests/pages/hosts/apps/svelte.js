import { flushSync, hydrate } from 'svelte';
import App from './Svelte.svelte';

globalThis.steps = [
  () => {
    hydrate(App, { target: document.getElementById('root') });
    flushSync();
  },
  () => flushSync(globalThis.again),
  () => flushSync(globalThis.again),
];
