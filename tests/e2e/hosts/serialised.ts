/** Writes a document down, so that two of them can be compared: every node, every root, and what fields hold. */

/** Runs in the page, so it may use nothing from outside itself. Without `host` our own element is left out. */
export function serialised(ours: 'with our element' | 'without our element'): string {
  /** Longer documents are told by their length and two checksums. */
  const LONGEST = 200_000;
  const closed = new Map((globalThis as { closedRoots?: ShadowRoot[] }).closedRoots?.map((root) => [root.host, root]));
  const parts: string[] = [];
  const stateOf = (element: Element): string => {
    const is = (selector: string) => {
      try {
        return element.matches(selector) ? ` ${selector}` : '';
      } catch {
        return '';
      }
    };
    const { value, checked, scrollTop, scrollLeft } = element as HTMLInputElement;
    const field = /^(input|textarea|select|output)$/.test(element.localName) ? ` = ${value} ${checked ?? ''}` : '';
    const scrolled = scrollTop || scrollLeft ? ` @ ${scrollLeft} ${scrollTop}` : '';
    return field + scrolled + is(':modal') + is(':popover-open') + is(':fullscreen');
  };
  // A list instead of recursion: pages may be deeper than the stack.
  const waiting: (Node | string)[] = [document];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') {
      parts.push(node);
      continue;
    }
    if (node instanceof Element) {
      const isOurs = node.getAttribute('popover') === 'manual' && !node.id && !node.firstChild;
      if (isOurs && ours === 'without our element') continue;
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
      parts.push(`<${node.namespaceURI?.split('/').at(-1)}:${node.nodeName}${attributes}${stateOf(node)}>`);
      waiting.push(`</${node.localName}>`);
    } else if (node instanceof DocumentType) {
      parts.push(`<!${node.name} "${node.publicId}" "${node.systemId}">`);
    } else if (node instanceof ShadowRoot) {
      parts.push(`#shadow ${node.mode} ${node.delegatesFocus} ${node.slotAssignment}`);
      waiting.push('/shadow');
    } else if (!(node instanceof Document)) {
      parts.push(`#${node.nodeType} ${node.nodeName} ${JSON.stringify(node.nodeValue)}`);
    }
    const children: Node[] = [];
    if (node instanceof HTMLTemplateElement) children.push(node.content);
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
    const root = node instanceof Element ? (node.shadowRoot ?? closed.get(node)) : undefined;
    if (root) children.unshift(root);
    for (const child of children.reverse()) waiting.push(child);
  }
  const text = `${document.title}\n${location.href}\n${history.length}\n${parts.join('\n')}`
    // What is made up anew each time a page is loaded, by the browser or by Lit.
    .replace(/(blob:http:\/\/[\w.:]+\/)[\w-]{36}/g, '$1…')
    .replace(/lit\$\d+/g, 'lit$…');
  if (text.length <= LONGEST) return text;
  let [a, b] = [5381, 52711];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a, 33) ^ text.charCodeAt(i);
    b = (Math.imul(b, 65599) + text.charCodeAt(i)) | 0;
  }
  return `${text.length} ${a} ${b}`;
}

/** What the reader has done to the page. Runs in the page. */
export function reader(): unknown {
  const pathOf = (node: Node | null | undefined): string => {
    if (!node) return '';
    const parent = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
    return parent ? `${pathOf(parent)}/${[...parent.childNodes].indexOf(node as ChildNode)}` : node.nodeName;
  };
  const selection = getSelection();
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  const { selectionStart, selectionEnd } = (focus ?? {}) as Partial<HTMLInputElement>;
  return {
    selected: String(selection),
    from: `${pathOf(selection?.anchorNode)}:${selection?.anchorOffset}`,
    to: `${pathOf(selection?.focusNode)}:${selection?.focusOffset}`,
    focus: `${focus?.localName} ${pathOf(focus)} ${selectionStart}-${selectionEnd}`,
    scroll: [scrollX, scrollY, visualViewport?.scale, visualViewport?.pageTop],
    scrolled: [...document.querySelectorAll('*')]
      .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
      .map((element) => [element.localName, element.scrollTop, element.scrollLeft]),
  };
}
