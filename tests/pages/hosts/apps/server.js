/** Writes the pages that frameworks hydrate, as their servers would. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { render } from 'svelte/server';
import { createSSRApp } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { App as ReactApp } from './react-app.js';
import Svelte from './Svelte.svelte';
import { App as VueApp } from './vue-app.js';

const WORDS = '<h1>Microneedling</h1><p id="words">Beside the editor: a dermapen.</p>';
const EDITOR = `${WORDS}<div id="root"></div>`;
const FIELD = `${WORDS}<div id="editor" contenteditable="true"></div>`;

export const bodies = {
  react: `<div id="root">${renderToString(createElement(ReactApp))}</div>`,
  vue: `<div id="root">${await renderVue(createSSRApp(VueApp))}</div>`,
  svelte: `<div id="root">${render(Svelte).body}</div>`,
  lit: '<h1>Microneedling</h1><lit-page><p>In a slot: a dermastamp.</p></lit-page>',
  prosemirror: EDITOR,
  codemirror: EDITOR,
  lexical: FIELD,
  quill: `${WORDS}<div id="editor"></div>`,
  monaco: `${WORDS}<div id="editor" style="height: 300px"></div>`,
};
