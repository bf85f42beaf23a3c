import { h, ref, Transition } from 'vue';

/** Hydrates, then changes text, attributes, keys and order. */
export const App = {
  setup() {
    const round = ref(0);
    globalThis.again = () => {
      round.value++;
    };
    return () =>
      h('main', { 'data-round': round.value }, [
        h('h1', 'Microneedling'),
        h('p', { id: 'words' }, ['Round ', String(round.value), ' has a dermapen.']),
        h(
          'ul',
          ['dermaroller', 'dermastamp', 'PRP'].slice(round.value % 3).map((word) => h('li', { key: word }, `A ${word}`)),
        ),
        h(Transition, null, { default: () => (round.value % 2 ? h('p', 'A faded dermaroller') : null) }),
      ]);
  },
};
