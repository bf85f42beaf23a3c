import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

const editor = createEditor({ namespace: 'page', onError: (error) => console.error(error.message) });
editor.setRootElement(document.getElementById('editor'));
registerRichText(editor);
const write = (text) =>
  new Promise((resolve) =>
    editor.update(() => $getRoot().append($createParagraphNode().append($createTextNode(text))), { onUpdate: resolve }),
  );
await write('Inside: microneedling with a dermaroller.');
globalThis.steps = [
  async () => {
    await write('And a dermastamp.');
    document.getElementById('words').dataset.seen = JSON.stringify(editor.getEditorState());
  },
];
