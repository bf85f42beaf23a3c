import * as monaco from 'monaco-editor/editor/editor.api.js';

globalThis.MonacoEnvironment = { getWorker: () => ({ postMessage() {}, addEventListener() {}, removeEventListener() {}, terminate() {} }) };
const editor = monaco.editor.create(document.getElementById('editor'), {
  value: 'microneedling with a dermaroller\n'.repeat(30),
  language: 'plaintext',
  cursorBlinking: 'solid',
});
globalThis.steps = [
  () => {
    editor.executeEdits('test', [{ range: new monaco.Range(1, 1, 1, 1), text: 'dermastamp ' }]);
    document.getElementById('words').dataset.seen = editor.getValue().slice(0, 60);
  },
];
