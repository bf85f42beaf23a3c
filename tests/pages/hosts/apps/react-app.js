import { createElement as h, StrictMode, useEffect, useState } from 'react';

/** Counts, lists and replaces: what a page in React does all day. */
export function App() {
  const [round, setRound] = useState(0);
  useEffect(() => {
    globalThis.again = () => setRound((before) => before + 1);
  }, []);
  return h(
    StrictMode,
    null,
    h('h1', null, 'Microneedling'),
    h('p', { id: 'words', key: round }, 'Round ', round, ' has a dermapen ', h('b', null, 'and more'), '.'),
    h(
      'ul',
      null,
      Array.from({ length: 3 + round }, (_, at) => h('li', { key: at - round }, `Item ${at - round} of a dermaroller`)),
    ),
    h('input', { value: `round ${round}`, onChange() {} }),
  );
}
