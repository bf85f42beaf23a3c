import Quill from 'quill';

const quill = new Quill('#editor');
quill.setText('Inside: microneedling with a dermaroller.\n');
globalThis.steps = [
  () => {
    quill.focus();
    quill.insertText(0, 'A dermastamp. ', { bold: true });
    document.getElementById('words').dataset.seen = JSON.stringify(quill.getContents());
  },
];
