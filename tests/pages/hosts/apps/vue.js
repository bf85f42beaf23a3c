import { createSSRApp, nextTick } from 'vue';
import { App } from './vue-app.js';

const again = () => {
  globalThis.again();
  return nextTick().then(frame).then(frame).then(frame);
};
const frame = () => new Promise(requestAnimationFrame);
globalThis.steps = [
  () => {
    createSSRApp(App).mount('#root');
    return nextTick();
  },
  again,
  again,
];
