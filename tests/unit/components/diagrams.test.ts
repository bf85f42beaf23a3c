/** Drawings as vnodes: nothing lost, nothing shared between two copies, nothing that a strict page would refuse. */
import { readdirSync, readFileSync } from 'node:fs';
import type { VNode } from 'preact';
import { describe, expect, test } from 'vitest';
import { svgVnode } from '../../../components/diagrams/svg-vnodes';
import { DIAGRAM_SOURCES } from '../../../utils/glossary/diagram-sources';
import { citedSources } from '../../../utils/glossary/entries';
import { DIAGRAMS, type Source, type Term } from '../../../utils/glossary/schema';

const folder = new URL('../../../components/diagrams/', import.meta.url);
const markupOf = (name: string) => readFileSync(new URL(`${name}.svg`, folder), 'utf8');
type Node = VNode<Record<string, unknown>>;
const children = (node: Node): unknown[] => [node.props.children ?? []].flat() as unknown[];
const all = (node: Node): Node[] => [
  node,
  ...children(node).flatMap((child) => (typeof child === 'object' && child ? all(child as Node) : [])),
];
const text = (node: Node): string =>
  children(node)
    .map((child) => (typeof child === 'string' ? child : text(child as Node)))
    .join(' ');

test('every drawing of the schema is there', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.svg'));
  expect(files.map((file) => file.replace('.svg', '')).sort()).toEqual([...DIAGRAMS].sort());
});

describe.each(DIAGRAMS)('%s', (name) => {
  const markup = markupOf(name);
  const root = svgVnode(markup, 'x1-') as Node;
  test('has every element', () => {
    const tags = all(root).map(({ type }) => type);
    expect(tags).toHaveLength([...markup.matchAll(/<[a-zA-Z]/g)].length);
    expect(tags[0]).toBe('svg');
  });
  test('has every word', () => {
    for (const [, words] of markup.matchAll(/<(?:text|tspan|title)[^>]*>([^<]+)</g))
      expect(text(root)).toContain(words);
  });
  test('is named, and its ids are its own', () => {
    const nodes = all(root);
    const ids = nodes.flatMap(({ props }) => (props.id ? [props.id as string] : []));
    expect(ids.every((id) => id.startsWith('x1-'))).toBe(true);
    for (const id of (root.props['aria-labelledby'] as string).split(' ')) expect(ids).toContain(id);
    for (const { props } of nodes) {
      const target = /url\(#(.+)\)/.exec(String(props['clip-path'] ?? ''))?.[1];
      if (target) expect(ids).toContain(target);
    }
  });
  test('carries no style and no script', () => {
    expect(markup).not.toMatch(/<style|<script|\sstyle=|\son\w+=/);
  });
});

describe('the sources of drawings', () => {
  const glossary = new URL('../../../public/glossary/', import.meta.url);
  const items = <T>(file: string) =>
    (JSON.parse(readFileSync(new URL(file, glossary), 'utf8')) as { items: T[] }).items;
  const known = new Set(items<Source>('sources.json').map(({ id }) => id));

  test.each(DIAGRAMS)('of %s are sources of the glossary', (name) => {
    expect(DIAGRAM_SOURCES[name].length).toBeGreaterThan(0);
    for (const id of DIAGRAM_SOURCES[name]) expect(known).toContain(id);
  });
  test('come with the entry that shows the drawing, behind its own', () => {
    const skin = items<Term>('en/anatomy.json').find(({ id }) => id === 'skin') as Term;
    const { diagram: _, ...text } = skin;
    const own = citedSources(text as Term);
    expect(citedSources(skin).slice(0, own.length)).toEqual(own);
    expect(citedSources(skin)).toEqual([...new Set([...own, ...DIAGRAM_SOURCES['skin-layers']])]);
  });
});

test('entities become their signs', () => {
  expect(children(svgVnode('<text>a &lt; b &amp; c</text>', '') as Node)).toEqual(['a < b & c']);
});
