import { expect, test } from 'vitest';
import { summarise } from '../../../components/page-summary.ts';
import { isPanelRequest, type PageReport } from '../../../utils/page-reports.ts';

const found = (kind: 'term' | 'claim', id: string, uncertain = false) => ({ kind, id, text: id, uncertain });
const report = (frame: string, mentions: PageReport['mentions'], state: PageReport['state'] = 'on'): PageReport => ({
  frame,
  top: frame === 'top',
  state,
  mentions,
});

test('frames are summed up: claims first, then by number of mentions', () => {
  const summary = summarise([
    report('inner', [found('term', 'prp', true), found('claim', 'painless')]),
    report('top', [found('term', 'dermis'), found('term', 'prp'), found('term', 'prp')]),
  ]);
  expect(summary.found.map(({ id }) => id)).toEqual(['painless', 'prp', 'dermis']);
  expect(summary).toMatchObject({ state: 'on', terms: 2, mentions: 4, claims: 1, uncertain: 1 });
  expect(summary.found[1]?.places).toEqual([
    { frame: 'top', at: 1 },
    { frame: 'top', at: 2 },
    { frame: 'inner', at: 0 },
  ]);
});

test('one runaway frame is worth telling', () => {
  expect(summarise([report('top', []), report('inner', [], 'runaway')]).state).toBe('runaway');
  expect(summarise([]).state).toBe('off');
});

test.each([
  [{ frame: 'a', at: 0, open: true }, true],
  [{ frame: 'a', at: -1, open: true }, false],
  [{ frame: 'a', at: 1.5, open: true }, false],
  [{ frame: 'a', at: 0, open: true, extra: 1 }, false],
  [{ frame: 7, at: 0, open: true }, false],
  [null, false],
  ['jump', false],
])('a request %j is one: %s', (value, expected) => expect(isPanelRequest(value)).toBe(expected));
