import { basicSetup, EditorView } from 'codemirror';

const doc = Array.from({ length: 200 }, (_, at) => `line ${at} = "microneedling with a dermaroller"`).join('\n');
const view = new EditorView({ doc, extensions: [basicSetup], parent: document.getElementById('root') });
view.dom.style.height = '300px';
globalThis.steps = [
  () => {
    view.focus();
    view.dispatch({ changes: { from: 0, insert: 'dermaroller\n' }, selection: { anchor: 5 } });
    document.getElementById('words').dataset.seen = view.state.doc.sliceString(0, 100);
  },
];
