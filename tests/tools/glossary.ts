/** The packaged glossary, read from disk for tools and tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../utils/glossary/packaged.ts';
import type { Claim, Source, Term } from '../../utils/glossary/schema.ts';
import { createFinder } from '../../utils/matching/finder.ts';
import { compile } from '../../utils/matching/lexicon.ts';

const PUBLIC = join(import.meta.dirname, '../../public');
const items = <T>(names: string[]): T[] =>
  names.flatMap((name) => JSON.parse(readFileSync(join(PUBLIC, name), 'utf8')).items as T[]);

export const TERMS = items<Term>(filesOf('en').terms);
export const CLAIMS = items<Claim>(filesOf('en').claims);
export const SOURCES = items<Source>(filesOf('en').sources);
export const LEXICON = compile(TERMS, CLAIMS);

const finder = createFinder(LEXICON);
/** The term or claim that a painted text stands for: its form says it. */
export const termOf = (text: string): string | undefined => finder.find(text)[0]?.id;
