import { expect, test } from 'vitest';
import { markOf, mostFirst, summarise } from '../../../components/page-summary.ts';
import { isPanelRequest, type PageReport } from '../../../utils/page-reports.ts';

const found = (kind: 'term' | 'claim', id: string, uncertain = false) => ({ kind, id, text: id, uncertain });
const report = (frame: string, mentions: PageReport['mentions'], state: PageReport['state'] = 'on'): PageReport => ({
  frame,
  top: frame === 'top',
  state,
  mentions,
});

test('frames are summed up in page order, claims first', () => {
  const summary = summarise([
    report('inner', [found('term', 'prp', true), found('claim', 'painless')]),
    report('top', [found('term', 'dermis'), found('term', 'prp'), found('term', 'prp')]),
  ]);
  expect(summary.found.map(({ id }) => id)).toEqual(['painless', 'dermis', 'prp']);
  expect(mostFirst(summary.found).map(({ id }) => id)).toEqual(['painless', 'prp', 'dermis']);
  expect(summary).toMatchObject({ state: 'on', terms: 2, mentions: 4, claims: 1, uncertain: 1 });
  expect(summary.found[2]?.places).toEqual([
    { frame: 'top', at: 1 },
    { frame: 'top', at: 2 },
    { frame: 'inner', at: 0 },
  ]);
});

test('one runaway frame is worth telling', () => {
  expect(summarise([report('top', []), report('inner', [], 'runaway')]).state).toBe('runaway');
  expect(summarise([]).state).toBe('off');
});

test('a page that is read for the first time has nothing to say yet', () => {
  expect(summarise([report('top', [], 'reading'), report('inner', [])]).state).toBe('reading');
  expect(summarise([report('top', [found('term', 'prp')], 'reading'), report('inner', [])]).state).toBe('on');
});

test.each([
  [{ kind: 'claim' as const, uncertain: true }, 'claim'],
  [{ kind: 'term' as const, uncertain: true }, 'unsure'],
  [{ kind: 'term' as const, uncertain: false }, 'mention'],
])('%j is marked as %s', (one, mark) => expect(markOf(one)).toBe(mark));

test.each([
  [{ frame: 'a', at: 0, open: true }, true],
  [{ frame: 'a', at: -1, open: true }, false],
  [{ frame: 'a', at: 1.5, open: true }, false],
  [{ frame: 'a', at: 0, open: true, extra: 1 }, false],
  [{ frame: 7, at: 0, open: true }, false],
  [null, false],
  ['jump', false],
])('a request %j is one: %s', (value, expected) => expect(isPanelRequest(value)).toBe(expected));
