import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './react-app.js';

globalThis.steps = [
  () => {
    hydrateRoot(document.getElementById('root'), createElement(App), {
      onRecoverableError: (error) => console.error(error.message),
    });
    return new Promise((resolve) => {
      const look = () => (globalThis.again ? resolve() : setTimeout(look, 5));
      look();
    });
  },
  () => globalThis.again(),
  () => globalThis.again(),
];
