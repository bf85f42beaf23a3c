import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const doc = schema.node('doc', null, [
  schema.node('heading', { level: 2 }, schema.text('Inside: microneedling')),
  schema.node('paragraph', null, [schema.text('A dermaroller, '), schema.text('in bold', [schema.mark('strong')])]),
]);
const view = new EditorView(document.getElementById('root'), {
  state: EditorState.create({ doc, plugins: [keymap(baseKeymap)] }),
});
globalThis.steps = [
  () => {
    view.focus();
    view.dispatch(view.state.tr.insertText('microneedling ', 3));
    document.execCommand('insertText', false, 'typed ');
    document.getElementById('words').dataset.seen = JSON.stringify(view.state.doc.toJSON());
  },
];
