/** Grows a page at random and changes it at random, the same way for the same seed. Both run in the page. */

/** Leaves `change` in the page, which does so many random changes; what it may change is in `#ground`. */
export function grow(seed: number): void {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(random() * most);
  const pick = <T>(list: ArrayLike<T>): T => list[below(list.length)] as T;
  const WORDS =
    'microneedling|PRP|platelet-rich plasma|dermis|network|the|roller|dermaroller|derma|pen|acne scars|RF|RF microneedling|needling|downtime|server|completely painless|micro\u00ADneedling|a|of|skin|\u200B|dermapen|(PRP)|CIT|collagen|(platelet-rich plasma)|.|, |\n'.split(
      '|',
    );
  const words = () => Array.from({ length: below(7) }, () => pick(WORDS)).join(random() < 0.85 ? ' ' : '');
  const BLOCKS =
    'p,div,section,article,h2,h3,ul,li,table,tr,td,blockquote,dl,dt,dd,details,summary,figure,main,form,dialog,pre,x-host'.split(
      ',',
    );
  const INLINE = 'span,b,i,em,a,font,code,mark,sub,small,ruby,rt,label,button,x-word'.split(',');
  /** They hold nothing, whatever is put into them. */
  const EMPTY = ['wbr', 'br'];
  const STYLES = [
    ...[
      'display: none',
      'display: contents',
      'display: inline-block',
      'display: flex',
      'display: inline',
      'display: block',
    ],
    ...[
      'visibility: hidden',
      'visibility: visible',
      'float: left',
      'opacity: 0',
      'font-size: 0',
      'content-visibility: hidden',
    ],
    ...[
      'position: absolute; clip-path: inset(50%)',
      'color: transparent',
      'background: #111; color: #eee',
      'overflow: hidden; height: 1px',
    ],
  ];
  const ATTRIBUTES = [
    ['aria-hidden', 'true'],
    ['contenteditable', 'true'],
    ['contenteditable', 'false'],
    ['hidden', ''],
    ['lang', 'de'],
    ['role', 'textbox'],
    ['role', 'heading'],
    ['class', 'x'],
  ] as const;

  const element = (depth: number): Element => {
    if (random() < 0.05) return document.createElement(pick(EMPTY));
    const made = document.createElement(pick(random() < 0.55 ? BLOCKS : INLINE));
    if (random() < 0.1) made.setAttribute('style', pick(STYLES));
    if (random() < 0.06) made.setAttribute(...(pick(ATTRIBUTES) as [string, string]));
    if (made.localName === 'x-host' || (made.localName === 'div' && random() < 0.05)) {
      const root = made.attachShadow({ mode: random() < 0.7 ? 'open' : 'closed' });
      roots.push(root);
      fill(root, depth + 1);
      if (random() < 0.7) root.append(document.createElement('slot'));
    }
    fill(made, depth + 1);
    return made;
  };
  const node = (depth: number): Node => {
    if (random() < 0.5 || depth > 6) return document.createTextNode(words());
    return random() < 0.05 ? document.createComment(words()) : element(depth);
  };
  const fill = (parent: Node, depth: number): void => {
    for (let left = below(depth > 4 ? 3 : 5); left > 0; left--) parent.appendChild(node(depth));
  };

  const roots: ShadowRoot[] = [];
  const ground = document.createElement('div');
  ground.id = 'ground';
  for (let left = 4 + below(10); left > 0; left--) ground.append(node(0));
  document.getElementById('ground')?.remove();
  document.body.append(ground);

  const all = (): Node[] =>
    [ground, ...roots.filter(({ isConnected }) => isConnected)].flatMap((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [root];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return nodes;
    });
  const isFixed = (one: Node) => one === ground || one instanceof ShadowRoot;
  const some = (test: (one: Node) => boolean = () => true) => pick(all().filter(test));
  const parent = () =>
    some((one) => !(one instanceof Text || (one instanceof Element && EMPTY.includes(one.localName))));
  const text = () => some((one) => one instanceof Text) as Text | undefined;
  const loose = () => some((one) => !isFixed(one)) as ChildNode | undefined;
  const changes: (() => unknown)[] = [
    () => parent().appendChild(node(2)),
    () => {
      const to = parent();
      to.insertBefore(node(2), pick(to.childNodes) ?? null);
    },
    () => loose()?.before(node(2)),
    () => loose()?.remove(),
    () => loose()?.replaceWith(node(2), node(2)),
    () => {
      const moved = loose();
      const to = parent();
      if (moved) to.appendChild(moved);
    },
    () => {
      const one = text();
      if (one) one.data = words();
    },
    () => text()?.appendData(words()),
    () => text()?.deleteData(0, 3),
    () => text()?.insertData(0, words()),
    () => {
      const one = text();
      if (one && one.length > 2) one.splitText(1 + below(one.length - 1));
    },
    () => parent().normalize(),
    () => {
      const one = text();
      if (!one || one.length < 3) return;
      const tail = one.splitText(below(one.length));
      const wrap = document.createElement(pick(INLINE));
      tail.replaceWith(wrap);
      wrap.append(tail);
    },
    () => {
      const one = loose();
      if (one instanceof Element && !one.shadowRoot) one.replaceWith(...one.childNodes);
    },
    () => {
      const one = parent();
      if (one instanceof Element && one !== ground) one.textContent = words();
    },
    () => {
      const one = parent();
      const children = [...one.childNodes].reverse();
      for (const child of children) one.appendChild(child);
    },
  ];
  Object.assign(globalThis, {
    closedRoots: roots.filter(({ mode }) => mode === 'closed'),
    change(times: number) {
      for (let i = 0; i < times; i++) {
        try {
          pick(changes)();
        } catch (error) {
          // Some changes are none: nothing can be put into itself.
          if (!(error instanceof DOMException)) throw error;
        }
      }
    },
  });
}
